// @ts-check
"use strict";

/**
 * Where decisions are made: whatever the member does to a person, by button or key, in the list or
 * one at a time, comes here, goes to the store, and is said.
 *
 * Nothing is said before it is on the disk. Tells `decided` at once, and `moved` after an undo or
 * redo; detail: the person, if it is one.
 */
class PruneDesk extends EventTarget {
  #root;
  #part;
  /** @type {string | undefined} the last one ticked, where a range begins */
  #ticked;
  /** @type {Map<string, string>} messages that the member changed, until the page is left */
  drafts = new Map();
  /** @type {() => string[]} ids in the order on the screen, for ranges */
  order = () => [];

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneData} data
   * @param {PruneStore} store
   */
  constructor(root, data, store) {
    super();
    this.#root = root;
    this.#part = PrunePart.of(root);
    this.data = data;
    this.store = store;
    this.names = new PruneNames();
    this.#part("undo").addEventListener("click", () => this.undo());
    this.#part("redo").addEventListener("click", () => this.redo());
    store.addEventListener("change", (event) => {
      if (/** @type {CustomEvent<Told>} */ (event).detail.origin === "erase") this.#forget();
      this.#showSteps();
    });
    this.#showSteps();
  }

  get cardTemplate() {
    return /** @type {HTMLTemplateElement} */ (this.#part("card"));
  }

  /** @param {string} outcome */
  afterTemplate(outcome) {
    return /** @type {HTMLTemplateElement | undefined} */ (
      this.#root.querySelector(`template[data-after="${outcome}"]`) ?? undefined
    );
  }

  #forget() {
    this.drafts.clear();
    this.#ticked = undefined;
    this.say("");
  }

  /**
   * @param {Person} person
   * @param {string} outcome
   */
  async decide(person, outcome) {
    const noted = this.store.decide(person.id, outcome);
    this.dispatchEvent(new CustomEvent("decided", { detail: person }));
    await noted;
    this.say(this.#about(person));
  }

  /** @param {Person} person */
  async undoOf(person) {
    await this.store.undoOf(person.id);
    this.say(PruneWords.undone(this.#about(person)));
  }

  /**
   * The tick of a keep sweep: known people are kept, and with Shift everybody in between.
   * @param {Person} person
   * @param {boolean} known
   * @param {boolean} range
   */
  async know(person, known, range) {
    const between = range ? this.#between(person.id) : [];
    const ids = [person.id, ...between.filter((id) => this.#isOfSweep(id, known))];
    this.#ticked = known ? person.id : undefined;
    await (known ? this.store.decideAll(ids, "keep") : this.store.undoOf(...ids));
    if (ids.length > 1) this.say(PruneWords.sweptRange(ids.length, known));
    else this.say(this.#about(person));
  }

  /**
   * Everybody from the last tick to this person.
   * @param {string} id
   */
  #between(id) {
    const order = this.order();
    const [from, to] = [order.indexOf(this.#ticked ?? id), order.indexOf(id)].sort((a, b) => a - b);
    return order.slice(Math.max(from, 0), to + 1).filter((other) => other !== id);
  }

  /**
   * A range changes nobody about whom something else was decided.
   * @param {string} id
   * @param {boolean} known
   */
  #isOfSweep(id, known) {
    return known ? this.store.isOpen(id) : this.store.decision(id)?.outcome === "keep";
  }

  /**
   * @param {Person} person
   * @param {boolean} done
   */
  async done(person, done) {
    await this.store.note(person.id, { done_on: done ? PruneDay.today() : null });
    this.say(this.#about(person, done ? PruneWords.done : PruneWords.notDone));
  }

  /**
   * @param {Person} person
   * @param {string} day ISO, or empty
   */
  async asked(person, day) {
    await this.store.note(person.id, { asked_on: day || null, ...(!day && { answered: null }) });
    this.say(this.#about(person, day ? PruneWords.asked(day) : PruneWords.dayCleared));
  }

  /**
   * @param {Person} person
   * @param {boolean} answered
   */
  async answered(person, answered) {
    await this.store.note(person.id, { answered });
    this.say(this.#about(person, answered ? PruneWords.answered : PruneWords.notAnswered));
  }

  /**
   * @param {Person} person
   * @param {string} day ISO, or empty for the usual month
   */
  async back(person, day) {
    await this.store.note(person.id, { back_on: day || null });
    const decision = this.store.decision(person.id);
    if (decision) this.say(this.#about(person, PruneWords.back(PruneDecision.backOn(decision))));
  }

  async undo() {
    this.#sayStep(await this.store.undo(), PruneWords.undone);
  }

  async redo() {
    this.#sayStep(await this.store.redo(), PruneWords.redone);
  }

  /** @param {string} sentence for everybody, and aloud for a screen reader */
  say(sentence) {
    this.#part("said").textContent = sentence;
  }

  /**
   * @param {Person} person
   * @param {string} what happened; else what is decided about them
   */
  #about(person, what = this.#label(person)) {
    const { decided, all } = this.store.tally;
    return PruneWords.said(this.names.shown(person.name), what, decided, all);
  }

  /**
   * @param {string[]} ids
   * @param {(what: string) => string} words
   */
  #sayStep(ids, words) {
    if (!ids.length) return;
    const person = ids.length === 1 ? this.data.byId.get(ids[0]) : undefined;
    this.say(words(person ? this.#about(person) : PruneWords.changed(ids.length)));
    this.dispatchEvent(new CustomEvent("moved", { detail: person }));
  }

  /** @param {Person} person */
  #label(person) {
    const decision = this.store.decision(person.id);
    return decision ? this.data.choices[decision.outcome] : PruneWords.notDecided;
  }

  /** Undo stays where it is, so that the focus does, too. */
  #showSteps() {
    const { canUndo, canRedo } = this.store;
    const [undo, redo] = [this.#part("undo"), this.#part("redo")];
    undo.setAttribute("aria-disabled", String(!canUndo));
    if (redo === document.activeElement && !canRedo) undo.focus();
    redo.hidden = !canRedo;
  }
}
