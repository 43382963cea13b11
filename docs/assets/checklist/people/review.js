// @ts-check
"use strict";

/** One at a time: a card, a break after each dozen, and an end. */
class PruneReview {
  /** @type {PruneCard | undefined} */
  #card;
  /** The query when this review started. */
  #queryAtStart = "";
  #root;
  #part;
  #actions;
  #view;
  #sitting;
  #chips;
  #groups;
  #openGroup;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {PruneView} view
   * @param {PruneChips} chips knows the labels of the filters
   * @param {PruneSince} since
   * @param {PruneGroups} groups
   * @param {(group: PeopleGroup) => void} openGroup
   */
  constructor(root, actions, view, chips, since, groups, openGroup) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#actions = actions;
    this.#view = view;
    this.#chips = chips;
    this.#groups = groups;
    this.#openGroup = openGroup;
    this.#sitting = new PruneSitting(actions.data, actions.store, view, since);
    this.#part("back").addEventListener("click", () => this.previous());
    this.#part("forth").addEventListener("click", () => this.next());
    this.#part("more").addEventListener("click", () => this.#goOn());
    this.#part("go-through-everybody").addEventListener("click", () => {
      view.applyQuery({ search: "", filters: [] });
      this.start();
      this.scrollIntoFocus();
    });
  }

  /** The card on the screen, if any. */
  get card() {
    return this.#isPaused ? undefined : this.#card;
  }

  /** What a reload needs to come back to the same dozen. */
  get state() {
    return { person: this.card?.person.id, sitting: this.#sitting.state };
  }

  /**
   * Continue, or start again if the query has changed.
   * @param {{ person?: string, sitting?: SittingState }} [state] of the sitting to go on with
   */
  resume(state) {
    if (state || this.#queryAtStart !== this.#queryKey || !this.#sitting.person) this.start(state);
    else this.#showPerson();
  }

  /** @param {{ person?: string, sitting?: SittingState }} [state] of the sitting to go on with */
  start(state) {
    this.#queryAtStart = this.#queryKey;
    this.#sitting.start(this.#actions.data.byId.get(state?.person ?? ""));
    this.#sitting.restore(state?.sitting);
    this.#showPerson();
  }

  /** @param {Person} person whose last step was undone or redone */
  goTo(person) {
    this.#sitting.goTo(person);
    this.#showAndFocus();
  }

  /** After several people were decided on at once: go on, if the person on the card is among them. */
  goOnAfterGroup() {
    const { person } = this.#sitting;
    if (person && !this.#isPaused && !this.#actions.store.isOpen(person.id)) this.next();
  }

  get #queryKey() {
    const { filters, search } = this.#view.query;
    return `${filters.join(" ")} ${search}`;
  }

  previous() {
    if (!this.#isPaused || !this.#sitting.person) this.#sitting.previous();
    this.#showAndFocus();
  }

  next() {
    const { person } = this.#sitting;
    if (person) this.#sitting.note(person.id); // the store tells of it when it is on the disk
    this.#sitting.next();
    if (this.#sitting.isDone && this.#sitting.person) this.#showPause();
    else this.#showAndFocus();
  }

  #showAndFocus() {
    this.#showPerson();
    this.scrollIntoFocus();
  }

  /** Focus the name and scroll the card to the top. */
  scrollIntoFocus() {
    if (this.#isPaused) return;
    this.#card?.focusName();
    this.#part("one").scrollIntoView({ block: "start" });
  }

  /**
   * Refresh the card.
   * @param {Step | null} step what has changed, if only that
   */
  show(step) {
    for (const id of step?.keys() ?? []) this.#sitting.note(id);
    this.#card?.show();
    this.#showPosition();
    this.#showUnsaved();
  }

  showNames() {
    this.#card?.showName();
    this.#showReconnections();
  }

  #goOn() {
    if (this.#sitting.person) this.#sitting.begin();
    else this.#sitting.start();
    this.#showAndFocus();
  }

  #showPerson() {
    const { person } = this.#sitting;
    if (!person) {
      this.#showPause();
      return;
    }
    this.#togglePause(false);
    this.#card = new PruneCard(person, "one", this.#actions);
    this.#card.askQuestion();
    this.#card.offerGroups(this.#groups.of(person), this.#openGroup);
    this.#part("person").replaceChildren(this.#card.element);
    /** @type {HTMLButtonElement} */ (this.#part("back")).disabled = !this.#sitting.canGoBack;
    this.#showPosition();
  }

  #showPosition() {
    const search = this.#view.query.search.trim();
    const only = [...this.#chips.labels, search && PruneWords.matching(search)].filter(Boolean);
    const { done, goal } = this.#sitting.progress;
    const bar = /** @type {HTMLProgressElement} */ (this.#part("sitting-bar"));
    bar.max = Math.max(goal, 1);
    bar.value = done;
    const position = this.#view.isAboutDecisions
      ? PruneWords.toLookAt(this.#sitting.length)
      : PruneWords.position(Math.min(done + Number(this.#isOpen), goal), goal, this.#sitting.open);
    setText(this.#part("place"), [this.#isPaused ? "" : position, ...only].filter(Boolean).join(" · "));
  }

  /** Whether the person on the card is undecided. */
  get #isOpen() {
    return this.#actions.store.isOpen(this.#sitting.person?.id ?? "");
  }

  /** Show the end if no one is left, else a break. */
  #showPause() {
    const isEnd = !this.#sitting.person;
    const open = isEnd ? this.#sitting.open : 0;
    const { isFiltered } = this.#view;
    this.#togglePause(true);
    const { done } = this.#sitting.progress;
    this.#part("rest-title").textContent = isEnd ? PruneSittingWords.endTitle(open, !isFiltered) : PruneSittingWords.pauseTitle(done);
    this.#showDone("", []);
    this.#celebrate(isEnd);
    this.#part("more").hidden = isEnd && !open;
    this.#part("more").textContent = isEnd ? PruneSittingWords.goThroughUndecided : PruneSittingWords.more(this.#sitting.open);
    this.#part("go-through-everybody").hidden = !isFiltered || !isEnd;
    this.#part("show-to-do").hidden = !this.#actions.store.tally.toDo;
    this.#showUnsaved();
    this.#showReconnections(isEnd && !isFiltered);
    this.#showPosition();
    this.#part("rest-title").focus();
    this.#part("one").scrollIntoView({ block: "start" });
  }

  get #isPaused() {
    return !this.#part("rest").hidden;
  }

  /** @param {boolean} isPaused whether to show the break instead of a person */
  #togglePause(isPaused) {
    this.#part("rest").hidden = !isPaused;
    this.#part("person").hidden = isPaused;
    this.#part("back").hidden = isPaused;
    this.#part("forth").hidden = isPaused;
    this.#root.toggleAttribute("data-resting", isPaused);
  }

  #showUnsaved() {
    const { unsaved } = this.#actions.store;
    const save = this.#part("rest-save");
    this.#part("rest-unsaved").textContent = PruneFileWords.unsaved(unsaved);
    if (!unsaved && save === document.activeElement) this.#part("enough").focus();
    save.hidden = !unsaved;
  }

  /**
   * Show what was achieved, once it is on the disk.
   * @param {boolean} isEnd
   */
  async #celebrate(isEnd) {
    const { minutes } = this.#sitting;
    await this.#actions.store.settled;
    const text = isEnd ? PruneSittingWords.endText : PruneSittingWords.pauseText;
    const { tally } = this.#actions.store;
    if (this.#isPaused) this.#showDone(text, PruneSittingWords.achievements(this.#sitting.results, minutes, tally));
  }

  /**
   * @param {string} text
   * @param {string[]} facts
   */
  #showDone(text, facts) {
    this.#part("rest-text").textContent = text;
    this.#part("rest-facts").replaceChildren(
      ...facts.map((fact) => Object.assign(document.createElement("li"), { textContent: fact })),
    );
  }

  /** @param {boolean} show */
  #showReconnections(show = !this.#part("rest-reconnect").hidden) {
    const there = [...this.#root.querySelectorAll('[data-part="reconnections"] > li:not([hidden])')];
    this.#part("rest-reconnections").replaceChildren(...there.map((item) => item.cloneNode(true)));
    this.#part("rest-reconnect").hidden = !show || !there.length;
  }
}
