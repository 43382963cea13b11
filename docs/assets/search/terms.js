// @ts-check
"use strict";

/** Words as search compares them: without accents, capitals and endings. */
class PruneTerms {
  /** Endings of one word's forms, and the fewest letters before them; then those that make another word of it. */
  static #ENDINGS = /** @type {const} */ ([
    [/(?:ings?|ies|ied|ed|es|[eyi]|(?<!s)s)$/, 3],
    [/(?:ications?|ations?|itions?|ments?|ness|ingly|ably|ions?|able|ible|als?|ally|ely|ers?|ors?|ees?|ly)$/, 5],
  ]);
  /** A change of these turns a word into its opposite. */
  static #PREFIXES = ["un", "dis", "de", "re", "non", "in", "en"];

  /** @type {Map<string, string>} */
  static #stems = new Map();

  /**
   * Words in lower case without accents, and without letters that are held down.
   * @param {string} text
   */
  static split(text) {
    const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/(\p{L})['’](?=\p{L})/gu, "$1").replace(/(\p{L})\1{2,}/gu, "$1$1");
    return plain.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  }

  /**
   * The part that “remove”, “removed” and “removal” share.
   * @param {string} word
   */
  static stem(word) {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const starts = this.#ENDINGS.map(([ending, least]) => {
      const start = word.replace(ending, "");
      return start.length < least ? word : start;
    });
    const [shortest] = starts.sort((one, other) => one.length - other.length);
    const stem = shortest.replace(/([bdfgmnprt])\1$/, "$1");
    this.#stems.set(word, stem);
    return stem;
  }

  /** @param {string} text */
  static stems(text) {
    return new Set(this.split(text).map((word) => this.stem(word)));
  }

  /**
   * A word as it sounds, where two letters sound like another one: “fone” is “phone”.
   * @param {string} word
   */
  static sound(word) {
    return word.replaceAll("ph", "f");
  }

  /**
   * Edit distance for typing errors: a letter added, missing or swapped with its neighbour, or one vowel
   * for another, counts 1; any other substitution a little more.
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
        const change = PruneTerms.#change(one[i - 1], other[j - 1]);
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
   * Whether one word looks like the other without, or with another, prefix: “unmute” and “mute”. Neither
   * is a misspelling of the other.
   * @param {string} one
   * @param {string} other
   */
  static areOpposite(one, other) {
    const apart = this.distance(one, other, one.length);
    return this.#split(one).some(([prefix, rest]) =>
      this.#split(other).some(
        ([otherPrefix, otherRest]) => prefix !== otherPrefix && this.distance(rest, otherRest, apart) < apart,
      ),
    );
  }

  /** @param {string} word */
  static #split(word) {
    const prefixes = this.#PREFIXES.filter((prefix) => word.startsWith(prefix) && word.length > prefix.length + 2);
    return ["", ...prefixes].map((prefix) => [prefix, word.slice(prefix.length)]);
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
