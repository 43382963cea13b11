// @ts-check
"use strict";

/**
 * Runs work in short steps, so that the page can react in between.
 * @typedef {(next: () => void) => void} Wait calls `next` when the next step may run
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
   * Start these steps, dropping any that are left.
   * @param {Iterator<unknown>} steps
   */
  start(steps) {
    this.#steps = steps;
    const next = () => {
      if (steps === this.#steps && !steps.next().done) this.#wait(next);
    };
    this.#wait(next);
  }

  /** Run all remaining steps now. */
  finish() {
    while (this.#steps && !this.#steps.next().done);
  }

  /** @type {Wait} when the browser is idle */
  static whenIdle(next) {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(next);
    else setTimeout(next, 100); // Safari has no requestIdleCallback
  }

  /** @type {Wait} after the next frame is drawn */
  static afterFrame(next) {
    requestAnimationFrame(() => setTimeout(next));
  }
}
