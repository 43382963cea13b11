// @ts-check
"use strict";

/**
 * The member's decisions as files: progress to keep and to load again, in the format
 * `prune/progress@1` of the build, and a list for a spreadsheet.
 */
class PruneProgress {
  static SCHEMA = "prune/progress@1";
  /**
   * Where a spreadsheet would begin to run a text; the full-width signs count as well. Where
   * numbers have a decimal comma, spreadsheets end a cell at every semicolon.
   */
  static #FORMULA = /(^|;)(?=[\s"]*[=+\-@＝＋－＠])/gu;
  /** Signs that nobody sees and that may hide what a cell begins with. */
  static #INVISIBLE = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

  /** What a decision says beside its outcome, in the order of the list. */
  static #NOTES = ["decided_on", "done_on", "asked_on", "answered", "back_on"];

  /** @param {ReadonlyMap<string, Decision>} decisions */
  static text(decisions) {
    const progress = {
      schema: PruneProgress.SCHEMA,
      saved_at: new Date().toISOString(),
      decisions: Object.fromEntries(decisions),
    };
    return `${JSON.stringify(progress, null, 2)}\n`;
  }

  /**
   * The decisions of a saved file. Throws an `Error` with a sentence for the member where it is no
   * such file; nothing of it is taken then.
   * @param {string} text
   * @param {string[]} choices that a member has
   * @returns {Map<string, Decision>}
   */
  static parsed(text, choices) {
    const progress = PruneProgress.#json(text);
    if (progress?.schema !== PruneProgress.SCHEMA) throw PruneProgress.#refusal("foreign");
    const { decisions } = progress;
    if (typeof decisions !== "object" || decisions === null || Array.isArray(decisions)) {
      throw PruneProgress.#refusal("nobody");
    }
    for (const decision of Object.values(decisions)) PruneProgress.#check(decision, choices);
    return new Map(Object.entries(decisions));
  }

  /** @param {string} text */
  static #json(text) {
    try {
      return JSON.parse(text);
    } catch {
      throw PruneProgress.#refusal(text.trim() ? "broken" : "empty");
    }
  }

  /**
   * @param {any} decision
   * @param {string[]} choices
   */
  static #check(decision, choices) {
    if (!choices.includes(decision?.outcome)) throw PruneProgress.#refusal("decision");
    const { decided_on, done_on, asked_on, back_on, answered } = decision;
    const days = [decided_on, done_on, asked_on, back_on].filter((day) => (day ?? null) !== null);
    if (!days.every(PruneDay.is)) throw PruneProgress.#refusal("day");
    if (![undefined, null, true, false].includes(answered)) throw PruneProgress.#refusal("answer");
  }

  /** @param {Parameters<typeof PruneWords.refusal>[0]} reason */
  static #refusal(reason) {
    return new Error(PruneWords.refusal(reason));
  }

  /**
   * What loading a file would change.
   * @param {ReadonlyMap<string, Decision>} mine
   * @param {ReadonlyMap<string, Decision>} theirs
   */
  static difference(mine, theirs) {
    const both = [...theirs].filter(([id]) => mine.has(id));
    const differing = both.filter(([id, decision]) => !PruneProgress.same(decision, mine.get(id)));
    return {
      all: theirs.size,
      added: theirs.size - both.length,
      differing: differing.length,
      missing: mine.size - both.length,
    };
  }

  /**
   * Whether two decisions say the same, whatever the order of their keys.
   * @param {any} one
   * @param {any} other
   */
  static same(one, other) {
    if (one === other || !one || !other) return one === other;
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => JSON.stringify(one[key] ?? null) === JSON.stringify(other[key] ?? null));
  }

  /**
   * Both together. Where both decided alike, what came of it is joined; where they differ, the one
   * touched later counts, and of one day mine.
   * @param {ReadonlyMap<string, Decision>} mine
   * @param {ReadonlyMap<string, Decision>} theirs
   */
  static merged(mine, theirs) {
    const merged = new Map(mine);
    for (const [id, decision] of theirs) {
      const own = mine.get(id);
      if (own?.outcome === decision.outcome) merged.set(id, PruneProgress.#joined(own, decision));
      else if (!own || PruneProgress.#touched(decision) > PruneProgress.#touched(own)) merged.set(id, decision);
    }
    return merged;
  }

  /**
   * @param {Decision} mine
   * @param {Decision} theirs
   * @returns {Decision}
   */
  static #joined(mine, theirs) {
    const known = Object.entries(mine).filter(([, value]) => value !== null);
    return { ...theirs, ...Object.fromEntries(known) };
  }

  /** @param {Decision} decision */
  static #touched({ decided_on: decidedOn, done_on: doneOn, asked_on: askedOn }) {
    return [decidedOn, doneOn, askedOn].map((day) => day ?? "").sort().at(-1) ?? "";
  }

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
      const notes = PruneProgress.#NOTES.map((key) => String(/** @type {any} */ (decision)[key] ?? ""));
      return [[name, company, position, link, labels[decision.outcome], ...notes]];
    });
    const header = ["name", "company", "position", "profile", "decision", ...PruneProgress.#NOTES];
    const lines = [header, ...rows].map((row) => row.map(PruneProgress.#cell).join(","));
    return `\ufeff${lines.join("\r\n")}\r\n`; // the mark lets spreadsheets show letters rightly
  }

  /** @param {string} text */
  static #cell(text) {
    const line = text.replace(/\s+/g, " ").replace(PruneProgress.#INVISIBLE, "").trim();
    const harmless = line.replace(PruneProgress.#FORMULA, "$1'");
    return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  }
}
