// @ts-check
"use strict";

/** Shows names in full, or as initials while someone else can see the screen. */
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
   * How to address somebody: the first word of the name that is neither a title nor an initial.
   * @param {string} name
   */
  static first(name) {
    const words = name.split(/\s+/).filter(Boolean);
    return words.find((word) => !/^.*\.$/u.test(word) && !/^(dr|prof|mr|mrs|ms|sir)$/iu.test(word)) ?? name;
  }

  /**
   * The first letter of each word, or its first character if it has no letters.
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
