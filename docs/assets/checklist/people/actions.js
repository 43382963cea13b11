// @ts-check
"use strict";

/**
 * Every user action on a person: updates the store and announces the result, but not before it is on
 * the disk.
 *
 * Dispatches `decided` at once, `decided together` when that is on the disk, and `moved` after an undo or
 * redo; detail: the person, if only one.
 */
class PruneActions extends EventTarget {
  #root;
  #part;
  /** @type {string | undefined} the id ticked last, where a range starts */
  #ticked;
  /** @type {Map<string, string>} messages that the member edited, until the page is closed */
  drafts = new Map();
  /** @type {() => string[]} ids in screen order, for ranges */
  order = () => [];

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneData} data
   * @param {PruneStore} store
   */
  constructor(root, data, store) {
    super();
    this.#root = root;
    this.#part = partsOf(root);
    this.data = data;
    this.store = store;
    this.names = new PruneNames();
    this.#part("undo").addEventListener("click", () => this.undo());
    this.#part("redo").addEventListener("click", () => this.redo());
    store.addEventListener("change", (event) => {
      if (/** @type {CustomEvent<ChangeDetail>} */ (event).detail.origin === "erase") this.#clear();
      this.showUndo();
    });
    this.showUndo();
  }

  get cardTemplate() {
    return /** @type {HTMLTemplateElement} */ (this.#part("card"));
  }

  newCard() {
    const clone = /** @type {DocumentFragment} */ (this.cardTemplate.content.cloneNode(true));
    return /** @type {Element} */ (clone.firstElementChild);
  }

  /** @param {string} outcome */
  followUpTemplate(outcome) {
    return /** @type {HTMLTemplateElement | undefined} */ (
      this.#root.querySelector(`template[data-after="${outcome}"]`) ?? undefined
    );
  }

  #clear() {
    this.drafts.clear();
    this.#ticked = undefined;
    this.announce("");
  }

  /**
   * @param {Person} person
   * @param {string} outcome
   */
  async decide(person, outcome) {
    const noted = this.store.decide(person.id, outcome);
    this.dispatchEvent(new CustomEvent("decided", { detail: person }));
    await noted;
    this.announce(this.#sentenceAbout(person));
  }

  /**
   * One decision about many people, as one step.
   * @param {Person[]} people
   * @param {string} outcome
   */
  async decideAll(people, outcome) {
    await this.store.decideAll(people.map(({ id }) => id), outcome);
    this.announce(PruneGroupWords.decidedTogether(people.length, this.data.choices[outcome]));
    this.dispatchEvent(new CustomEvent("decided together"));
  }

  /** @param {Person} person whose decision is taken back, whenever it was made */
  async clear(person) {
    await this.store.clear(person.id);
    this.announce(this.#sentenceAbout(person));
  }

  /**
   * A tick in a keep sweep decides Keep; with Shift, for everyone in between too.
   * @param {Person} person
   * @param {boolean} isTicked
   * @param {boolean} isRange
   */
  async tick(person, isTicked, isRange) {
    const between = isRange ? this.#between(person.id) : [];
    const ids = [person.id, ...between.filter((id) => this.#isInSweep(id, isTicked))];
    this.#ticked = isTicked ? person.id : undefined;
    await (isTicked ? this.store.decideAll(ids, "keep") : this.store.undoLastChange(...ids));
    if (ids.length > 1) this.announce(PruneWords.sweptRange(ids.length, isTicked));
    else this.announce(this.#sentenceAbout(person));
  }

  /**
   * Everyone from the last tick to this person.
   * @param {string} id
   */
  #between(id) {
    const order = this.order();
    const [from, to] = [order.indexOf(this.#ticked ?? id), order.indexOf(id)].sort((a, b) => a - b);
    return order.slice(Math.max(from, 0), to + 1).filter((other) => other !== id);
  }

  /**
   * A range leaves people with another decision unchanged.
   * @param {string} id
   * @param {boolean} isTicked
   */
  #isInSweep(id, isTicked) {
    return isTicked ? this.store.isOpen(id) : this.store.decision(id)?.outcome === "keep";
  }

  /**
   * @param {Person} person
   * @param {boolean} done
   */
  async setDone(person, done) {
    await this.store.update(person.id, { done_on: done ? PruneDay.today() : null });
    this.announce(this.#sentenceAbout(person, done ? PruneWords.done : PruneWords.notDone));
  }

  /**
   * @param {Person} person
   * @param {string} day ISO, or empty
   */
  async setSentOn(person, day) {
    await this.store.update(person.id, { asked_on: day || null, ...(!day && { answered: null }) });
    this.announce(this.#sentenceAbout(person, day ? PruneWords.sentOn(day) : PruneWords.dayCleared));
  }

  /**
   * @param {Person} person
   * @param {boolean} answered
   */
  async setAnswered(person, answered) {
    await this.store.update(person.id, { answered });
    this.announce(this.#sentenceAbout(person, answered ? PruneWords.answered : PruneWords.notAnswered));
  }

  /**
   * @param {Person} person
   * @param {string} day ISO, or empty for the default of a month
   */
  async setBackOn(person, day) {
    await this.store.update(person.id, { back_on: day || null });
    const decision = this.store.decision(person.id);
    if (decision) this.announce(this.#sentenceAbout(person, PruneWords.backOn(PruneDecision.backOn(decision))));
  }

  async undo() {
    this.#announceStep(await this.store.undo(), PruneWords.undone);
  }

  async redo() {
    this.#announceStep(await this.store.redo(), PruneWords.redone);
  }

  /** @param {string} sentence to show, and for screen readers to read aloud */
  announce(sentence) {
    this.#part("said").textContent = sentence;
    this.showUndo();
  }

  /**
   * @param {Person} person
   * @param {string} what happened; by default, the decision
   */
  #sentenceAbout(person, what = this.#label(person)) {
    const { decided, all } = this.store.tally;
    return PruneWords.announcement(this.names.display(person.name), what, decided, all);
  }

  /**
   * @param {string[]} ids
   * @param {(what: string) => string} words
   */
  #announceStep(ids, words) {
    if (!ids.length) return;
    const person = ids.length === 1 ? this.data.byId.get(ids[0]) : undefined;
    this.announce(words(person ? this.#sentenceAbout(person) : PruneWords.changed(ids.length)));
    this.dispatchEvent(new CustomEvent("moved", { detail: person }));
  }

  /** @param {Person} person */
  #label(person) {
    const decision = this.store.decision(person.id);
    return decision ? this.data.choices[decision.outcome] : PruneWords.notDecided;
  }

  /** Undo is disabled rather than hidden, so that it keeps the focus; the whole bar is there once it has something to say. */
  showUndo() {
    const { canUndo, canRedo } = this.store;
    const [undo, redo] = [this.#part("undo"), this.#part("redo")];
    undo.setAttribute("aria-disabled", String(!canUndo));
    if (redo === document.activeElement && !canRedo) undo.focus();
    redo.hidden = !canRedo;
    this.#part("last").hidden = !canUndo && !canRedo && !this.#part("said").textContent && this.#part("forth").hidden;
  }
}
