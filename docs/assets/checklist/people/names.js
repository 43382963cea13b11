// @ts-check
"use strict";

/** Names as they are shown: in full, or as initials while somebody looks on. */
class PruneNames extends EventTarget {
  #hidden = false;

  get hidden() {
    return this.#hidden;
  }

  set hidden(hidden) {
    this.#hidden = hidden;
    this.dispatchEvent(new Event("change"));
  }

  /** @param {string} name */
  display(name) {
    return this.#hidden ? PruneNames.initials(name) : name;
  }

  /**
   * The first letter of each word; of a word without letters its first sign.
   * @param {string} name
   */
  static initials(name) {
    return name
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `${PruneNames.#firstLetter(word)}.`)
      .join(" ");
  }

  /** @param {string} word */
  static #firstLetter(word) {
    const letters = word.match(/\p{L}.*/su)?.[0] ?? word;
    const [first] = new Intl.Segmenter("en").segment(letters);
    return first.segment;
  }
}
