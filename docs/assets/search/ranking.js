// @ts-check
"use strict";

/**
 * @typedef {object} Entry
 * @property {string} location relative to the root of the site
 * @property {string} title
 * @property {string} page title of the page that a section is part of, or empty
 * @property {string[]} aliases
 * @property {string} answer of a question; empty for a section
 * @property {string} text
 *
 * @typedef {{ title: string, location: string }} Group a heading on the page of all questions
 *
 * @typedef {Vocabulary & { entries: Entry[], groups: Group[], urgent: Record<string, string>, notCovered: string }} Index
 *
 * @typedef {object} Found
 * @property {Entry[]} entries best first, one of each page
 * @property {Set<string>} stems that were looked for, without stop words
 * @property {boolean} isWeak whether none of them seems to answer the query
 * @property {string[]} spellings words that were looked for instead
 * @property {string[]} unknown words without any match
 */

/**
 * Finds the entries that answer a query: BM25 over single words, raised by the phrase that is most like it, and what naive
 * Bayes takes it to mean.
 */
class PruneRanking {
  /** How much a word counts in each field. This and what follows was found by measuring; BENCHMARKS.md has the figures. */
  static FIELDS = { title: 7, aliases: 7, page: 2, answer: 3, text: 0.6 };
  /** BM25: how soon a repeated word stops counting, and how much a long text is held against an entry. */
  static SATURATION = 2;
  static LENGTH = 0.6;
  /** How much a matching phrase adds to the score of its words. */
  static PHRASE = 3;
  /** What a meaning beyond doubt counts beside the best score. */
  static MEANING = 0.8;
  /** What a section counts beside a question, which gives a short answer to the same. */
  static SECTION = 0.75;
  /** A stop word is never rarer than this, even if it happens to be in few texts. */
  static STOP_WORD = 1.5;
  static MOST_RESULTS = 10;
  /** Results below this fraction of the best score are dropped. */
  static LEAST_SCORE = 0.3;
  /** The best result is weak if its closest phrase, and the part of the query that it holds, are below this. */
  static WEAK = 0.33;

  #index;
  /** @type {Map<string, Map<number, number>>} by stem, what it adds to the score of each entry */
  #postings = new Map();
  #query;
  /** In the site's own words: whoever asks about a buddy asks about a connection. */
  #phrases = new PrunePhrases((stem) => this.#rarity(stem));
  #bayes = new PruneBayes();
  /** @type {Set<string>[]} what the title, aliases and answer of each entry say, in the site's own words */
  #said = [];

  /** @param {Index} index */
  constructor(index) {
    this.#index = index;
    const words = new Set();
    for (const [field, boost] of Object.entries(PruneRanking.FIELDS)) {
      const texts = index.entries.map((entry) =>
        PruneTerms.split([entry[/** @type {keyof typeof PruneRanking.FIELDS} */ (field)]].flat().join(" ")),
      );
      for (const word of texts.flat()) words.add(word);
      this.#addField(texts, boost);
    }
    this.#query = new PruneQuery(words, index);
    index.entries.forEach(({ title, aliases, answer }, entry) => {
      const wordings = (aliases.length ? [title, ...aliases] : []).map((text) => PruneTerms.split(text));
      const phrases = wordings.map((words) => this.#own(words));
      for (const stems of phrases) this.#phrases.add(entry, stems);
      this.#bayes.learn(entry, wordings);
      const rest = this.#own(PruneTerms.split(`${title} ${answer}`));
      this.#said.push(new Set([...rest, ...phrases.flatMap((stems) => [...stems])]));
    });
  }

  /** @param {string[]} words */
  #own(words) {
    return this.#query.translate(words.map((word) => PruneTerms.stem(word)));
  }

  /** What to browse if nothing matches. */
  get groups() {
    return this.#index.groups;
  }

