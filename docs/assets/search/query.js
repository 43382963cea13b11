// @ts-check
"use strict";

/**
 * @typedef {object} Vocabulary
 * @property {Record<string, string[]>} synonyms readers' words, by the site's word
 * @property {string[]} stopWords
 * @property {Record<string, string>} urgent locations of pages that come first, by the site's word that leads to them
 *
 * @typedef {object} Understanding
 * @property {string[]} words as typed
 * @property {Map<string, number>} terms weights of the stems to look for
 * @property {Set<string>} stems of the words as typed or corrected
 * @property {string[]} spellings known words used for misspelt ones
 * @property {string[]} unknown words without any match
 */

/**
 * Turns what a reader typed into stems to look for: of the words themselves, of the site's synonyms with
 * less weight, and of the closest spellings of unknown words.
 */
class PruneQuery {
  /** Found by measuring; BENCHMARKS.md has the figures. */
  static WEIGHTS = { exact: 1, synonym: 0.4, close: 0.8 };
  /** Only the first words of a long pasted text count. */
  static MOST_WORDS = 30;
  static MOST_SPELLINGS = 3;
  static MOST_ENDINGS = 5;
  /** Spellings almost as close as the closest are included. */
  static SPELLING_MARGIN = 0.25;

  #known;
  #stems;
  #stopWords;
  #stopStems;
  /** @type {Map<string, string[]>} stems of the site's words by the stem of a reader's word */
  #own = new Map();
  /** @type {Map<string, string[]>} answers by misspelt word: each letter asks again for all words */
  #closest = new Map();

  /**
   * @param {Iterable<string>} words all words in the index
   * @param {Vocabulary} vocabulary
   */
  constructor(words, { synonyms, stopWords }) {
    this.#stopWords = new Set(stopWords);
    this.#stopStems = new Set(stopWords.map((word) => PruneTerms.stem(word)));
    this.#known = new Set(words);
    for (const [own, others] of Object.entries(synonyms)) {
      for (const other of others) {
        this.#known.add(other);
        const stem = PruneTerms.stem(other);
        this.#own.set(stem, [...(this.#own.get(stem) ?? []), PruneTerms.stem(own)]);
      }
    }
    this.#stems = new Set([...this.#known].map((word) => PruneTerms.stem(word)));
  }

  /**
   * @param {string} text as typed, perhaps with its last word unfinished
   * @returns {Understanding}
   */
  understand(text) {
    const words = PruneTerms.split(text).slice(0, PruneQuery.MOST_WORDS);
    /** @type {Understanding} */
    const found = { words, terms: new Map(), stems: new Set(), spellings: [], unknown: [] };
    words.forEach((word, index) => {
      const isLast = index === words.length - 1;
      const meant = this.#isKnown(word) ? [word] : isLast ? this.#completions(word) : [];
      const isDoubtful = !isLast && this.#isOnlyStem(word);
      const close = meant.length && !isDoubtful ? [] : this.#spellings(word).filter((one) => !this.#isOf(one, meant));
      for (const one of meant) this.#addTerm(one, PruneQuery.WEIGHTS.exact, found.terms);
      for (const one of close) this.#addTerm(one, PruneQuery.WEIGHTS.close, found.terms);
      for (const one of [...meant, ...close]) found.stems.add(PruneTerms.stem(one));
      found.spellings.push(...close.filter((one) => !found.spellings.includes(one)));
      if (!meant.length && !close.length) found.unknown.push(word);
    });
    return found;
  }

  /** Whether words of this stem say little about what is asked. */
  isStopStem(/** @type {string} */ stem) {
    return this.#stopStems.has(stem);
  }

  /**
   * The site's own words for these, as stems: phrases that say the same become equal.
   * @param {Iterable<string>} stems
   */
  translate(stems) {
    return new Set([...stems].map((stem) => this.#own.get(stem)?.[0] ?? stem));
  }

  /**
   * @param {string} word a known one
   * @param {number} weight
   * @param {Map<string, number>} terms
   */
  #addTerm(word, weight, terms) {
    const add = (/** @type {string} */ stem, /** @type {number} */ least) =>
      terms.set(stem, Math.max(least, terms.get(stem) ?? 0));
    add(PruneTerms.stem(word), weight);
    if (this.#stopWords.has(word)) return;
    for (const own of this.#own.get(PruneTerms.stem(word)) ?? []) add(own, PruneQuery.WEIGHTS.synonym);
  }

  /** @param {string} word */
  #isKnown(word) {
    return this.#stopWords.has(word) || this.#stems.has(PruneTerms.stem(word));
  }

  /**
   * Whether it is no word but what the endings of one leave: “blok” of “bloke” may well be “block” misspelt.
   * @param {string} word
   */
  #isOnlyStem(word) {
    const isWord = this.#stopWords.has(word) || this.#known.has(word) || this.#known.has(`${word}s`);
    return !isWord && PruneTerms.stem(word) === word;
  }

  /**
   * @param {string} word
   * @param {string[]} others
   */
  #isOf(word, others) {
    return others.some((other) => PruneTerms.stem(other) === PruneTerms.stem(word));
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
  #spellings(word) {
    const known = this.#closest.get(word) ?? this.#findSpellings(word);
    this.#closest.set(word, known);
    return known;
  }

  /** @param {string} word */
  #findSpellings(word) {
    const limit = word.length < 4 ? 0 : word.length < 5 ? 1.2 : 2;
    const words = new Set(limit ? [...this.#known, ...this.#stopWords] : []);
    // Hardly anybody mistypes a first letter; comparing only these words takes an eighth of the time.
    const typed = PruneTerms.sound(word);
    const begin = (/** @type {string} */ sound) => sound[0] === typed[0] || sound[0] === typed[1] || sound[1] === typed[0];
    const near = [...words]
      .map((known) => ({ known, sound: PruneTerms.sound(known) }))
      .filter(({ sound }) => sound.length > 2 && Math.abs(sound.length - typed.length) <= limit && begin(sound))
      .map(({ known, sound }) => ({ known, distance: PruneTerms.distance(typed, sound, limit) }))
      .filter(({ known, distance }) => distance <= limit && !PruneTerms.areOpposite(word, known))
      .sort((one, other) => one.distance - other.distance);
    const close = near.filter(({ distance }) => distance - near[0].distance < PruneQuery.SPELLING_MARGIN);
    const byStem = new Map(close.reverse().map(({ known }) => [PruneTerms.stem(known), known]));
    return [...byStem.values()].reverse().slice(0, PruneQuery.MOST_SPELLINGS);
  }
}
