// @ts-check
"use strict";

/**
 * The ways in which each question can be asked: itself and its aliases. The index weighs words one by
 * one; here whole phrases are compared.
 */
class PrunePhrases {
  /** How much a word that says little counts in a phrase, a word that tells more being 1. */
  static FAINT = 0.6;
  /** Texts that share fewer pairs of letters have nothing to do with each other. */
  static UNLIKE = 0.1;

  #weigh;
  /** @type {Map<string, { text: string, words: Set<string> }[]>} by location */
  #phrases;

  /**
   * @param {Entry[]} entries
   * @param {(word: string) => string} stem
   * @param {Set<string>} faint
   */
  constructor(entries, stem, faint) {
    const faintStems = new Set([...faint].map(stem));
    this.#weigh = (/** @type {string} */ word) => (faintStems.has(word) ? PrunePhrases.FAINT : 1);
    const questions = entries.filter(({ aliases }) => aliases);
    this.#phrases = new Map(
      questions.map(({ location, title, aliases = "" }) => [
        location,
        [title, ...aliases.split("; ")].map((text) => ({ text, words: new Set(PruneQuery.words(text).map(stem)) })),
      ]),
    );
  }

  /**
   * How much of the most similar phrase of a question is in the words, and the other way round.
   * @param {string} location
   * @param {Set<string>} words stems
   * @returns {number} from 0 to 1, which means the same words
   */
  likeness(location, words) {
    const likenesses = (this.#phrases.get(location) ?? []).map(({ words: phrase }) => {
      const shared = [...words].filter((word) => phrase.has(word));
      return (2 * this.#weight(shared)) / (this.#weight(words) + this.#weight(phrase));
    });
    return Math.max(0, ...likenesses);
  }

  /**
   * Where the questions are that share most pairs of letters with a text.
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
      .filter(({ most }) => most > PrunePhrases.UNLIKE)
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
