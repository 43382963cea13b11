// @ts-check
"use strict";

/**
 * Unlimited undo and redo. A step changes one decision, or many at once. People do not depend on each
 * other, so one person's last change can be undone out of order.
 * @typedef {{before: Decision | undefined, after: Decision | undefined}} Change
 * @typedef {Map<string, Change>} Step changes by person
 */
class PruneHistory {
  /** Changes that survive a reload; more would not fit in every browser. */
  static #MAX_STORED = 5_000;

  /** @type {Step[]} newest last */
  #done = [];
  /** @type {Step[]} newest last */
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
   * @param {string} purpose consecutive steps with the same purpose, such as typing a date, become one step
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

  /** Take back the last step. */
  undo() {
    return PruneHistory.#move(this.#done, this.#undone);
  }

  /** Repeat the step that was undone last. */
  redo() {
    return PruneHistory.#move(this.#undone, this.#done);
  }

  /**
   * Take one person's last change out of its step, to undo it.
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

  clear() {
    this.#done = [];
    this.#undone = [];
    this.#purpose = "";
  }

  /** The newest steps, for this tab's sessionStorage. */
  toJSON() {
    const done = this.#done.map((step) => [...step]);
    const undone = this.#undone.map((step) => [...step]);
    let left = PruneHistory.#MAX_STORED;
    const newest = done.reverse().filter((step) => (left -= step.length) >= 0);
    return { done: newest.reverse(), undone };
  }

  /** @param {any} stored as returned by `toJSON`, or nothing */
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
