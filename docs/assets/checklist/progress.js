// @ts-check
"use strict";

/**
 * The member's decisions as files: progress to keep and to load again, in the format
 * `prune/progress@1` of the build, and a list for a spreadsheet.
 */
class PruneProgress {
  static SCHEMA = "prune/progress@1";
  static #AGAIN = "Choose a file that Prune saved.";
  static #DAY = /^\d{4}-\d\d-\d\d/;
  /** What makes a spreadsheet run a cell, full-width signs as well. */
  static #FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

  /** @param {Map<string, Decision>} decisions */
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
    if (progress?.schema !== PruneProgress.SCHEMA) {
      throw new Error(`This file is no progress of Prune. ${PruneProgress.#AGAIN}`);
    }
    const { decisions } = progress;
    if (typeof decisions !== "object" || decisions === null || Array.isArray(decisions)) {
      throw new Error(`This file holds no decisions by person. ${PruneProgress.#AGAIN}`);
    }
    for (const decision of Object.values(decisions)) PruneProgress.#check(decision, choices);
    return new Map(Object.entries(decisions));
  }

  /** @param {string} text */
  static #json(text) {
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`This file is ${text.trim() ? "broken or no JSON" : "empty"}. ${PruneProgress.#AGAIN}`);
    }
  }

  /**
   * @param {any} decision
   * @param {string[]} choices
   */
  static #check(decision, choices) {
    if (!choices.includes(decision?.outcome)) {
      throw new Error(`This file holds a decision that Prune does not know. ${PruneProgress.#AGAIN}`);
    }
    const days = [decision.decided_on, decision.done_on].filter((day) => day !== null && day !== undefined);
    if (!days.every((day) => PruneProgress.#DAY.test(day))) {
      throw new Error(`This file holds a date that cannot be read. ${PruneProgress.#AGAIN}`);
    }
  }

  /**
   * What loading a file would change.
   * @param {Map<string, Decision>} mine
   * @param {Map<string, Decision>} theirs
   */
  static difference(mine, theirs) {
    const both = [...theirs].filter(([id]) => mine.has(id));
    const differing = both.filter(([id, { outcome }]) => mine.get(id)?.outcome !== outcome);
    return {
      all: theirs.size,
      added: theirs.size - both.length,
      differing: differing.length,
      missing: mine.size - both.length,
    };
  }

  /**
   * Both together; where both decided, the later decision counts, and of one day the loaded one.
   * @param {Map<string, Decision>} mine
   * @param {Map<string, Decision>} theirs
   */
  static merged(mine, theirs) {
    const later = [...theirs].filter(
      ([id, { decided_on: day }]) => (day ?? "") >= (mine.get(id)?.decided_on ?? ""),
    );
    return new Map([...mine, ...later]);
  }

  /**
   * The decided people as CSV, harmless in a spreadsheet.
   * @param {Person[]} people
   * @param {Map<string, Decision>} decisions
   * @param {Record<string, string>} labels of choices
   */
  static csv(people, decisions, labels) {
    const rows = people.flatMap((person) => {
      const decision = decisions.get(person.id);
      if (!decision) return [];
      const { name, company, position, link } = person;
      const { outcome, decided_on: decidedOn, done_on: doneOn } = decision;
      return [[name, company, position, link, labels[outcome], decidedOn ?? "", doneOn ?? ""]];
    });
    const header = ["name", "company", "position", "profile", "decision", "decided_on", "done_on"];
    const lines = [header, ...rows].map((row) => row.map(PruneProgress.#cell).join(","));
    return `\ufeff${lines.join("\r\n")}\r\n`; // the mark lets spreadsheets show letters rightly
  }

  /** @param {string} text */
  static #cell(text) {
    const line = text.replace(/\s+/g, " ").trim();
    const harmless = PruneProgress.#FORMULA.test(line) ? `'${line}` : line;
    return /[",]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  }
}
