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
 * @property {string | null} [at] the moment of its last change
 * @property {string | null} [connected_on] the day of connection of the person it is about
 */

/** What a decision says about the days to come: whether it is due, to be done, to be asked, or answered. */
class PruneDecision {
  static #KEYS = ["outcome", "decided_on", "done_on", "asked_on", "answered", "back_on", "at", "connected_on"];

  /**
   * Whether two decisions say the same, whatever the order of their keys, and whenever they were made.
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
   * What a decision holds that this page does not know; it outlasts another decision.
   * @param {Decision | undefined} decision
   */
  static unknownKeys(decision) {
    const entries = Object.entries(decision ?? {});
    return Object.fromEntries(entries.filter(([key]) => !PruneDecision.#KEYS.includes(key)));
  }

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
  static isToContact(decision) {
    return decision?.outcome === "talk" && !decision.asked_on;
  }

  /** @param {Decision | undefined} decision */
  static isAwaitingReply(decision) {
    return decision?.outcome === "talk" && Boolean(decision.asked_on) && typeof decision.answered !== "boolean";
  }
}
