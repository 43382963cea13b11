// @ts-check
"use strict";

/**
 * How far the member is: counts of people by what was decided and what came of it.
 * Later, once due, counts as open again; until then as decided.
 */
class PruneTally {
  decided = 0;
  /** Decided today. */
  today = 0;
  kept = 0;
  keptToday = 0;
  /** Put off until a day to come. */
  later = 0;
  /** Put off until a day that has come. */
  due = 0;
  /** Remove or Unfollow, not yet done on LinkedIn. */
  toDo = 0;
  /** Talk first, not yet asked. */
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
    /** The day that it is about. */
    this.day = PruneDay.today();
    for (const decision of decisions.values()) this.count(decision, 1);
  }

  get open() {
    return this.all - this.decided;
  }

  /**
   * @param {Decision | undefined} decision
   * @param {1 | -1} by added, or taken away
   */
  count(decision, by) {
    if (!decision) return;
    if (PruneDecision.isDue(decision)) {
      this.due += by;
      return;
    }
    const isToday = decision.decided_on?.slice(0, 10) === this.day;
    this.decided += by;
    if (isToday) this.today += by;
    if (decision.outcome === "later") this.later += by;
    if (decision.outcome === "keep") this.kept += by;
    if (decision.outcome === "keep" && isToday) this.keptToday += by;
    if (PruneDecision.isToDo(decision)) this.toDo += by;
    if (PruneDecision.isToContact(decision)) this.toContact += by;
    if (decision.done_on) this.done += by;
    if (decision.answered === true) this.answered += by;
  }
}
