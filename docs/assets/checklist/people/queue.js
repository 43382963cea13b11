// @ts-check
"use strict";

/**
 * The people to review one at a time: first those decided about who have written or changed job since,
 * then the undecided people who match, those back from Later first, then the easiest; or, if the filter is for decided people, those. Goes back and forth, but never
 * visits the same person twice.
 */
class PruneQueue {
  #data;
  #store;
  #view;
  #since;
  /** @type {Person[]} */
  #people = [];
  #at = 0;
  /** @type {Set<Person>} stay in the queue when they are decided */
  #visited = new Set();

  /**
   * @param {PruneData} data
   * @param {PruneStore} store
   * @param {PruneView} view
   * @param {PruneSince} since
   */
  constructor(data, store, view, since) {
    this.#data = data;
    this.#store = store;
    this.#view = view;
    this.#since = since;
  }

  /**
   * @param {Person} [first] to start with, decided or not
   */
  start(first) {
    const matching = this.#data.easiestFirst.filter(this.#view.test()).filter((person) => this.#isToVisit(person));
    const due = matching.filter((person) => PruneDecision.isDue(this.#store.decision(person.id)));
    const again = matching.filter((person) => this.#since.isWorthAnotherLook(person));
    this.#people = [...new Set([...(first ? [first] : []), ...again, ...due, ...matching])];
    this.#at = 0;
    this.#visited.clear();
    this.#visit();
  }

  /** The current person; none at the end. */
  get person() {
    return /** @type {Person | undefined} */ (this.#people[this.#at]);
  }

  get canGoBack() {
    return this.#previousIndex() >= 0;
  }

  /** How many in the queue are still undecided. */
  get open() {
    return this.#people.filter((person) => this.#store.isOpen(person.id)).length;
  }

  get length() {
    return this.#people.length;
  }

  /** @param {Person} person to show now; inserted if not in the queue */
  goTo(person) {
    const at = this.#people.indexOf(person);
    if (at < 0) this.#people.splice(this.#at, 0, person);
    else this.#at = at;
    this.#visit();
  }

  previous() {
    if (this.canGoBack) this.#at = this.#previousIndex();
  }

  next() {
    do this.#at += 1;
    while (this.person && !this.#visited.has(this.person) && !this.#isToVisit(this.person));
    this.#at = Math.min(this.#at, this.#people.length);
    this.#visit();
  }

  #previousIndex() {
    return this.#people.findLastIndex((person, index) => index < this.#at && this.#visited.has(person));
  }

  #visit() {
    if (this.person) this.#visited.add(this.person);
  }

  /** @param {Person} person */
  #isToVisit(person) {
    return this.#view.isAboutDecisions || this.#store.isOpen(person.id) || this.#since.isWorthAnotherLook(person);
  }
}
