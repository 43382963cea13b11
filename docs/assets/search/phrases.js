// @ts-check
"use strict";

/**
 * Phrases that a query can be compared with. Single words find many pages; the phrase that is most like
 * the whole query tells which of them answers it.
 */
class PrunePhrases {
  #weigh;
  /** @type {number[]} the entry that each phrase leads to, and the weight of all its stems */
  #entries = [];
  /** @type {number[]} */
  #weights = [];
  /** @type {Map<string, number[]>} the phrases that hold a stem */
  #postings = new Map();

  /** @param {(stem: string) => number} weigh rare stems weigh more */
  constructor(weigh) {
    this.#weigh = weigh;
  }

  /**
   * @param {number} entry that the phrase leads to; one after the other from 0
   * @param {Set<string>} stems
   */
  add(entry, stems) {
    for (const stem of stems) {
      if (!this.#postings.has(stem)) this.#postings.set(stem, []);
      this.#postings.get(stem)?.push(this.#entries.length);
    }
    this.#entries.push(entry);
    this.#weights.push(this.#weight(stems));
  }

  /**
   * How similar the stems are to the closest phrase of each entry: Dice's coefficient with weights.
   * @param {Set<string>} stems
   * @returns {number[]} by entry, from 0 to 1 (the same words)
   */
  likenesses(stems) {
    const shared = new Float64Array(this.#entries.length);
    for (const stem of stems) {
      const weight = this.#weigh(stem);
      for (const phrase of this.#postings.get(stem) ?? []) shared[phrase] += weight;
    }
    const total = this.#weight(stems);
    /** @type {number[]} */
    const closest = Array((this.#entries.at(-1) ?? -1) + 1).fill(0);
    this.#entries.forEach((entry, phrase) => {
      if (shared[phrase]) closest[entry] = Math.max(closest[entry], (2 * shared[phrase]) / (total + this.#weights[phrase]));
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
