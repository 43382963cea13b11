// @ts-check
"use strict";

/** How long a decision takes this member, remembered in this browser. */
class PrunePace {
  static #USUAL = 45; // seconds: what a new member takes, until we know better
  static #LONGEST = 120; // seconds: whoever takes longer has been away
  static #REMEMBERED = 60; // decisions: the pace of the last sittings counts

  #storage;
  #decided = 0;
  #seconds = 0;
  #last = performance.now();

  /** @param {PruneStorage} storage */
  constructor(storage) {
    this.#storage = storage;
    const { decided, seconds } = storage.recall("pace", "localStorage") ?? {};
    if (decided > 0 && seconds > 0) [this.#decided, this.#seconds] = [decided, seconds];
  }

  /** Somebody is shown now. */
  start() {
    this.#last = performance.now();
  }

  /** Somebody has been decided about. */
  note() {
    const seconds = (performance.now() - this.#last) / 1000;
    this.start();
    const kept = this.#decided >= PrunePace.#REMEMBERED ? 1 - 1 / PrunePace.#REMEMBERED : 1;
    this.#decided = this.#decided * kept + 1;
    this.#seconds = this.#seconds * kept + Math.min(seconds, PrunePace.#LONGEST);
    this.#storage.remember("pace", { decided: this.#decided, seconds: this.#seconds }, "localStorage");
  }

  /**
   * How long so many decisions will take; never less than one.
   * @param {number} decisions
   */
  minutes(decisions) {
    const pace = (this.#seconds + PrunePace.#USUAL * 3) / (this.#decided + 3); // a first guess weighs like three decisions
    return Math.max(1, Math.round((decisions * pace) / 60));
  }
}
