// @ts-check
"use strict";

/** Sorts everyone. Ties keep the order of the export. */
class PruneOrder {
  #data;
  /** @type {Map<string, Person[]>} */
  #cache = new Map();

  /** @param {PruneData} data */
  constructor(data) {
    this.#data = data;
    this.#cache.set("easiest", data.easiestFirst);
  }

  /** Sort in advance, one order at a time. */
  *prepare() {
    for (const sort of Object.keys(PruneOrder.#KEYS)) yield this.of(sort);
  }

  /** @param {string} sort */
  static isKnown(sort) {
    return ["file", "easiest"].includes(sort) || sort in PruneOrder.#KEYS;
  }

  /** @param {string} sort its name; an unknown name gives the order of the export */
  of(sort) {
    const key = PruneOrder.#KEYS[sort];
    const people = this.#cache.get(sort) ?? (key ? this.#sort(key, sort === "newest") : this.#data.people);
    this.#cache.set(sort, people);
    return people;
  }

  /**
   * People without a key come last.
   * @param {(person: Person) => string} key
   * @param {boolean} isBackwards
   */
  #sort(key, isBackwards) {
    /** @type {Map<string, Person[]>} */
    const groups = new Map();
    for (const person of this.#data.people) {
      const one = key(person);
      const group = groups.get(one);
      if (group) group.push(person);
      else groups.set(one, [person]);
    }
    const keys = [...groups.keys()].filter(Boolean).sort(); // code-unit order: fastest
    if (isBackwards) keys.reverse();
    return [...keys, ""].flatMap((one) => groups.get(one) ?? []);
  }

  static #RANKS = ["talk", "review", "unfollow", "remove", "keep"];

  /** @type {Record<string, (person: Person) => string>} */
  static #KEYS = {
    suggestion: (person) => String(PruneOrder.#RANKS.indexOf(person.outcome)),
    name: (person) => PruneText.fold(person.name),
    company: (person) => PruneText.fold(person.company),
    oldest: (person) => person.connectedOn,
    newest: (person) => person.connectedOn,
  };
}
