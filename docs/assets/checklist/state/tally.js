// @ts-check
"use strict";

/**
 * The member's progress: how many people were decided on, and what is left to do. A postponed person is
 * not decided: put aside until their day comes, then undecided.
 */
class PruneTally {
  decided = 0;
  kept = 0;
  /** Postponed to a future day. */
  later = 0;
  /** Postponed to a day that has come. */
  due = 0;
  /** Remove or Unfollow, not yet done on LinkedIn. */
  toDo = 0;
  /** Talk first, not yet written to. */
  toContact = 0;
  answered = 0;
  /** Done on LinkedIn. */
  done = 0;

  /**
   * @param {number} all how many people there are
   * @param {ReadonlyMap<string, Decision>} decisions about them
   */
  constructor(all, decisions) {
    this.all = all;
    /** The day for which `due` is counted. */
    this.day = PruneDay.today();
    for (const decision of decisions.values()) this.count(decision, 1);
  }

  get open() {
    return this.all - this.decided - this.later;
  }

  /**
   * @param {Decision | undefined} decision
   * @param {1 | -1} by to add or remove it
   */
  count(decision, by) {
    if (!decision) return;
    if (PruneDecision.isDue(decision)) {
      this.due += by;
      return;
    }
    if (decision.outcome === "later") {
      this.later += by;
      return;
    }
    this.decided += by;
    if (decision.outcome === "keep") this.kept += by;
    if (PruneDecision.isToDo(decision)) this.toDo += by;
    if (PruneDecision.isToContact(decision)) this.toContact += by;
    if (decision.done_on) this.done += by;
    if (decision.answered === true) this.answered += by;
  }
}
