// @ts-check
"use strict";

/** One at a time: a card, a break after each dozen, and an end. */
class PruneReview {
  /** @type {PruneCard | undefined} */
  #card;
  /** How many were decided today at the last break, so that it comes only once. */
  #pausedAt = 0;
  /** The query when this review started. */
  #queryAtStart = "";
  #root;
  #part;
  #actions;
  #view;
  #queue;
  #list;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {PruneView} view
   * @param {PruneList} list knows the labels of the filters
   * @param {PruneSince} since
   */
  constructor(root, actions, view, list, since) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#actions = actions;
    this.#view = view;
    this.#list = list;
    this.#queue = new PruneQueue(actions.data, actions.store, view, since);
    this.#part("back").addEventListener("click", () => this.previous());
    this.#part("forth").addEventListener("click", () => this.next());
    this.#part("more").addEventListener("click", () => this.#goOn());
    this.#part("go-through-everybody").addEventListener("click", () => {
      view.applyQuery({ search: "", filter: "" });
      this.start();
      this.scrollIntoFocus();
    });
  }

  /** The card on the screen, if any. */
  get card() {
    return this.#isPaused ? undefined : this.#card;
  }

  /**
   * Continue, or start again if the query has changed.
   * @param {string} [id] of the person to start with
   */
  resume(id) {
    if (id || this.#queryAtStart !== this.#queryKey || !this.#queue.person) this.start(id);
    else this.#showPerson();
  }

  /** @param {string} [id] of the person to start with */
  start(id) {
    this.#queryAtStart = this.#queryKey;
    this.#queue.start(this.#actions.data.byId.get(id ?? ""));
    this.#pausedAt = this.#actions.store.tally.today;
    this.#showPerson();
  }

  /** @param {Person} person whose last step was undone or redone */
  goTo(person) {
    this.#queue.goTo(person);
    this.#showAndFocus();
  }

  get #queryKey() {
    const { filter, search } = this.#view.query;
    return `${filter} ${search}`;
  }

  previous() {
    if (!this.#isPaused || !this.#queue.person) this.#queue.previous();
    this.#showAndFocus();
  }

  next() {
    const { today } = this.#actions.store.tally;
    this.#queue.next();
    if (today && today % PruneWords.DOZEN === 0 && today !== this.#pausedAt) {
      this.#pausedAt = today;
      this.#showPause();
    } else {
      this.#showAndFocus();
    }
  }

  #showAndFocus() {
    this.#showPerson();
    this.scrollIntoFocus();
  }

  /** Focus the name and scroll the card to the top. */
  scrollIntoFocus() {
    if (this.#isPaused) return;
    this.#card?.focusName();
    this.#part("place").scrollIntoView({ block: "start" });
  }

  /** Refresh the card. */
  show() {
    this.#card?.show();
    this.#showPosition();
    this.#showUnsaved();
  }

  showNames() {
    this.#card?.showName();
    this.#showReconnections();
  }

  #goOn() {
    if (!this.#queue.person) this.#queue.start();
    this.#showAndFocus();
  }

  #showPerson() {
    const { person } = this.#queue;
    if (!person) {
      this.#showPause();
      return;
    }
    this.#togglePause(false);
    this.#card = new PruneCard(person, "one", this.#actions);
    this.#card.askQuestion();
    this.#part("person").replaceChildren(this.#card.element);
    /** @type {HTMLButtonElement} */ (this.#part("back")).disabled = !this.#queue.canGoBack;
    this.#showPosition();
  }

  #showPosition() {
    const { tally } = this.#actions.store;
    const search = this.#view.query.search.trim();
    const only = [this.#list.filterLabel, search && PruneWords.matching(search)].filter(Boolean);
    this.#part("place").textContent = this.#view.isAboutDecisions
      ? PruneWords.toLookAt(this.#queue.length)
      : PruneWords.position(tally.today + Number(this.#isNotDecidedToday), tally.open);
    this.#part("place").hidden = this.#isPaused;
    this.#part("only").hidden = !only.length;
    this.#part("only-text").textContent = PruneWords.only(only);
  }

  /** Whether the person on the card was not decided on today. */
  get #isNotDecidedToday() {
    const day = this.#actions.store.decision(this.#queue.person?.id ?? "")?.decided_on;
    return day?.slice(0, 10) !== PruneDay.today();
  }

  /** Show the end if no one is left, else a break. */
  #showPause() {
    const { tally } = this.#actions.store;
    const isEnd = !this.#queue.person;
    const open = isEnd ? this.#queue.open : 0;
    this.#togglePause(true);
    const isWhole = isEnd && !this.#view.isFiltered;
    this.#part("rest-title").textContent = isEnd ? PruneWords.endTitle(open, isWhole) : PruneWords.pauseTitle;
    this.#showDone("", []);
    if (isWhole || !isEnd) this.#celebrate(isWhole);
    this.#part("more").hidden = isEnd && !open;
    this.#part("more").textContent = isEnd ? PruneWords.goThroughUndecided : PruneWords.more;
    this.#part("show-to-do").hidden = !tally.toDo;
    this.#showUnsaved();
    this.#showReconnections(isWhole);
    this.#showPosition();
    this.#part("rest-title").focus();
    this.#part("rest").scrollIntoView({ block: "start" });
  }

  get #isPaused() {
    return !this.#part("rest").hidden;
  }

  /** @param {boolean} isPaused whether to show the break instead of a person */
  #togglePause(isPaused) {
    this.#part("rest").hidden = !isPaused;
    this.#part("person").hidden = isPaused;
    this.#part("turn").hidden = isPaused;
  }

  #showUnsaved() {
    const { unsaved } = this.#actions.store;
    const save = this.#part("rest-save");
    this.#part("rest-unsaved").textContent = PruneWords.unsaved(unsaved);
    if (!unsaved && save === document.activeElement) this.#part("enough").focus();
    save.hidden = !unsaved;
  }

  /**
   * Show what was achieved, once it is on the disk.
   * @param {boolean} isWhole
   */
  async #celebrate(isWhole) {
    await this.#actions.store.settled;
    const text = isWhole ? PruneWords.endText : PruneWords.pauseText;
    if (this.#isPaused) this.#showDone(text, PruneWords.achievements(this.#actions.store.tally, isWhole));
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
