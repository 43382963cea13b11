// @ts-check
"use strict";

/**
 * Converts a text to an id: either our own form or a profile address in any spelling. Must match
 * `written_as` in `progress.py`, with `identity.py`.
 */
class PruneIds {
  static #WHITE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"; // as in Python
  static #NOT = `${PruneIds.#WHITE}<>"'\`\\\\\\x00-\\x1f\\x7f`;
  static #PROFILE = new RegExp(
    "^(?:https?://)?(?:[a-z0-9-]+\\.)?linkedin\\.com/in/" +
      `((?!\\.{1,2}(?:[/?#]|$))[^/?#${PruneIds.#NOT}]+)(?:[/?#][^${PruneIds.#NOT}]*)?$`,
    "i",
  );
  static #AROUND = new RegExp(`^[${PruneIds.#WHITE}]+|[${PruneIds.#WHITE}]+$`, "g");

  /** @param {string} text */
  static of(text) {
    const slug = PruneIds.#PROFILE.exec(text.replace(PruneIds.#AROUND, ""))?.[1];
    return PruneIds.casefold(slug ? PruneIds.#decoded(slug).normalize("NFKC") : text);
  }

  /**
   * Python's `casefold`. Letter by letter, so that a final sigma is treated like any other. Only letters
   * newer than Python's Unicode version may differ.
   * @param {string} text
   */
  static casefold(text) {
    if (/^[ -~]*$/.test(text)) return text.toLowerCase();
    return [...text].map(PruneIds.#folded).join("");
  }

  /** @param {string} letter */
  static #folded(letter) {
    if (letter === "ı") return letter;
    if (/\p{Script=Cherokee}/u.test(letter)) return letter.toUpperCase();
    return letter.toLowerCase().toUpperCase().toLowerCase();
  }

  /**
   * Percent-decode; invalid UTF-8 becomes the replacement character.
   * @param {string} slug
   */
  static #decoded(slug) {
    return slug.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      const bytes = escapes.slice(1).split("%").map((hex) => Number.parseInt(hex, 16));
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
    });
  }
}
