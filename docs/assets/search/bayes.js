// @ts-check
"use strict";

/**
 * Learns from wordings which entry is meant: multinomial naive Bayes over sequences of characters, which go on from
 * one word into the next. So endings, misspelt words and the order of words speak for an entry, too.
 */
class PruneBayes {
  /** Found by measuring; BENCHMARKS.md has the figures. */
  static LENGTH = 5;
  static SMOOTHING = 0.02;

  /** @type {Map<string, { entry: number, weight: number }[]>} how much the wordings of each entry hold of a sequence */
  #postings = new Map();
  /** @type {number[]} sums of these weights by entry */
  #totals = [];

  /**
   * @param {number} entry that the wordings lead to; one after the other from 0
   * @param {string[][]} wordings as words
   */
  learn(entry, wordings) {
    this.#totals[entry] = 0;
    for (const sequences of wordings.map((wording) => this.#sequences(wording))) {
      const weight = 1 / Math.sqrt(sequences.length);
      for (const sequence of sequences) {
        this.#add(sequence, entry, weight);
        this.#totals[entry] += weight;
      }
    }
  }

  /**
   * @param {string} sequence
   * @param {number} entry
   * @param {number} weight
   */
  #add(sequence, entry, weight) {
    const postings = this.#postings.get(sequence);
    const last = postings?.at(-1);
    if (last?.entry === entry) last.weight += weight;
    else if (postings) postings.push({ entry, weight });
    else this.#postings.set(sequence, [{ entry, weight }]);
  }

  /**
   * How probable each entry is for a query, from 0 to 1; 0 without wordings.
   * @param {string[]} words
   */
  probabilities(words) {
    const known = this.#sequences(words).map((sequence) => this.#postings.get(sequence) ?? []).filter(({ length }) => length > 0);
    const logarithms = this.#totals.map((total) =>
      total ? -known.length * Math.log(total / PruneBayes.SMOOTHING + this.#postings.size) : -Number.MAX_VALUE,
    );
    for (const { entry, weight } of known.flat()) logarithms[entry] += Math.log(1 + weight / PruneBayes.SMOOTHING);
    // Sequences overlap, but count as if each said something new: without this, a long query would leave no doubt.
    const doubt = Math.sqrt(known.length || 1);
    const most = Math.max(...logarithms);
    const parts = logarithms.map((one) => Math.exp((one - most) / doubt));
    const all = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / all);
  }

  /** @param {string[]} words */
  #sequences(words) {
    const text = ` ${words.join(" ")} `;
    const sequences = [];
    for (let end = PruneBayes.LENGTH; end <= text.length; end++) sequences.push(text.slice(end - PruneBayes.LENGTH, end));
    return sequences;
  }
}
