// @ts-check
"use strict";

/** The searchable text of every person. */
class PruneSearchIndex {
  static #BATCH = 500; // people: a few milliseconds

  #people;
  /** @type {string[]} one per person */
  #texts = [];
  /** @type {{word: string, found: boolean[] | undefined}} */
  #last = { word: "", found: undefined };

  /** @param {Person[]} people */
  constructor(people) {
    this.#people = people;
  }

  /** Build the index in short steps. */
  *prepare() {
    while (this.#texts.length < this.#people.length) yield this.#add(PruneSearchIndex.#BATCH);
  }

  /**
   * For each person, whether their text contains a word. While someone types, only the previous matches
   * are searched.
   * @param {string} word folded, without white space
   */
  matches(word) {
    this.#add(this.#people.length);
    const among = word.includes(this.#last.word) ? this.#last.found : undefined;
    const found = this.#texts.map((text, index) => (!among || among[index]) && text.includes(word));
    this.#last = { word, found };
    return found;
  }

  /** @param {number} number of people to add */
  #add(number) {
    const start = this.#texts.length;
    for (const { name, position, company, id } of this.#people.slice(start, start + number)) {
      this.#texts.push(PruneText.fold(`${name} ${position} ${company} ${id}`));
    }
  }
}
