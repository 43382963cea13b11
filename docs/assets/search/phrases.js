// @ts-check
"use strict";

/**
 * Phrases that a query can be compared with. Single words find many pages; the phrase that is most like
 * the whole query tells which of them answers it.
 */
class PrunePhrases {
  #weigh;
  /** @type {{ entry: number, weight: number }[]} */
  #phrases = [];
  /** @type {Map<string, number[]>} the phrases that hold a stem */
  #postings = new Map();

  /** @param {(stem: string) => number} weigh rare stems weigh more */
  constructor(weigh) {
    this.#weigh = weigh;
  }

  /**
   * @param {number} entry that the phrase leads to
   * @param {Set<string>} stems
   */
  add(entry, stems) {
    for (const stem of stems) {
      if (!this.#postings.has(stem)) this.#postings.set(stem, []);
      this.#postings.get(stem)?.push(this.#phrases.length);
    }
    this.#phrases.push({ entry, weight: this.#weight(stems) });
  }

  /**
   * How similar the stems are to the closest phrase of each entry: Dice's coefficient with weights.
   * @param {Set<string>} stems
   * @returns {Map<number, number>} by entry, from 0 to 1 (the same words)
   */
  likenesses(stems) {
    const shared = new Float64Array(this.#phrases.length);
    for (const stem of stems) {
      const weight = this.#weigh(stem);
      for (const phrase of this.#postings.get(stem) ?? []) shared[phrase] += weight;
    }
    const total = this.#weight(stems);
    /** @type {Map<number, number>} */
    const closest = new Map();
    this.#phrases.forEach(({ entry, weight }, phrase) => {
      if (shared[phrase] === 0) return;
      closest.set(entry, Math.max(closest.get(entry) ?? 0, (2 * shared[phrase]) / (total + weight)));
    });
    return closest;
  }

  /** @param {Iterable<string>} stems */
  #weight(stems) {
    let weight = 0;
    for (const stem of stems) weight += this.#weigh(stem);
    return weight;
  }
}
