// @ts-check
"use strict";

/** Texts, made comparable: "zoe" finds "Zoë", and "lukasz" finds "Łukasz". */
class PruneText {
  /** Letters that are no other letter with an accent, as people write them who do not have them. */
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
