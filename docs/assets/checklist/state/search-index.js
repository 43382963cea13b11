// @ts-check
"use strict";

/** What can be searched of everybody. */
class PruneSearchIndex {
  static #BATCH = 500; // people: a few milliseconds

  #people;
  /** @type {string[]} one for each person */
  #texts = [];
  /** @type {{word: string, found: boolean[] | undefined}} */
  #last = { word: "", found: undefined };

  /** @param {Person[]} people */
  constructor(people) {
    this.#people = people;
  }

  /** Get ready in steps that are short enough for a click in between. */
  *prepare() {
    while (this.#texts.length < this.#people.length) yield this.#add(PruneSearchIndex.#BATCH);
  }

  /**
   * At each place whether that person's text holds a word. A word that goes on, as while somebody
   * types, is looked for among those alone that were found before.
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
