// @ts-check
"use strict";

/** Days as ISO dates, in local time. */
class PruneDay {
  static #PATTERN = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/s;
  static FIRST = "1900-01-01";
  static LAST = "2199-12-31";

  static today() {
    return PruneDay.#format(new Date());
  }

  /** @param {number} days from today */
  static daysFromToday(days) {
    const day = new Date();
    day.setDate(day.getDate() + days);
    return PruneDay.#format(day);
  }

  /**
   * The same day some months later, or the last day of that month.
   * @param {string} day
   * @param {number} months
   */
  static monthsAfter(day, months) {
    const from = PruneDay.toDate(day);
    const [year, month] = [from.getFullYear(), from.getMonth() + months];
    const last = new Date(year, month + 1, 0).getDate();
    return PruneDay.#format(new Date(year, month, Math.min(from.getDate(), last)));
  }

  /**
   * A day as a `Date`, ignoring any time after it.
   * @param {string} day
   */
  static toDate(day) {
    const [year, month, date] = day.slice(0, 10).split("-").map(Number);
    return new Date(year, month - 1, date);
  }

  /**
   * Whether a text is a day in the years 1900 to 2199, with or without a time.
   * @param {unknown} text
   */
  static isValid(text) {
    const [, year, month, day] = (typeof text === "string" && PruneDay.#PATTERN.exec(text)) || [];
    if (!day || year < "1900" || year > "2199") return false;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return date.toISOString().startsWith(`${year}-${month}-${day}`);
  }

  /** @param {Date} day */
  static #format(day) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  }
}
