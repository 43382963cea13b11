// @ts-check
"use strict";

/**
 * The people to review one at a time, a dozen to a sitting: those who match and are undecided, those
 * worth another look and back from Later first; or, if a filter is for decided people, those. Goes back
 * and forth, but never visits the same person twice.
 * @typedef {{ goal: number, decided: string[] }} SittingState
 */
class PruneSitting {
  static DOZEN = 12;

  #data;
  #store;
  #view;
  #since;
  /** @type {Person[]} */
  #people = [];
  #at = 0;
  /** @type {Set<Person>} stay in the queue when they are decided */
  #visited = new Set();
  /** @type {Map<string, string>} what was decided in this sitting, by id */
  #decided = new Map();
  #goal = 0;
  #started = performance.now();

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

  /** @param {Person} [first] to start with, decided or not */
  start(first) {
    const matching = this.#data.easiestFirst.filter(this.#view.test()).filter((person) => this.#isToVisit(person));
    const due = matching.filter((person) => PruneDecision.isDue(this.#store.decision(person.id)));
    const again = matching.filter((person) => this.#since.isWorthAnotherLook(person));
    const ordered = this.#view.suggestion ? matching : PruneMixed.order(matching);
    this.#people = [...new Set([...(first ? [first] : []), ...again, ...due, ...ordered])];
    this.#at = 0;
    this.#visited.clear();
    this.#visit();
    this.begin();
  }

  /** Begin the next dozen. */
  begin() {
    this.#decided.clear();
    this.#goal = Math.min(PruneSitting.DOZEN, this.open);
    this.#started = performance.now();
  }

  /** What a reload needs to go on with the same dozen. */
  get state() {
    return { goal: this.#goal, decided: [...this.#decided.keys()] };
  }

  /** @param {SittingState | undefined} state */
  restore(state) {
    if (!state) return;
    this.#goal = state.goal;
    this.#decided.clear();
    for (const id of state.decided) this.note(id);
  }

  /**
   * Count a decision, or its undoing.
   * @param {string} id
   */
  note(id) {
    const outcome = this.#store.isOpen(id) ? undefined : this.#store.decision(id)?.outcome;
    if (outcome) this.#decided.set(id, outcome);
    else this.#decided.delete(id);
  }

  /** How many of this dozen are done, and how many it has. */
  get progress() {
    return { done: Math.min(this.#decided.size, this.#goal), goal: this.#goal };
  }

  /** What was decided in this sitting: how many by outcome. */
  get results() {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const outcome of this.#decided.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return counts;
  }

  /** How long this sitting has taken. */
  get minutes() {
    return Math.max(1, Math.round((performance.now() - this.#started) / 60_000));
  }

  get isDone() {
    return this.#goal > 0 && this.#decided.size >= this.#goal;
  }

  /** The current person; none at the end. */
  get person() {
    return /** @type {Person | undefined} */ (this.#people[this.#at]);
  }

  get canGoBack() {
    return this.#previousIndex() >= 0;
  }

  /** How many are still to visit. */
  get open() {
    return this.#people.filter((person) => this.#isToVisit(person)).length;
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
