// @ts-check
"use strict";

/** The decided people as a list for a spreadsheet. */
class PruneSheet {
  /**
   * Where a spreadsheet would begin to run a text; the full-width signs count as well. Where
   * numbers have a decimal comma, spreadsheets end a cell at every semicolon.
   */
  static #FORMULA = /(^|;)(?=[\s"]*[=+\-@＝＋－＠])/gu;
  /** Signs that nobody sees and that may hide what a cell begins with. */
  static #INVISIBLE = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

  /** What a decision says beside its outcome, in the order of the list. */
  static #NOTES = ["decided_on", "done_on", "asked_on", "answered", "back_on"];

  /**
   * The decided people as CSV, harmless in a spreadsheet.
   * @param {Person[]} people
   * @param {ReadonlyMap<string, Decision>} decisions
   * @param {Record<string, string>} labels of choices
   */
  static csv(people, decisions, labels) {
    const rows = people.flatMap((person) => {
      const decision = decisions.get(person.id);
      if (!decision) return [];
      const { name, company, position, link } = person;
      const notes = PruneSheet.#NOTES.map((key) => String(/** @type {any} */ (decision)[key] ?? ""));
      return [[name, company, position, link, labels[decision.outcome], ...notes]];
    });
    const header = ["name", "company", "position", "profile", "decision", ...PruneSheet.#NOTES];
    const lines = [header, ...rows].map((row) => row.map(PruneSheet.#cell).join(","));
    return `\ufeff${lines.join("\r\n")}\r\n`; // the mark lets spreadsheets show letters rightly
  }

  /** @param {string} text */
  static #cell(text) {
    const line = text.replace(/\s+/g, " ").replace(PruneSheet.#INVISIBLE, "").trim();
    const harmless = line.replace(PruneSheet.#FORMULA, "$1'");
    return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  }
}
