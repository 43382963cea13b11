// @ts-check
"use strict";

/** Folds text for comparison: "zoe" finds "Zoë", and "lukasz" finds "Łukasz". */
class PruneText {
  /** Letters that NFKD does not decompose, and how people without those keys type them. */
  static #LETTERS = /** @type {Record<string, string>} */ ({
    æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i",
  });
  static #OTHERS = /[æœßøłđðþħı]/g;

  /**
   * Without capitals and accents.
   * @param {string} text
   */
  static fold(text) {
    if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
    return text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(PruneText.#OTHERS, (letter) => PruneText.#LETTERS[letter]);
  }
}
