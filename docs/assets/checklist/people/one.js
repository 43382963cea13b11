// @ts-check
"use strict";

/** One at a time: a card, a rest after each dozen, and an end. */
class PruneOne {
  /** @type {PruneCard | undefined} */
  #card;
  /** Decided today when the last rest was taken, so that it comes once. */
  #rested = 0;
  /** What was asked for when the walk began. */
  #asked = "";
  #root;
  #part;
  #desk;
  #view;
  #queue;
  #list;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneDesk} desk
   * @param {PruneView} view
   * @param {PruneList} list has the words of its filters
   */
  constructor(root, desk, view, list) {
    this.#root = root;
    this.#part = PrunePart.of(root);
    this.#desk = desk;
    this.#view = view;
    this.#list = list;
    this.#queue = new PruneQueue(desk.data, desk.store, view);
    this.#part("back").addEventListener("click", () => this.back());
    this.#part("forth").addEventListener("click", () => this.forth());
    this.#part("more").addEventListener("click", () => this.#goOn());
    this.#part("go-through-everybody").addEventListener("click", () => {
      view.ask({ search: "", filter: "" });
      this.start();
      this.settle();
    });
  }

  /** The card on the screen, if any. */
  get card() {
    return this.#isAtRest ? undefined : this.#card;
  }

  /**
   * Show the walk as it stands, or begin one, as where something else is asked for.
   * @param {string} [id] of the person to begin with
   */
  resume(id) {
    if (id || this.#asked !== this.#asks || !this.#queue.person) this.start(id);
    else this.#showPerson();
  }

  /** @param {string} [id] of the person to begin with */
  start(id) {
    this.#asked = this.#asks;
    this.#queue.start(this.#desk.data.byId.get(id ?? ""));
    this.#rested = this.#desk.store.tally.today;
    this.#showPerson();
  }

  /** @param {Person} person whose last step was undone or done again */
  goTo(person) {
    this.#queue.goTo(person);
    this.#meet();
  }

  get #asks() {
    const { filter, search } = this.#view.asks;
    return `${filter} ${search}`;
  }

  back() {
    if (!this.#isAtRest || !this.#queue.person) this.#queue.back();
    this.#meet();
  }

  forth() {
    const { today } = this.#desk.store.tally;
    this.#queue.forth();
    if (today && today % PruneWords.DOZEN === 0 && today !== this.#rested) {
      this.#rested = today;
      this.#showRest();
    } else {
      this.#meet();
    }
  }

  /** Show the person where the eye is, with the focus on the name. */
  #meet() {
    this.#showPerson();
    this.settle();
  }

  /** Bring the card to where the eye is. */
  settle() {
    if (this.#isAtRest) return;
    this.#card?.focusName();
    this.#part("place").scrollIntoView({ block: "start" });
  }

  /** What the card says, once more. */
  show() {
    this.#card?.show();
    this.#showPlace();
    this.#showUnsaved();
  }

  showNames() {
    this.#card?.showName();
    this.#showReconnections();
  }

  #goOn() {
    if (!this.#queue.person) this.#queue.start();
    this.#meet();
  }

  #showPerson() {
    const { person } = this.#queue;
    if (!person) {
      this.#showRest();
      return;
    }
    this.#rest(false);
    this.#card = new PruneCard(person, "one", this.#desk);
    this.#card.ask();
    this.#part("person").replaceChildren(this.#card.element);
    /** @type {HTMLButtonElement} */ (this.#part("back")).disabled = !this.#queue.canGoBack;
    this.#showPlace();
  }

  #showPlace() {
    const { tally } = this.#desk.store;
    const search = this.#view.asks.search.trim();
    const only = [this.#list.filterLabel, search && PruneWords.matching(search)].filter(Boolean);
    this.#part("place").textContent = this.#view.isAboutDecisions
      ? PruneWords.toLookAt(this.#queue.length)
      : PruneWords.place(tally.today + Number(this.#isNext), tally.open);
    this.#part("place").hidden = this.#isAtRest;
    this.#part("only").hidden = !only.length;
    this.#part("only-text").textContent = PruneWords.only(only);
  }

  /** Whether the person on the card is not among those decided today. */
  get #isNext() {
    const day = this.#desk.store.decision(this.#queue.person?.id ?? "")?.decided_on;
    return day?.slice(0, 10) !== PruneDay.today();
  }

  /** The end where nobody comes next, else a rest. */
  #showRest() {
    const { tally } = this.#desk.store;
    const isEnd = !this.#queue.person;
    const open = isEnd ? this.#queue.open : 0;
    this.#rest(true);
    const isWhole = isEnd && !this.#view.isNarrow;
    this.#part("rest-title").textContent = isEnd ? PruneWords.endTitle(open, isWhole) : PruneWords.restTitle;
    this.#showDone("", []);
    if (isWhole || !isEnd) this.#celebrate(isWhole);
    this.#part("more").hidden = isEnd && !open;
    this.#part("more").textContent = isEnd ? PruneWords.stillOpen : PruneWords.more;
    this.#part("show-to-do").hidden = !tally.toDo;
    this.#showUnsaved();
    this.#showReconnections(isWhole);
    this.#showPlace();
    this.#part("rest-title").focus();
    this.#part("rest").scrollIntoView({ block: "start" });
  }

  get #isAtRest() {
    return !this.#part("rest").hidden;
  }

  /** @param {boolean} rest instead of a person */
  #rest(rest) {
    this.#part("rest").hidden = !rest;
    this.#part("person").hidden = rest;
    this.#part("turn").hidden = rest;
  }

  #showUnsaved() {
    const { unsaved } = this.#desk.store;
    const save = this.#part("rest-save");
    this.#part("rest-unsaved").textContent = PruneWords.unsaved(unsaved);
    if (!unsaved && save === document.activeElement) this.#part("enough").focus();
    save.hidden = !unsaved;
  }

  /**
   * Say what was done, as soon as it is on the disk.
   * @param {boolean} isWhole
   */
  async #celebrate(isWhole) {
    await this.#desk.store.settled;
    const text = isWhole ? PruneWords.endText : PruneWords.restText;
    if (this.#isAtRest) this.#showDone(text, PruneWords.celebrated(this.#desk.store.tally, isWhole));
  }

  /**
   * @param {string} text
   * @param {string[]} facts
   */
  #showDone(text, facts) {
    this.#part("rest-text").textContent = text;
    this.#part("rest-facts").replaceChildren(
      ...facts.map((fact) => {
        const item = document.createElement("li");
        item.textContent = fact;
        return item;
      }),
    );
  }

  /** @param {boolean} show */
  #showReconnections(show = !this.#part("rest-reconnect").hidden) {
    const there = [...this.#root.querySelectorAll('[data-part="reconnections"] > li:not([hidden])')];
    this.#part("rest-reconnections").replaceChildren(...there.map((item) => item.cloneNode(true)));
    this.#part("rest-reconnect").hidden = !show || !there.length;
  }
}
