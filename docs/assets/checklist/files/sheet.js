// @ts-check
"use strict";

/** The decisions as a list for a spreadsheet. */
class PruneSheet {
  /**
   * Where a spreadsheet would start to read text as a formula; full-width characters count too. In
   * locales with a decimal comma, a semicolon starts a new cell.
   */
  static #FORMULA = /(^|;)(?=[\s"]*[=+\-@＝＋－＠])/gu;
  /** Invisible characters that could hide how a cell starts. */
  static #INVISIBLE = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

  /** The other columns of a decision, in order. */
  static #DETAILS = ["decided_on", "done_on", "asked_on", "answered", "back_on"];

  /**
   * The decisions as CSV that no spreadsheet runs as formulas.
   * @param {Pick<Person, "id" | "name" | "company" | "position" | "link">[]} people
   * @param {ReadonlyMap<string, Decision>} decisions
   * @param {Record<string, string>} labels of choices
   */
  static csv(people, decisions, labels) {
    const rows = people.flatMap((person) => {
      const decision = decisions.get(person.id);
      if (!decision) return [];
      const { name, company, position, link } = person;
      const details = PruneSheet.#DETAILS.map((key) => String(/** @type {any} */ (decision)[key] ?? ""));
      return [[name, company, position, link, labels[decision.outcome], ...details]];
    });
    const header = ["name", "company", "position", "profile", "decision", ...PruneSheet.#DETAILS];
    const lines = [header, ...rows].map((row) => row.map(PruneSheet.#cell).join(","));
    return `\ufeff${lines.join("\r\n")}\r\n`; // the byte order mark makes spreadsheets read UTF-8
  }

  /** @param {string} text */
  static #cell(text) {
    const line = text.replace(/\s+/g, " ").replace(PruneSheet.#INVISIBLE, "").trim();
    const harmless = line.replace(PruneSheet.#FORMULA, "$1'");
    return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  }
}
