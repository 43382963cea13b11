// @ts-check
"use strict";

/** The list: one row a person, opened by its name; search, filters, order, pages of fifty, and the keep sweep. */
class PruneList {
  /** @type {PruneCard[]} reused; those from `#shown` on are not on the page */
  #cards = [];
  #shown = 0;
  #isSweep = false;
  /** Where drawing pauses: a screenful first, then what is left. */
  static #BATCHES = [18];
  /** So few matches are opened at once; of more, only the first. */
  static #OPEN = 3;
  #pendingCards = new PruneScheduler(PruneScheduler.afterFrame);
  /** @type {Element[]} cards that the build made and that show nobody's decision yet */
  #built;
  #part;
  #actions;
  #view;
  #chips;
  #offerGroups;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {PruneView} view
   * @param {PruneChips} chips
   * @param {(card: PruneCard) => void} offerGroups
   */
  constructor(root, actions, view, chips, offerGroups) {
    this.#part = partsOf(root);
    this.#actions = actions;
    this.#view = view;
    this.#chips = chips;
    this.#offerGroups = offerGroups;
    for (const [name, control] of this.#controls) {
      control.addEventListener("input", () => view.applyQuery({ [name]: control.value }));
    }
    view.addEventListener("change", () => this.#follow());
    this.#part("tools").addEventListener("submit", (event) => event.preventDefault());
    this.#part("everybody").addEventListener("click", () => {
      view.applyQuery({ search: "", filters: [] });
      this.focusSearch();
    });
    this.#part("previous").addEventListener("click", () => this.#turn(-1));
    this.#part("next").addEventListener("click", () => this.#turn(1));
    this.#part("sweep-end").addEventListener("click", () => this.#setSweep(false));
    actions.order = () => this.cards.map((card) => card.person.id);
    this.#built = [...this.#part("people").children];
  }

  /** The cards on the screen, in order. */
  get cards() {
    return this.#cards.slice(0, this.#shown);
  }

  /**
   * The parts of a remembered query that are still possible.
   * @param {{ search?: unknown, filters?: unknown, sort?: unknown }} query
   * @returns {Partial<Query>}
   */
  static possible({ search, filters, sort }) {
    const texts = Array.isArray(filters) ? filters.filter((one) => typeof one === "string") : [];
    return {
      search: typeof search === "string" ? search : "",
      filters: texts,
      sort: typeof sort === "string" && PruneOrder.isKnown(sort) ? sort : "file",
    };
  }

  /** Show the current query, whatever changed it. */
  #follow() {
    for (const [name, control] of this.#controls) {
      if (control.value !== this.#view.query[name]) control.value = this.#view.query[name];
    }
    this.#chips.show();
    this.#part("still-there").hidden = !this.#view.query.filters.includes("since-still");
    if (this.#view.mode === "list") this.showPeople();
  }

  focusSearch() {
    document.getElementById("prune-search")?.focus();
  }

  /**
   * Refresh the cards.
   * @param {Step | null} step if given, only for the people it changed
   */
  show(step) {
    for (const card of this.cards) if (step?.has(card.person.id) ?? true) card.show();
  }

  /** On all cards, since one that is off the page may come back with the same person. */
  showNames() {
    for (const card of this.#cards) card.showName();
  }

  /** Draw in batches, so that typing does not wait for the whole page. */
  showPeople() {
    const { shown, start } = this.#view;
    const list = /** @type {HTMLOListElement} */ (this.#part("people"));
    list.start = start + 1;
    this.#removeFrom(Math.min(shown.length, Math.max(this.#unchangedPrefix(shown), PruneList.#BATCHES[0])));
    const steps = this.#show(shown);
    steps.next();
    for (const element of this.#built.splice(0)) element.remove();
    this.#pendingCards.start(steps);
    this.#showPages();
  }

  /** Draw the whole page now, because the browser may be about to scroll. */
  showPending() {
    this.#pendingCards.finish();
  }

  /**
   * How many cards from the start already show the right people, as most do while a word is typed.
   * @param {Person[]} people on this page
   */
  #unchangedPrefix(people) {
    const { cards } = this;
    const other = cards.findIndex((card, index) => card.person !== people[index]);
    return other < 0 ? cards.length : other;
  }

  /** @param {number} index */
  #removeFrom(index) {
    for (const card of this.#cards.slice(index)) card.element.remove();
    this.#shown = Math.min(this.#shown, index);
  }

  /**
   * In a keep sweep, draw without pauses: its rows are low, so most of them are visible at once.
   * @param {Person[]} people on this page
   */
  *#show(people) {
    for (const [index, person] of people.entries()) {
      if (PruneList.#BATCHES.includes(index) && !this.#isSweep) yield;
      this.#showAt(index, person);
    }
  }

  /**
   * Reuse a card if there is one.
   * @param {number} index
   * @param {Person} person
   */
  #showAt(index, person) {
    const used = this.#cards[index];
    const isSame = used?.person === person;
    if (isSame) used.show();
    else used?.setPerson(person);
    const card = used ?? this.#createCard(person);
    const isFew = this.#view.matching.length <= PruneList.#OPEN;
    if (!this.#isSweep && (isFew || (index === 0 && !isSame))) card.isOpen = true;
    const { element } = card;
    if (index >= this.#shown) this.#part("people").append(element);
    this.#shown = Math.max(this.#shown, index + 1);
  }

  /** @param {Person} person */
  #createCard(person) {
    const card = new PruneCard(person, String(this.#cards.length + 1), this.#actions, this.#built.shift());
    card.makeRow(() => this.#offerGroups(card));
    card.showTick(this.#isSweep);
    this.#cards.push(card);
    return card;
  }

  /** Whether the keep sweep is on. */
  get isSweep() {
    return this.#isSweep;
  }

  /**
   * Focus the next card, or the first visible one; after the last card, turn the page.
   * @param {PruneCard | undefined} card
   * @param {1 | -1} by
   */
  move(card, by) {
    const { cards } = this;
    const inSight = cards.findIndex(({ element }) => element.getBoundingClientRect().top >= 0);
    const at = card ? cards.indexOf(card) + by : Math.max(inSight, 0);
    const isBeyond = at < 0 ? this.#view.page > 0 : this.#view.page < this.#view.pages - 1;
    if (cards[at]) cards[at].focusName();
    else if (isBeyond) this.#turn(by);
  }

  /** @param {Person} person to scroll to, if on this page */
  goTo(person) {
    this.cards.find((card) => card.person === person)?.element.scrollIntoView({ block: "nearest" });
  }

  #showPages() {
    const { page, pages, matching, shown, start } = this.#view;
    const all = this.#actions.data.people.length;
    const [found, first, last] = [matching.length, start + 1, start + shown.length];
    setText(this.#part("status"), PruneWords.showing({ first, last, found, all }));
    this.#part("nobody").hidden = found > 0 || !all;
    this.#part("pages").hidden = pages === 1;
    setText(this.#part("page"), PruneWords.page(page + 1, pages));
    /** @type {HTMLButtonElement} */ (this.#part("previous")).disabled = page === 0;
    /** @type {HTMLButtonElement} */ (this.#part("next")).disabled = page === pages - 1;
  }

  /** @param {number} by */
  #turn(by) {
    this.#view.turn(this.#view.page + by);
    this.showPending();
    this.toStart();
  }

  toStart() {
    this.#part("people").focus({ preventScroll: true });
    this.#part("status").scrollIntoView({ block: "start" });
  }

  /** @param {boolean} on */
  #setSweep(on) {
    this.#isSweep = on;
    this.#part("sweep-bar").hidden = !on;
    this.#part("people").toggleAttribute("data-sweep", on);
    for (const card of this.#cards) {
      card.showTick(on);
      card.isOpen = false;
    }
  }

  /** Start a keep sweep of those who match. */
  sweep() {
    this.#setSweep(true);
    this.toStart();
  }

  /**
   * The parts of the query and their controls.
   * @returns {["search" | "sort", any][]}
   */
  get #controls() {
    return ["search", "sort"].map((name) => [
      /** @type {"search" | "sort"} */ (name),
      document.getElementById(`prune-${name}`),
    ]);
  }
}
