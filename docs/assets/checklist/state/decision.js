// @ts-check
"use strict";

/**
 * @typedef {object} Decision
 * @property {string} outcome
 * @property {string | null} decided_on
 * @property {string | null} done_on when it was done on LinkedIn
 * @property {string | null} [asked_on] Talk first: when the member wrote to them
 * @property {boolean | null} [answered] Talk first: whether they answered
 * @property {string | null} [back_on] Later: the day from which they are open again
 */

/** What a decision says about the days to come: whether it is due, to be done, to be asked, or answered. */
class PruneDecision {
  /**
   * The day on which a decision for later comes back. The first version of the page wrote none:
   * a month is meant then.
   * @param {Decision} decision
   */
  static backOn(decision) {
    if (decision.outcome !== "later") return "";
    return decision.back_on ?? PruneDay.monthsAfter(decision.decided_on ?? PruneDay.today(), 1);
  }

  /** @param {Decision | undefined} decision */
  static isDue(decision) {
    return decision?.outcome === "later" && PruneDecision.backOn(decision) <= PruneDay.today();
  }

  /** @param {Decision | undefined} decision */
  static isToDo(decision) {
    return ["remove", "unfollow"].includes(decision?.outcome ?? "") && !decision?.done_on;
  }

  /** @param {Decision | undefined} decision */
  static isToAsk(decision) {
    return decision?.outcome === "talk" && !decision.asked_on;
  }

  /** @param {Decision | undefined} decision */
  static isAsked(decision) {
    return decision?.outcome === "talk" && Boolean(decision.asked_on) && typeof decision.answered !== "boolean";
  }
}
