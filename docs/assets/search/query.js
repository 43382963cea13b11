// @ts-check
"use strict";

/**
 * @typedef {object} Vocabulary
 * @property {Record<string, string[]>} synonyms readers' words, by the site's word
 * @property {string[]} faint stop words
 *
 * @typedef {object} Understanding
 * @property {string} query for the index: terms with weights
 * @property {Set<string>} stems of the words as understood
 * @property {string[]} spellings known words used for misspelled ones
 * @property {string[]} unknown words without any match
 */

/**
 * Turns what a reader typed into a query for the index: the words themselves, the site's synonyms with
 * less weight, and the closest spellings of unknown words.
 */
class PruneQuery {
  /** Found by measuring; the table is in the README. */
  static WEIGHTS = { exact: 12, close: 5, synonym: 6, stopWord: 5 };
  /** Only the first words of a long pasted text count. */
  static MOST_WORDS = 30;
  static MOST_SPELLINGS = 3;
  static MOST_ENDINGS = 5;
  /** Spellings almost as close as the closest are included. */
  static SPELLING_MARGIN = 0.25;

  #known;
  #stem;
  #stems;
  #stopWords;
  /** @type {Map<string, string[]>} the site's words by the stem of a reader's word */
  #own = new Map();

  /**
   * @param {Iterable<string>} words all words in the index
   * @param {Vocabulary} vocabulary
   * @param {(word: string) => string} stem
   */
  constructor(words, { synonyms, faint: stopWords }, stem) {
    this.#stem = stem;
    this.#stopWords = new Set(stopWords);
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
      const meant = this.#isKnown(word) ? [word] : isLast ? this.#completions(word) : [];
      const close = meant.length ? [] : this.#closest(word);
      for (const one of meant) this.#addTerm(one, PruneQuery.WEIGHTS.exact, terms);
      for (const one of close) this.#addTerm(one, PruneQuery.WEIGHTS.close, terms);
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
  #addTerm(word, weight, terms) {
    const add = (/** @type {string} */ term, /** @type {number} */ least) =>
      terms.set(term, Math.max(least, terms.get(term) ?? 0));
    const isStopWord = this.#stopWords.has(word);
    add(word, isStopWord ? PruneQuery.WEIGHTS.stopWord : weight);
    if (isStopWord) return;
    for (const own of this.#own.get(this.#stem(word)) ?? []) add(own, PruneQuery.WEIGHTS.synonym);
  }

  /** @param {string} word */
  #isKnown(word) {
    return this.#stopWords.has(word) || this.#stems.has(this.#stem(word));
  }

  /**
   * Known words that start with what is typed so far, shortest first.
   * @param {string} start
   */
  #completions(start) {
    const longer = [...this.#known].filter((word) => word.startsWith(start));
    return longer.sort((one, other) => one.length - other.length).slice(0, PruneQuery.MOST_ENDINGS);
  }

  /**
   * The known words closest in spelling; none if even the closest is too far.
   * @param {string} word
   */
  #closest(word) {
    const limit = word.length < 4 ? 0 : word.length < 5 ? 1.2 : 2;
    const words = new Set(limit ? [...this.#known, ...this.#stopWords] : []);
    const near = [...words]
      .filter((known) => known.length > 2 && Math.abs(known.length - word.length) <= limit)
      .map((known) => ({ known, distance: PruneQuery.distance(word, known, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((one, other) => one.distance - other.distance);
    const close = near.filter(({ distance }) => distance - near[0].distance < PruneQuery.SPELLING_MARGIN);
    const byStem = new Map(close.reverse().map(({ known }) => [this.#stem(known), known]));
    return [...byStem.values()].reverse().slice(0, PruneQuery.MOST_SPELLINGS);
  }

  /**
   * Words in lower case without accents, split as in the index.
   * @param {string} text
   */
  static words(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  }

  /**
   * Edit distance for typos: a letter added, missing or swapped with its neighbour, or one vowel for
   * another, counts 1; any other substitution a little more.
   * @param {string} one
   * @param {string} other
   * @param {number} limit the result is only exact up to this
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
