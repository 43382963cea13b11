// @ts-check
"use strict";

/**
 * Work in steps that are short enough for a click in between.
 * @typedef {(next: () => void) => void} Wait calls `next` when it is time for another step
 */
class PruneScheduler {
  /** @type {Iterator<unknown> | undefined} */
  #steps;
  #wait;

  /** @param {Wait} wait */
  constructor(wait) {
    this.#wait = wait;
  }

  /**
   * Take these steps, and forget what is left of those before.
   * @param {Iterator<unknown>} steps
   */
  begin(steps) {
    this.#steps = steps;
    const next = () => {
      if (steps === this.#steps && !steps.next().done) this.#wait(next);
    };
    this.#wait(next);
  }

  /** All that is left, at once. */
  finish() {
    while (this.#steps && !this.#steps.next().done);
  }

  /** @type {Wait} nobody waits for anything else */
  static whenIdle(next) {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(next);
    else setTimeout(next, 100); // Safari does not tell such moments
  }

  /** @type {Wait} what was done until now is on the screen */
  static afterFrame(next) {
    requestAnimationFrame(() => setTimeout(next));
  }
}
