// @ts-check
"use strict";

/**
 * The moment of a change decides which of two copies is later. A moment is ISO in UTC with up to nine
 * fractional digits, such as `2026-11-23T09:30:00.123Z`. Keys of moments sort as text. Must match
 * `moment.py`.
 */
class PruneMoment {
  static #PATTERN = /^((\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?Z$/;
  static #LAST = "2199-12-31T23:59:59.999Z";

  /**
   * The sort key of a moment; `null` for anything else.
   * @param {unknown} text
   */
  static key(text) {
    const [, second, day, fraction] = (typeof text === "string" && PruneMoment.#PATTERN.exec(text)) || [];
    return second && PruneDay.isValid(day) ? `${second}.${(fraction ?? "").padEnd(9, "0")}` : null;
  }

  /**
   * The key of a record's last change; empty if unknown. Without `at`, the latest day on which something
   * happened counts, as midnight. `back_on` does not count: it is in the future and would beat every
   * decision until then.
   * @param {Known} record
   * @returns {string}
   */
  static of(record) {
    if (!("outcome" in record)) return PruneMoment.key(record.undone) ?? "";
    if (typeof record.at === "string") return PruneMoment.key(record.at) ?? "";
    const days = [record.decided_on, record.done_on, record.asked_on].map((day) => day?.slice(0, 10) ?? "");
    const last = days.sort().at(-1) ?? "";
    return last && `${last}T00:00:00.000000000`;
  }

  /**
   * Now, or one millisecond after the last known moment if the clock has not advanced.
   * @param {string} after a key, or empty
   */
  static next(after) {
    const now = new Date().toISOString();
    if ((PruneMoment.key(now) ?? "") > after) return now;
    const next = new Date(Date.parse(`${after.slice(0, 23)}Z`) + 1).toISOString();
    return PruneMoment.key(next) ? next : PruneMoment.#LAST;
  }
}
