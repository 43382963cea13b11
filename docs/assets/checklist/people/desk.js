// @ts-check
"use strict";

/**
 * Where decisions are made: whatever the member does to a person, by button or key, in the list or
 * one at a time, comes here, goes to the store, and is said.
 *
 * Tells `decided` (detail: the person) after a decision.
 */
class PruneDesk extends EventTarget {
  #root;
  /** @type {PruneTally | undefined} until the next change */
  #tally;
  /** @type {string | undefined} the last one ticked, where a range begins */
  #ticked;
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
    this.data = data;
    this.store = store;
    this.names = new PruneNames();
    this.#part("undo").addEventListener("click", () => this.undo());
    this.#part("redo").addEventListener("click", () => this.redo());
    store.addEventListener("change", () => {
      this.#tally = undefined;
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

  /** How far the member is. */
  get tally() {
    this.#tally ??= new PruneTally(this.data.byId, this.store);
    return this.#tally;
  }

  /**
   * @param {Person} person
   * @param {string} outcome
   */
  decide(person, outcome) {
    this.store.decide(person.id, outcome);
    this.#sayOf(person, this.#label(person));
    this.dispatchEvent(new CustomEvent("decided", { detail: person }));
  }

  /** @param {Person} person */
  undoOf(person) {
    this.store.undoOf(person.id);
    this.#sayOf(person, this.#label(person));
  }

  /**
   * The tick of a keep sweep: known people are kept, and with Shift everybody in between.
   * @param {Person} person
   * @param {boolean} known
   * @param {boolean} range
   */
  know(person, known, range) {
    const order = this.order();
    const [from, to] = [order.indexOf(this.#ticked ?? ""), order.indexOf(person.id)].sort((a, b) => a - b);
    const ids = range && from >= 0 ? order.slice(from, to + 1) : [person.id];
    this.#ticked = person.id;
    if (known) this.store.decideAll(ids, "keep");
    else this.store.undoOf(person.id);
    this.#sayOf(person, known && ids.length > 1 ? PruneWords.keptRange(ids.length) : this.#label(person));
  }

  /**
   * @param {Person} person
   * @param {boolean} done
   */
  done(person, done) {
    this.store.note(person.id, { done_on: done ? PruneDay.today() : null });
    this.#sayOf(person, done ? PruneWords.done : PruneWords.notDone);
  }

  /**
   * @param {Person} person
   * @param {string} day ISO, or empty
   */
  asked(person, day) {
    this.store.note(person.id, { asked_on: day || null, ...(!day && { answered: null }) });
    this.#sayOf(person, day ? PruneWords.asked(day) : PruneWords.dayCleared);
  }

  /**
   * @param {Person} person
   * @param {boolean} answered
   */
  answered(person, answered) {
    this.store.note(person.id, { answered });
    this.#sayOf(person, answered ? PruneWords.answered : PruneWords.notAnswered);
  }

  /**
   * @param {Person} person
   * @param {string} day ISO, or empty for the usual month
   */
  back(person, day) {
    this.store.note(person.id, { back_on: day || null });
    const decision = this.store.decision(person.id);
    if (decision) this.#sayOf(person, PruneWords.back(PruneStore.backOn(decision)));
  }

  undo() {
    const ids = this.store.undo();
    if (ids.length) this.#sayStep(ids, PruneWords.undone);
  }

  redo() {
    const ids = this.store.redo();
    if (ids.length) this.#sayStep(ids, PruneWords.redone);
  }

  /** Show the bar of the last step, though there may be none yet. */
  showBar() {
    this.#part("last").hidden = false;
  }

  /** @param {string} sentence for everybody, and aloud for a screen reader */
  say(sentence) {
    this.showBar();
    this.#part("said").textContent = sentence;
  }

  /**
   * @param {Person} person
   * @param {string} what
   */
  #sayOf(person, what) {
    this.say(PruneWords.said(this.names.shown(person.name), what));
  }

  /**
   * @param {string[]} ids
   * @param {(count: number) => string} words
   */
  #sayStep(ids, words) {
    const person = ids.length === 1 ? this.data.byId.get(ids[0]) : undefined;
    if (person) this.#sayOf(person, this.#label(person));
    else this.say(words(ids.length));
  }

  /** @param {Person} person */
  #label(person) {
    const decision = this.store.decision(person.id);
    return decision ? this.data.choices[decision.outcome] : PruneWords.notDecided;
  }

  #showSteps() {
    const { canUndo, canRedo } = this.store;
    const focused = document.activeElement;
    const undo = /** @type {HTMLButtonElement} */ (this.#part("undo"));
    const redo = this.#part("redo");
    redo.hidden = !canRedo;
    if (focused === undo && !canUndo) redo.focus();
    if (focused === redo && !canRedo) undo.focus();
    undo.disabled = !canUndo;
    if (canUndo || canRedo) this.showBar();
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part="${name}"]`));
  }
}
