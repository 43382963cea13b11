// @ts-check
"use strict";

/**
 * Filters by name. Names of one kind exclude each other (two years match nobody), so a query has at
 * most one of each kind.
 * @typedef {(person: Person) => boolean} Test
 */
class PruneFilters {
  static #FOLLOW_UPS = ["to-do", "done", "to-ask", "asked"];
  static #KINDS = ["decided", "year", "day", "wrote", "company", "network", "since", "moved"];

  #store;
  #since;

  /**
   * @param {PruneStore} store
   * @param {PruneSince} since
   */
  constructor(store, since) {
    this.#store = store;
    this.#since = since;
  }

  /**
   * The kind of a filter, and what it asks for.
   * @param {string} filter
   * @returns {[kind: string, value: string]}
   */
  static parse(filter) {
    const [, kind, value] = /^([a-z]+)-(.*)$/s.exec(filter) ?? [];
    if (PruneFilters.#KINDS.includes(kind)) return [kind, value];
    return ["open", ...PruneFilters.#FOLLOW_UPS].includes(filter) ? ["decided", filter] : ["suggestion", filter];
  }

  /**
   * Whether a filter is for people who are decided about.
   * @param {string} filter
   */
  static isAboutDecisions(filter) {
    const [kind, value] = PruneFilters.parse(filter);
    return (kind === "decided" && value !== "open") || ["since-again", "since-still"].includes(filter);
  }

  /**
   * @param {string} filter
   * @returns {Test}
   */
  test(filter) {
    const [kind, value] = PruneFilters.parse(filter);
    return this.#tests[kind](value);
  }

  /** @type {Record<string, (value: string) => Test>} */
  #tests = {
    suggestion: (value) => (person) => person.outcome === value,
    decided: (value) => this.#decision(value),
    year: (value) => (person) => (person.connectedOn.slice(0, 4) || "unknown") === value,
    day: (value) => (person) => person.connectedOn === value,
    wrote: (value) => (person) => person.wrote === value,
    company: (value) => (person) => person.employer === value,
    network: (value) => (person) => person.network === value,
    since: (value) => this.#since.test(value),
    moved: (value) => (person) => `${person.moved}-${person.outcome}` === value,
  };

  /**
   * @param {string} value
   * @returns {Test}
   */
  #decision(value) {
    if (value === "open") return (person) => this.#store.isOpen(person.id);
    const test = PruneFilters.#DECISIONS[value] ?? ((decision) => decision?.outcome === value);
    return (person) => test(this.#store.decision(person.id));
  }

  /** @type {Record<string, (decision: Decision | undefined) => boolean>} */
  static #DECISIONS = {
    "to-do": PruneDecision.isToDo,
    done: (decision) => Boolean(decision?.done_on),
    "to-ask": PruneDecision.isToContact,
    asked: PruneDecision.isAwaitingReply,
  };
}
