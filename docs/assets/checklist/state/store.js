// @ts-check
"use strict";

/**
 * The member's decisions and the only one who changes them: every change is a step that can be
 * undone, goes to the browser's storage at once, and is told to who listens for `change`; detail:
 * the step, if nobody else changed.
 */
class PruneStore extends EventTarget {
  /** How many changes were made since the member last saved a file. */
  unsaved = 0;

  /** @type {Map<string, Decision>} */
  #decisions = new Map();
  /** @type {string | undefined} mark of the file that was last merged in */
  #merged;
  #history = new PruneHistory();
  #storage;

  /**
   * @param {PruneStorage} storage
   * @param {Record<string, Decision>} fromFile decisions that the build read from a progress file
   * @param {string} mark of that file: it is merged once, so that an undo lasts
   */
  constructor(storage, fromFile, mark) {
    super();
    this.#storage = storage;
    this.#read();
    if (mark && mark !== this.#merged) {
      this.#decisions = PruneProgress.merged(this.#decisions, new Map(Object.entries(fromFile)));
      this.#merged = mark;
    }
    this.#save();
    this.#history.restore(storage.recall("history"));
    globalThis.addEventListener("pagehide", () => storage.remember("history", this.#history));
    storage.listen((erased) => {
      if (erased) {
        this.#decisions.clear();
        this.unsaved = 0;
      }
      this.#read();
      this.#changed();
    });
  }

  /** Whether what is decided outlasts the page. */
  get saves() {
    return this.#storage.works;
  }

  get setAside() {
    return this.#storage.setAside;
  }

  /** Everything decided, by person; to read, and another after the next change. */
  get decisions() {
    return /** @type {ReadonlyMap<string, Decision>} */ (this.#decisions);
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** @param {string} id */
  decision(id) {
    return this.#decisions.get(id);
  }

  /**
   * Whether a person waits for a decision: there is none, or it was put off until a day that has come.
   * @param {string} id
   */
  isOpen(id) {
    const decision = this.#decisions.get(id);
    return !decision || PruneDecision.isDue(decision);
  }

  /**
   * @param {string} id
   * @param {string} outcome
   */
  decide(id, outcome) {
    this.decideAll([id], outcome);
  }

  /**
   * One step for all of them; whoever has that decision already keeps it as it is.
   * @param {string[]} ids
   * @param {string} outcome
   */
  decideAll(ids, outcome) {
    const today = PruneDay.today();
    const decision = {
      outcome,
      decided_on: today,
      done_on: null,
      ...(outcome === "later" && { back_on: PruneDay.monthsAfter(today, 1) }),
    };
    this.#refresh();
    const others = ids.filter((id) => this.#decisions.get(id)?.outcome !== outcome || this.isOpen(id));
    this.#step(new Map(others.map((id) => [id, { ...decision, ...this.#asked(id) }])));
  }

  /**
   * What a talk led to outlasts the decision that comes of it.
   * @param {string} id
   */
  #asked(id) {
    const { asked_on, answered } = this.#decisions.get(id) ?? {};
    return { ...(asked_on && { asked_on }), ...(typeof answered === "boolean" && { answered }) };
  }

  /**
   * Add to a decision what came of it, such as the day on which it was done.
   * @param {string} id
   * @param {Partial<Decision>} fields
   */
  note(id, fields) {
    this.#refresh();
    const decision = this.#decisions.get(id);
    const purpose = `${id} ${Object.keys(fields).join()}`;
    if (decision) this.#step(new Map([[id, { ...decision, ...fields }]]), purpose);
  }

  /**
   * One person back to what there was before their last change, or to no decision.
   * @param {string} id
   */
  undoOf(id) {
    if (this.#moved(this.#history.undoOf(id), "before").length) return;
    this.#refresh();
    this.#step(new Map([[id, undefined]]));
  }

  /** The people whom the last step had changed, now back to before. */
  undo() {
    return this.#moved(this.#history.undo(), "before");
  }

  /** The people whom the step changed that was last undone, now changed again. */
  redo() {
    return this.#moved(this.#history.redo(), "after");
  }

  /**
   * Put other decisions in the place of all, as a loaded file or a merge has them; one step.
   * @param {Map<string, Decision>} decisions
   * @returns {boolean} whether that changed anything
   */
  replace(decisions) {
    this.#refresh();
    const ids = new Set([...this.#decisions.keys(), ...decisions.keys()]);
    return this.#step(new Map([...ids].map((id) => [id, decisions.get(id)])));
  }

  /**
   * Forget everything, here and in the browser's storage, but for what an undo needs until this
   * page is left. The mark of a merged file stays: its decisions are not to come back by themselves.
   */
  erase() {
    const isChanged = this.replace(new Map());
    this.#history.seal();
    this.unsaved = 0;
    this.#storage.erase();
    if (this.#merged) this.#save();
    this.#changed();
    return isChanged;
  }

  /** A file was saved: there is nothing to remind of. */
  markSaved() {
    this.unsaved = 0;
    this.#save();
    this.#changed();
  }

  /**
   * @param {Map<string, Decision | undefined>} decisions to be, by person
   * @param {string} purpose
   */
  #step(decisions, purpose = "") {
    /** @type {Step} */
    const step = new Map();
    for (const [id, after] of decisions) {
      const before = this.#decisions.get(id);
      if (!PruneProgress.same(before, after)) step.set(id, { before, after });
    }
    if (!step.size) return false;
    this.#apply(step, "after");
    this.#history.add(step, purpose);
    this.#changed(step);
    return true;
  }

  /**
   * @param {Step | undefined} step
   * @param {"before" | "after"} side
   * @returns {string[]}
   */
  #moved(step, side) {
    if (!step) return [];
    this.#refresh();
    this.#apply(step, side);
    this.#changed(step);
    return [...step.keys()];
  }

  /**
   * What is replaced is remembered as it is now: another tab may have changed it since.
   * @param {Step} step
   * @param {"before" | "after"} side
   */
  #apply(step, side) {
    const other = side === "before" ? "after" : "before";
    for (const [id, change] of step) {
      change[other] = this.#decisions.get(id);
      const decision = change[side];
      if (decision) this.#decisions.set(id, decision);
      else this.#decisions.delete(id);
    }
    this.unsaved += step.size;
    this.#save();
  }

  /** Where writing failed, what this page holds is newer than what is stored. */
  #refresh() {
    if (this.saves) this.#read();
  }

  #read() {
    const kept = this.#storage.news();
    if (!kept) return;
    this.#decisions = new Map(Object.entries(kept.decisions));
    this.#merged = kept.merged;
    this.unsaved = kept.unsaved ?? 0;
  }

  #save() {
    this.#storage.keep(this.#decisions, { merged: this.#merged, unsaved: this.unsaved });
  }

  /** @param {Step} [step] that changed nobody else */
  #changed(step) {
    this.dispatchEvent(new CustomEvent("change", { detail: step }));
  }
}
