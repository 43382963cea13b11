// @ts-check
"use strict";

/**
 * The phrasings of each question: its title and its aliases. The index scores single words; this
 * compares whole phrases.
 */
class PrunePhrases {
  /** The weight of a stop word in a phrase; other words have 1. */
  static STOP_WORD_WEIGHT = 0.6;
  /** Texts that share fewer letter pairs are unrelated. */
  static MIN_LIKENESS = 0.1;

  #weigh;
  /** @type {Map<string, { text: string, words: Set<string> }[]>} by location */
  #phrases;

  /**
   * @param {Entry[]} entries
   * @param {(word: string) => string} stem
   * @param {Set<string>} stopWords
   */
  constructor(entries, stem, stopWords) {
    const stopStems = new Set([...stopWords].map(stem));
    this.#weigh = (/** @type {string} */ word) => (stopStems.has(word) ? PrunePhrases.STOP_WORD_WEIGHT : 1);
    const questions = entries.filter(({ aliases }) => aliases);
    this.#phrases = new Map(
      questions.map(({ location, title, aliases = "" }) => [
        location,
        [title, ...aliases.split("; ")].map((text) => ({ text, words: new Set(PruneQuery.words(text).map(stem)) })),
      ]),
    );
  }

  /**
   * How similar the words are to the closest phrasing of a question.
   * @param {string} location
   * @param {Set<string>} words stems
   * @returns {number} from 0 to 1 (the same words)
   */
  likeness(location, words) {
    const likenesses = (this.#phrases.get(location) ?? []).map(({ words: phrase }) => {
      const shared = [...words].filter((word) => phrase.has(word));
      return (2 * this.#weight(shared)) / (this.#weight(words) + this.#weight(phrase));
    });
    return Math.max(0, ...likenesses);
  }

  /**
   * The locations of the questions that share most letter pairs with a text.
   * @param {string} text
   * @param {number} count
   */
  nearest(text, count) {
    const wanted = PrunePhrases.#pairs(text);
    const likeness = (/** @type {{ text: string }} */ phrase) => {
      const pairs = PrunePhrases.#pairs(phrase.text);
      return (2 * [...pairs].filter((pair) => wanted.has(pair)).length) / (pairs.size + wanted.size || 1);
    };
    return [...this.#phrases]
      .map(([location, phrases]) => ({ location, most: Math.max(...phrases.map(likeness)) }))
      .filter(({ most }) => most > PrunePhrases.MIN_LIKENESS)
      .sort((one, other) => other.most - one.most)
      .slice(0, count)
      .map(({ location }) => location);
  }

  /** @param {Iterable<string>} words */
  #weight(words) {
    let weight = 0;
    for (const word of words) weight += this.#weigh(word);
    return weight;
  }

  /** @param {string} text */
  static #pairs(text) {
    const letters = PruneQuery.words(text).join(" ");
    return new Set([...letters].map((letter, index) => letter + (letters[index + 1] ?? "")));
  }
}
