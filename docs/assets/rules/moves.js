// @ts-check
"use strict";

/**
 * Who would move under other rules.
 * @typedef {{ before: string, after: string, count: number, people: [name: string, job: string][] }} Move
 */
class PruneMoves {
  /**
   * @param {Move[]} moves
   * @returns {HTMLElement[]}
   */
  static elements(moves) {
    return moves.map((move) => {
      const details = document.createElement("details");
      const summary = document.createElement("summary");
      summary.textContent = PruneRulesWords.move(move);
      details.append(summary);
      // thousands of names are only made for whoever wants to see them
      details.addEventListener("toggle", () => details.append(PruneMoves.#people(move)), { once: true });
      return details;
    });
  }

  /** @param {Move} move */
  static #people({ people, count }) {
    const list = document.createElement("ul");
    for (const [name, job] of people) {
      const item = document.createElement("li");
      item.append(PruneMoves.#isolated(name), ...(job ? [", ", PruneMoves.#isolated(job)] : []));
      list.append(item);
    }
    if (count > people.length) list.append(PruneMoves.#more(count - people.length));
    return list;
  }

  /**
   * Names are written from left to right or otherwise, whatever stands beside them.
   * @param {string} text
   */
  static #isolated(text) {
    const isolated = document.createElement("bdi");
    isolated.textContent = text;
    return isolated;
  }

  /** @param {number} count */
  static #more(count) {
    const item = document.createElement("li");
    item.textContent = PruneRulesWords.more(count);
    return item;
  }
}
