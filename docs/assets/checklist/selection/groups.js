// @ts-check
"use strict";

/**
 * Groups of people who can be decided about together: met on one day, at one company, connected in one
 * year with nothing exchanged, or suggested to keep.
 * @typedef {{ key: string, people: Person[] }} PeopleGroup
 */
class PruneGroups {
  static #FEWEST = 3; // two are as quick one by one

  #people;
  #store;
  /** @type {Map<string, Person[]> | undefined} everybody, by group; made when it is first needed */
  #made;

  /**
   * @param {Person[]} people
   * @param {PruneStore} store
   */
  constructor(people, store) {
    this.#people = people;
    this.#store = store;
  }

  get #groups() {
    if (this.#made) return this.#made;
    this.#made = new Map();
    for (const person of this.#people) {
      for (const key of PruneGroups.#keys(person)) {
        const group = this.#made.get(key);
        if (group) group.push(person);
        else this.#made.set(key, [person]);
      }
    }
    return this.#made;
  }

  /** @param {Person} person */
  static *#keys({ connectedOn, employer, company, wrote, outcome }) {
    if (connectedOn) yield `day-${connectedOn}`;
    if (employer) yield `company-${employer}`;
    if (connectedOn && wrote === "nobody") yield `quiet-${connectedOn.slice(0, 4)}`;
    if (outcome === "keep") yield "keep";
    if (!connectedOn && !company) yield "bare";
  }

  /**
   * The groups that a person belongs to and in which others are undecided, too.
   * @param {Person} person
   */
  of(person) {
    return [...PruneGroups.#keys(person)].flatMap((key) => this.#group(key) ?? []);
  }

  /** The group with most undecided people, if there is one. */
  get biggest() {
    /** @type {PeopleGroup | undefined} */
    let biggest;
    for (const key of this.#groups.keys()) {
      const group = this.#group(key);
      if (group && group.people.length > (biggest?.people.length ?? 0)) biggest = group;
    }
    return biggest;
  }

  /**
   * @param {string} key
   * @returns {PeopleGroup | undefined}
   */
  #group(key) {
    const people = this.#groups.get(key)?.filter(({ id }) => this.#store.isOpen(id)) ?? [];
    return people.length < PruneGroups.#FEWEST ? undefined : { key, people };
  }

  /**
   * A group in words: `13 people you met on 4 June 2018`.
   * @param {PeopleGroup} group
   */
  static title({ key, people }) {
    const [kind, value] = /** @type {[string, string]} */ (key.split(/-(.*)/s));
    if (kind === "day") return PruneGroupWords.metOn(people.length, value);
    if (kind === "company") return PruneGroupWords.workingAt(people.length, people[0].company);
    if (kind === "quiet") return PruneGroupWords.quietSince(people.length, value);
    return kind === "keep" ? PruneGroupWords.suggestedAlike(people.length) : PruneGroupWords.bare(people.length);
  }
}
