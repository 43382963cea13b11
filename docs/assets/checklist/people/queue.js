// @ts-check
"use strict";

/**
 * Whom to meet one at a time: everybody who is asked for and still open, those back from later
 * first, then the easiest. Where the member asks for decided people, these. Back and forth, and
 * nobody twice in one walk.
 */
class PruneQueue {
  #data;
  #store;
  #view;
  /** @type {Person[]} */
  #people = [];
  #at = 0;
  /** @type {Set<Person>} those met on this walk: they stay in it when decided */
  #visited = new Set();

  /**
   * @param {PruneData} data
   * @param {PruneStore} store
   * @param {PruneView} view
   */
  constructor(data, store, view) {
    this.#data = data;
    this.#store = store;
    this.#view = view;
  }

  /**
   * Begin a walk.
   * @param {Person} [first] to begin with, whether open or not
   */
  start(first) {
    const asked = this.#data.easiestFirst.filter(this.#view.test()).filter((person) => this.#isWaiting(person));
    const due = asked.filter((person) => PruneDecision.isDue(this.#store.decision(person.id)));
    this.#people = [...new Set([...(first ? [first] : []), ...due, ...asked])];
    this.#at = 0;
    this.#visited.clear();
    this.#visit();
  }

  /** Who is met now; nobody at the end. */
  get person() {
    return /** @type {Person | undefined} */ (this.#people[this.#at]);
  }

  get canGoBack() {
    return this.#before() >= 0;
  }

  /** How many of this walk are still open. */
  get open() {
    return this.#people.filter((person) => this.#store.isOpen(person.id)).length;
  }

  /** How many are on this walk. */
  get length() {
    return this.#people.length;
  }

  /** @param {Person} person to meet now, on this walk or beside it */
  goTo(person) {
    const at = this.#people.indexOf(person);
    if (at < 0) this.#people.splice(this.#at, 0, person);
    else this.#at = at;
    this.#visit();
  }

  back() {
    if (this.canGoBack) this.#at = this.#before();
  }

  forth() {
    do this.#at += 1;
    while (this.person && !this.#visited.has(this.person) && !this.#isWaiting(this.person));
    this.#at = Math.min(this.#at, this.#people.length);
    this.#visit();
  }

  #before() {
    return this.#people.findLastIndex((person, index) => index < this.#at && this.#visited.has(person));
  }

  #visit() {
    if (this.person) this.#visited.add(this.person);
  }

  /** @param {Person} person */
  #isWaiting(person) {
    return this.#view.isAboutDecisions || this.#store.isOpen(person.id);
  }
}
