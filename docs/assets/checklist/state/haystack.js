// @ts-check
"use strict";

/** What can be searched of everybody. */
class PruneHaystack {
  static #AT_ONCE = 500; // people: a few milliseconds

  #people;
  /** @type {string[]} one for each person */
  #lines = [];
  /** @type {{word: string, found: boolean[] | undefined}} */
  #last = { word: "", found: undefined };

  /** @param {Person[]} people */
  constructor(people) {
    this.#people = people;
  }

  /** Get ready in steps that are short enough for a click in between. */
  *prepare() {
    while (this.#lines.length < this.#people.length) yield this.#add(PruneHaystack.#AT_ONCE);
  }

  /**
   * At each place whether that person's line holds a word. A word that goes on, as while somebody
   * types, is looked for among those alone that were found before.
   * @param {string} word folded, without white space
   */
  holding(word) {
    this.#add(this.#people.length);
    const among = word.includes(this.#last.word) ? this.#last.found : undefined;
    const found = this.#lines.map((line, place) => (!among || among[place]) && line.includes(word));
    this.#last = { word, found };
    return found;
  }

  /** @param {number} number of people to add */
  #add(number) {
    const start = this.#lines.length;
    for (const { name, position, company, id } of this.#people.slice(start, start + number)) {
      this.#lines.push(PruneText.fold(`${name} ${position} ${company} ${id}`));
    }
  }
}
