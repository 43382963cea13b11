// @ts-check
"use strict";

/**
 * Steps that can be undone and done again, to any depth. A step is a change of one decision or of
 * many at once; people do not depend on each other, so that one person's last change can be taken
 * back out of turn.
 * @typedef {{before: Decision | undefined, after: Decision | undefined}} Change
 * @typedef {Map<string, Change>} Step changes by person
 */
class PruneHistory {
  /** Changes that outlast a reload; more would not fit into every browser. */
  static #MAX_STORED = 5_000;

  /** @type {Step[]} newest last */
  #done = [];
  /** @type {Step[]} what was undone, newest last */
  #undone = [];
  #purpose = "";

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /**
   * @param {Step} step
   * @param {string} purpose steps of one purpose in a row, such as a day that is typed, are one step
   */
  add(step, purpose = "") {
    const last = this.#done.at(-1);
    if (last && purpose && purpose === this.#purpose && !this.canRedo) {
      for (const [id, { after }] of step) last.set(id, { before: last.get(id)?.before, after });
    } else {
      this.#done.push(step);
    }
    this.#purpose = purpose;
    this.#undone = [];
  }

  /** The step to undo now. */
  undo() {
    return PruneHistory.#move(this.#done, this.#undone);
  }

  /** The step to do again now. */
  redo() {
    return PruneHistory.#move(this.#undone, this.#done);
  }

  /**
   * One person's last change, to undo now, taken out of its step.
   * @param {string} id
   * @returns {Step | undefined}
   */
  undoLastChange(id) {
    const at = this.#done.findLastIndex((step) => step.has(id));
    const change = this.#done[at]?.get(id);
    if (!change) return undefined;
    const step = new Map([[id, change]]);
    const rest = new Map([...this.#done[at]].filter(([person]) => person !== id));
    this.#done.splice(at, 1, ...(rest.size ? [rest] : []));
    this.#undone.push(step);
    return step;
  }

  /** Forget every step. */
  clear() {
    this.#done = [];
    this.#undone = [];
    this.#purpose = "";
  }

  /** For a tab's own memory: the newest steps. */
  toJSON() {
    const done = this.#done.map((step) => [...step]);
    const undone = this.#undone.map((step) => [...step]);
    let left = PruneHistory.#MAX_STORED;
    const newest = done.reverse().filter((step) => (left -= step.length) >= 0);
    return { done: newest.reverse(), undone };
  }

  /** @param {any} stored as `toJSON` gave it, or nothing */
  restore(stored) {
    const steps = (/** @type {any} */ some) => (Array.isArray(some) ? some.map((step) => new Map(step)) : []);
    this.#done = steps(stored?.done);
    this.#undone = steps(stored?.undone);
  }

  /**
   * @param {Step[]} from
   * @param {Step[]} to
   */
  static #move(from, to) {
    const step = from.pop();
    if (step) to.push(step);
    return step;
  }
}