  /**
   * @param {string[][]} texts words by entry
   * @param {number} boost
   */
  #addField(texts, boost) {
    const average = texts.reduce((sum, words) => sum + words.length, 0) / texts.length || 1;
    texts.forEach((words, entry) => {
      const length = 1 - PruneRanking.LENGTH + (PruneRanking.LENGTH * words.length) / average;
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const stem of words.map((word) => PruneTerms.stem(word))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      for (const [stem, count] of counts) {
        const scores = this.#postings.get(stem) ?? new Map();
        const added = (boost * count * (PruneRanking.SATURATION + 1)) / (count + PruneRanking.SATURATION * length);
        this.#postings.set(stem, scores.set(entry, (scores.get(entry) ?? 0) + added));
      }
    });
  }

  /**
   * Inverse document frequency.
   * @param {string} stem
   */
  #rarity(stem) {
    const count = this.#postings.get(stem)?.size ?? 0;
    const rarity = Math.log(1 + (this.#index.entries.length - count + 0.5) / (count + 0.5));
    return this.#query.isStopStem(stem) ? Math.min(rarity, PruneRanking.STOP_WORD) : rarity;
  }

  /**
   * @param {string} text as typed
   * @returns {Found}
   */
  search(text) {
    const understanding = this.#query.understand(text);
    const likenesses = this.#phrases.likenesses(this.#query.translate(understanding.stems));
    const ranked = this.#rank(this.#scores(understanding.terms, likenesses), this.#bayes.probabilities(understanding.words));
    const least = (ranked[0]?.score ?? 0) * PruneRanking.LEAST_SCORE;
    const urgent = this.#urgentPages(understanding.terms);
    const isUrgent = (/** @type {{ entry: number }} */ { entry }) => urgent.includes(this.#index.entries[entry].location);
    const shown = [...ranked.filter(isUrgent), ...ranked.filter(({ score }) => score >= least)];
    const { stems, spellings, unknown } = understanding;
    return {
      entries: this.#firstOfPages(shown.map(({ entry }) => entry)),
      stems: new Set([...understanding.terms.keys()].filter((stem) => !this.#query.isStopStem(stem))),
      isWeak: shown.length > 0 && this.#isWeak(shown[0].entry, likenesses, stems, unknown.length),
      spellings,
      unknown,
    };
  }

  /**
   * @param {Map<number, number>} scores
   * @param {number[]} meaning
   * @returns {{ entry: number, score: number }[]} best first
   */
  #rank(scores, meaning) {
    const most = Math.max(...scores.values());
    return [...scores]
      .map(([entry, score]) => ({ entry, score: score / most + PruneRanking.MEANING * meaning[entry] }))
      .sort((one, other) => other.score - one.score);
  }

  /**
   * @param {Map<string, number>} terms
   * @param {number[]} likenesses
   */
  #scores(terms, likenesses) {
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const [stem, weight] of terms) {
      const rarity = this.#rarity(stem);
      for (const [entry, score] of this.#postings.get(stem) ?? []) {
        scores.set(entry, (scores.get(entry) ?? 0) + weight * rarity * score);
      }
    }
    for (const [entry, score] of scores) {
      const phrase = 1 + PruneRanking.PHRASE * (likenesses[entry] ?? 0) ** 2;
      scores.set(entry, score * phrase * (this.#index.entries[entry].answer ? 1 : PruneRanking.SECTION));
    }
    return scores;
  }

  /** @param {Map<string, number>} terms */
  #urgentPages(terms) {
    return Object.entries(this.#index.urgent)
      .filter(([word]) => terms.has(PruneTerms.stem(word)))
      .map(([, location]) => location);
  }

  /** @param {number[]} ranked */
  #firstOfPages(ranked) {
    /** @type {Map<string, Entry>} */
    const pages = new Map();
    for (const entry of ranked.map((one) => this.#index.entries[one])) {
      const [page] = entry.location.split("#");
      if (!pages.has(page)) pages.set(page, entry);
    }
    return [...pages.values()].slice(0, PruneRanking.MOST_RESULTS);
  }

  /**
   * @param {number} best
   * @param {number[]} likenesses
   * @param {Set<string>} stems
   * @param {number} unknown how many words are
   */
  #isWeak(best, likenesses, stems, unknown) {
    if (this.#index.entries[best].location.split("#")[0] === this.#index.notCovered) return true;
    let all = unknown * Math.log(this.#index.entries.length);
    let held = 0;
    for (const stem of this.#query.translate(stems)) {
      if (this.#query.isStopStem(stem)) continue;
      all += this.#rarity(stem);
      if (this.#said[best].has(stem)) held += this.#rarity(stem);
    }
    return (likenesses[best] ?? 0) < PruneRanking.WEAK && held < all * PruneRanking.WEAK;
  }
}
