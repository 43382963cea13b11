// @ts-check
"use strict";

/**
 * @typedef {object} Decision
 * @property {string} outcome
 * @property {string | null} decided_on
 * @property {string | null} done_on the day it was done on LinkedIn
 * @property {string | null} [asked_on] Talk first: the day the member wrote to them
 * @property {boolean | null} [answered] Talk first: whether they answered
 * @property {string | null} [back_on] Later: the day from which they are undecided again
 * @property {string | null} [at] the moment of the last change
 * @property {string | null} [connected_on] the person's day of connection
 */

/** What still has to happen after a decision, and when. */
class PruneDecision {
  static #KEYS = ["outcome", "decided_on", "done_on", "asked_on", "answered", "back_on", "at", "connected_on"];

  /**
   * Whether two decisions are equal apart from when they were made.
   * @param {any} one
   * @param {any} other
   */
  static isSame(one, other) {
    if (one === other || !one || !other) return one === other;
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    const differ = [...keys].filter((key) => JSON.stringify(one[key] ?? null) !== JSON.stringify(other[key] ?? null));
    return differ.every((key) => key === "at" || key === "connected_on");
  }

  /**
   * The decision that follows another; none if the same was made today. What a message led to, and keys that
   * this page does not know, stay.
   * @param {Decision | undefined} before
   * @param {string} outcome
   * @returns {Decision | undefined}
   */
  static next(before, outcome) {
    const today = PruneDay.today();
    if (before?.outcome === outcome && !PruneDecision.isDue(before)) {
      return before.decided_on === today ? undefined : { ...before, decided_on: today };
    }
    const { asked_on, answered } = before ?? {};
    return {
      ...PruneDecision.#unknownKeys(before),
      ...(asked_on && { asked_on }),
      ...(typeof answered === "boolean" && { answered }),
      outcome,
      decided_on: today,
      done_on: null,
      ...(outcome === "later" && { back_on: PruneDay.monthsAfter(today, 1) }),
    };
  }

  /**
   * Keys that this page does not know.
   * @param {Decision | undefined} decision
   */
  static #unknownKeys(decision) {
    const entries = Object.entries(decision ?? {});
    return Object.fromEntries(entries.filter(([key]) => !PruneDecision.#KEYS.includes(key)));
  }

  /**
   * The day on which a Later decision comes back. The first version of the page wrote none; it meant
   * a month.
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
  static isToContact(decision) {
    return decision?.outcome === "talk" && !decision.asked_on;
  }

  /** @param {Decision | undefined} decision */
  static isAwaitingReply(decision) {
    return decision?.outcome === "talk" && Boolean(decision.asked_on) && typeof decision.answered !== "boolean";
  }
}
