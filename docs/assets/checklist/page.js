// @ts-check
"use strict";

/** The working page: what is asked of it, what it shows, what it says. */
class PrunePage {
  /** @type {Map<string, PruneCard>} the cards that are shown, by person */
  #cards = new Map();

  /** @param {HTMLElement} root the element with the build's markup and data */
  constructor(root) {
    this.root = root;
    this.data = new PruneData(this.#part("data").textContent ?? "");
    this.store = new PruneStore(
      this.data.storageKey,
      this.data.decisions,
      this.data.decisionsMark,
    );
    this.keeping = new PruneKeeping(root, this.data, this.store);
    this.view = new PruneView(this.data.people, this.store, Number(root.dataset.pageSize));
    this.#part("without-script").hidden = true;
    for (const part of ["tools", "progress"]) this.#part(part).hidden = !this.data.people.length;
    this.#listen();
    this.#restore();
    this.#showProgress();
  }

  #listen() {
    for (const control of this.#controls()) {
      control.addEventListener("input", () => this.#ask());
    }
    this.#part("tools").addEventListener("submit", (event) => event.preventDefault());
    this.#part("everybody").addEventListener("click", () => this.#askForEverybody());
    this.#part("previous").addEventListener("click", () => this.#turn(-1));
    this.#part("next").addEventListener("click", () => this.#turn(1));
    this.#part("people").addEventListener("click", (event) => this.#click(event));
    this.root.addEventListener("keydown", PrunePage.#keepLettersHere);
    this.store.addEventListener("change", () => {
      for (const [id, card] of this.#cards) card.show(this.store.decision(id));
      this.#showProgress();
    });
  }

  /**
   * Material turns the page at a bare letter; here that would lose the place.
   * @param {KeyboardEvent} event
   */
  static #keepLettersHere(event) {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.stopPropagation();
    }
  }

  /** Search, filter and sort, in this order. */
  #controls() {
    return ["prune-search", "prune-filter", "prune-sort"].map(
      (id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (document.getElementById(id)),
    );
  }

  #ask(page = 0) {
    const [search, filter, sort] = this.#controls().map((control) => control.value);
    Object.assign(this.view, { search, filter, sort });
    this.view.refresh(page);
    this.#showPeople();
    this.#remember();
  }

  #askForEverybody() {
    const [search, filter] = this.#controls();
    search.value = filter.value = "";
    this.#ask();
    search.focus();
  }

  /** The same view after a reload in this tab, which `mkdocs serve` does by itself. */
  #remember() {
    const seen = [...this.#controls().map((control) => control.value), this.view.page];
    try {
      sessionStorage.setItem(this.#viewKey, JSON.stringify(seen));
    } catch {
      // Only comfort is lost: the next visit begins at the first page.
    }
  }

  #restore() {
    let seen = [];
    try {
      seen = JSON.parse(sessionStorage.getItem(this.#viewKey) ?? "[]");
    } catch {
      // As above.
    }
    this.#controls().forEach((control, place) => {
      if (typeof seen[place] === "string") control.value = seen[place];
    });
    this.#ask(Number(seen[3]) || 0);
  }

  get #viewKey() {
    return `${this.data.storageKey}/view`;
  }

  /** @param {Event} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("button"));
    const card = [...this.#cards.values()].find((one) => one.element.contains(target));
    if (!button || !card) return;
    if (button.dataset.decide) this.store.decide(card.person.id, button.dataset.decide);
    else this.store.undo(card.person.id);
    const word = card.decided || "not decided";
    const progress = this.#part("progress-text").textContent;
    this.#part("said").textContent = `${card.person.name}: ${word}. ${progress}`;
  }

  /** @param {number} by */
  #turn(by) {
    this.view.page += by;
    this.#showPeople();
    this.#remember();
    this.#part("people").focus({ preventScroll: true });
    this.#part("status").scrollIntoView({ block: "start" });
  }

  #showPeople() {
    const { view } = this;
    const template = /** @type {HTMLTemplateElement} */ (this.root.querySelector("template"));
    const cards = view.shown.map(
      (person, place) =>
        new PruneCard(template, person, view.start + place + 1, this.data.outcomes),
    );
    this.#cards = new Map(cards.map((card) => [card.person.id, card]));
    for (const [id, card] of this.#cards) card.show(this.store.decision(id));
    const list = /** @type {HTMLOListElement} */ (this.#part("people"));
    list.start = view.start + 1;
    list.replaceChildren(...cards.map((card) => card.element));
    this.#showPages();
  }

  #showPages() {
    const { view } = this;
    const found = view.matching.length;
    const all = this.data.people.length;
    const last = view.start + view.shown.length;
    const of = found === all ? PrunePage.#people(all) : PrunePage.#matches(found);
    this.#part("status").textContent = !all
      ? "There is nobody to list."
      : found
        ? `Showing ${PrunePage.#number(view.start + 1)} to ${PrunePage.#number(last)} of ${of}.`
        : `Nobody of ${PrunePage.#people(all)} matches.`;
    this.#part("nobody").hidden = found > 0 || !all;
    this.#part("pages").hidden = view.pages === 1;
    this.#part("page").textContent = `Page ${view.page + 1} of ${view.pages}`;
    this.#button("previous").disabled = view.page === 0;
    this.#button("next").disabled = view.page === view.pages - 1;
  }

  #showProgress() {
    const { people } = this.data;
    const decided = people.filter((person) => this.store.decision(person.id)).length;
    const bar = /** @type {HTMLProgressElement} */ (this.root.querySelector("progress"));
    bar.max = Math.max(people.length, 1);
    bar.value = decided;
    this.#part("progress-text").textContent =
      `You have decided about ${PrunePage.#number(decided)} of ${PrunePage.#people(people.length)}.`;
    const warning = this.#part("warning");
    warning.textContent = PrunePage.#warning(this.store);
    warning.hidden = !warning.textContent;
  }

  /** @param {PruneStore} store */
  static #warning(store) {
    if (!store.saves) {
      return "This browser does not let the page save. Your decisions last until you close it.";
    }
    return store.setAside
      ? "This browser held decisions that this page cannot read. They were set aside, not deleted."
      : "";
  }

  /** @param {number} number */
  static #number(number) {
    return number.toLocaleString("en");
  }

  /** @param {number} count */
  static #people(count) {
    return count === 1 ? "1 person" : `${PrunePage.#number(count)} people`;
  }

  /** @param {number} count */
  static #matches(count) {
    return count === 1 ? "1 match" : `${PrunePage.#number(count)} matches`;
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-part="${name}"]`));
  }

  /** @param {string} name */
  #button(name) {
    return /** @type {HTMLButtonElement} */ (this.#part(name));
  }
}
