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
    const from = PruneDay.date(day);
    const [year, month] = [from.getFullYear(), from.getMonth() + months];
    const last = new Date(year, month + 1, 0).getDate();
    return PruneDay.#iso(new Date(year, month, Math.min(from.getDate(), last)));
  }

  /**
   * A day as a date; a time behind it is left out.
   * @param {string} day
   */
  static date(day) {
    const [year, month, date] = day.slice(0, 10).split("-").map(Number);
    return new Date(year, month - 1, date);
  }

  /**
   * Whether a text begins with a day that exists.
   * @param {unknown} text
   */
  static is(text) {
    if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d/.test(text)) return false;
    return PruneDay.date(text).getMonth() === Number(text.slice(5, 7)) - 1;
  }

  /** @param {Date} day */
  static #iso(day) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  }
}
