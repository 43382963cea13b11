// @ts-check
"use strict";

/**
 * @typedef {object} Vocabulary
 * @property {Record<string, string[]>} synonyms by the site's own word, what readers say for it
 * @property {string[]} faint words that say little
 *
 * @typedef {object} Understanding
 * @property {string} query for the index: terms with weights
 * @property {Set<string>} stems of the words as they were read
 * @property {string[]} spellings known words that unknown ones were read as
 * @property {string[]} unknown words that nothing is known about
 */

/**
 * What somebody typed, turned into what is asked of the index: the words themselves, with less
 * weight the site's own words for them, and for a word that nobody knows the closest spellings.
 */
class PruneQuery {
  /** Found by measuring; the table is in the README. */
  static WEIGHTS = { exact: 12, close: 5, synonym: 6, faint: 5 };
  /** Whoever pastes a letter is answered by how it begins. */
  static MOST_WORDS = 30;
  static MOST_SPELLINGS = 3;
  static MOST_ENDINGS = 5;
  /** Spellings that are hardly farther than the closest are asked as well. */
  static AS_GOOD = 0.25;

  #known;
  #stem;
  #stems;
  #faint;
  /** @type {Map<string, string[]>} by the stem of a reader's word, the site's own */
  #own = new Map();

  /**
   * @param {Iterable<string>} words all that stand in the index
   * @param {Vocabulary} vocabulary
   * @param {(word: string) => string} stem
   */
  constructor(words, { synonyms, faint }, stem) {
    this.#stem = stem;
    this.#faint = new Set(faint);
    this.#known = new Set(words);
    for (const [own, others] of Object.entries(synonyms)) {
      for (const other of others) {
        this.#known.add(other);
        this.#own.set(stem(other), [...(this.#own.get(stem(other)) ?? []), own]);
      }
    }
    this.#stems = new Set([...this.#known].map(stem));
  }

  /**
   * @param {string} text as typed, perhaps with its last word unfinished
   * @returns {Understanding}
   */
  understand(text) {
    /** @type {Map<string, number>} */
    const terms = new Map();
    /** @type {string[]} */
    const spellings = [];
    /** @type {string[]} */
    const unknown = [];
    /** @type {Set<string>} */
    const stems = new Set();
    const words = PruneQuery.words(text).slice(0, PruneQuery.MOST_WORDS);
    words.forEach((word, index) => {
      const isLast = index === words.length - 1;
      const meant = this.#isKnown(word) ? [word] : isLast ? this.#beginning(word) : [];
      const close = meant.length ? [] : this.#closest(word);
      for (const one of meant) this.#ask(one, PruneQuery.WEIGHTS.exact, terms);
      for (const one of close) this.#ask(one, PruneQuery.WEIGHTS.close, terms);
      for (const one of [...meant, ...close]) stems.add(this.#stem(one));
      spellings.push(...close.filter((one) => !spellings.includes(one)));
      if (!meant.length && !close.length) unknown.push(word);
    });
    return { query: [...terms].map(([term, weight]) => `${term}^${weight}`).join(" "), stems, spellings, unknown };
  }

  /**
   * @param {string} word a known one
   * @param {number} weight
   * @param {Map<string, number>} terms
   */
  #ask(word, weight, terms) {
    const add = (/** @type {string} */ term, /** @type {number} */ least) =>
      terms.set(term, Math.max(least, terms.get(term) ?? 0));
    const isFaint = this.#faint.has(word);
    add(word, isFaint ? PruneQuery.WEIGHTS.faint : weight);
    if (isFaint) return;
    for (const own of this.#own.get(this.#stem(word)) ?? []) add(own, PruneQuery.WEIGHTS.synonym);
  }

  /** @param {string} word */
  #isKnown(word) {
    return this.#faint.has(word) || this.#stems.has(this.#stem(word));
  }

  /**
   * Known words that begin with what is typed so far, the shortest first.
   * @param {string} start
   */
  #beginning(start) {
    const longer = [...this.#known].filter((word) => word.startsWith(start));
    return longer.sort((one, other) => one.length - other.length).slice(0, PruneQuery.MOST_ENDINGS);
  }

  /**
   * The known words nearest in spelling; none where even the nearest is far.
   * @param {string} word
   */
  #closest(word) {
    const limit = word.length < 4 ? 0 : word.length < 5 ? 1.2 : 2;
    const words = new Set(limit ? [...this.#known, ...this.#faint] : []);
    const near = [...words]
      .filter((known) => known.length > 2 && Math.abs(known.length - word.length) <= limit)
      .map((known) => ({ known, distance: PruneQuery.distance(word, known, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((one, other) => one.distance - other.distance);
    const close = near.filter(({ distance }) => distance - near[0].distance < PruneQuery.AS_GOOD);
    const byStem = new Map(close.reverse().map(({ known }) => [this.#stem(known), known]));
    return [...byStem.values()].reverse().slice(0, PruneQuery.MOST_SPELLINGS);
  }

  /**
   * Words in lower case and without accents, parted as the index parts them.
   * @param {string} text
   */
  static words(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  }

  /**
   * How far a slip of the hand is from a word: a letter added, left out, swapped with its neighbour
   * or one vowel for another count 1 each, another letter instead a little more.
   * @param {string} one
   * @param {string} other
   * @param {number} limit anything above it may be returned as any number above it
   */
  static distance(one, other, limit) {
    let before = /** @type {number[]} */ ([]);
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const change = PruneQuery.#change(one[i - 1], other[j - 1]);
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...next) > limit) return limit + 1;
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  /**
   * @param {string} one
   * @param {string} other
   */
  static #change(one, other) {
    if (one === other) return 0;
    return /[aeiouy]{2}/.test(one + other) ? 1 : 1.2;
  }
}
