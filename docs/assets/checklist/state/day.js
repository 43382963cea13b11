// @ts-check
"use strict";

/** Days as ISO dates, in the member's own time. */
class PruneDay {
  static today() {
    return PruneDay.#iso(new Date());
  }

  /** @param {number} days from today */
  static in(days) {
    const day = new Date();
    day.setDate(day.getDate() + days);
    return PruneDay.#iso(day);
  }

  /**
   * The same day so many months on, or the last of that month.
   * @param {string} day
   * @param {number} months
   */
  static monthsAfter(day, months) {
    const [year, month, date] = day.split("-").map(Number);
    const last = new Date(year, month - 1 + months + 1, 0).getDate();
    return PruneDay.#iso(new Date(year, month - 1 + months, Math.min(date, last)));
  }

  /**
   * Whether a text begins with a day that exists.
   * @param {unknown} text
   */
  static is(text) {
    if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d/.test(text)) return false;
    const [year, month, date] = text.slice(0, 10).split("-").map(Number);
    return new Date(year, month - 1, date).getMonth() === month - 1 && date > 0;
  }

  /** @param {Date} day */
  static #iso(day) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  }
}
