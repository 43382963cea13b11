// @ts-check
"use strict";

/**
 * The current search, filter, sort order, page and mode, and the people that match; everything that
 * changes them goes through here.
 *
 * Dispatches `change` when the query or page changes.
 * @typedef {(person: Person) => boolean} Test
 * @typedef {"one" | "list" | "overview"} Mode
 * @typedef {{search: string, filter: string, sort: string}} Query
 */
class PruneView extends EventTarget {
  /** @type {Mode} */
  mode = "list";

  /** @type {Query} */
  #query = PruneView.#EVERYONE;
  #page = 0;
  #data;
  #store;
  #pageSize;
  #since;
  #searchIndex;
  #order;

  /**
   * @param {PruneData} data
   * @param {PruneStore} store
   * @param {PruneSince} since
   * @param {number} pageSize
   */
  constructor(data, store, since, pageSize) {
    super();
    this.#data = data;
    this.#store = store;
    this.#since = since;
    this.#pageSize = pageSize;
    this.#searchIndex = new PruneSearchIndex(data.people);
    this.#order = new PruneOrder(data);
    /** Everyone who matches, in order. */
    this.matching = data.people;
  }

  static get #EVERYONE() {
    return { search: "", filter: "", sort: "file" };
  }

  get query() {
    return this.#query;
  }

  /** Counted from 0. */
  get page() {
    return this.#page;
  }

  get pages() {
    return Math.max(1, Math.ceil(this.matching.length / this.#pageSize));
  }

  /** Index of the first person shown. */
  get start() {
    return this.#page * this.#pageSize;
  }

  get shown() {
    return this.matching.slice(this.start, this.start + this.#pageSize);
  }

  /** Whether a search or filter is set. */
  get isFiltered() {
    return Boolean(this.#query.filter || this.#query.search.trim());
  }

  /** Whether the filter is for decided people. */
  get isAboutDecisions() {
    const { filter } = this.#query;
    return filter.startsWith("decided-") || PruneView.#FOLLOW_UPS.includes(filter);
  }

  /**
   * Change the query, or run the same one again.
   * @param {Partial<Query>} query
   * @param {number} page to show, or the last one
   */
  applyQuery(query, page = 0) {
    this.#query = { ...this.#query, ...query };
    this.matching = this.#order.of(this.#query.sort).filter(this.test());
    this.turn(page);
  }

  /** @param {number} page to show, or the last one */
  turn(page) {
    this.#page = Math.min(page, this.pages - 1);
    this.dispatchEvent(new Event("change"));
  }

  /** Show everyone, from the first page. */
  clear() {
    this.applyQuery(PruneView.#EVERYONE);
  }

  /**
   * A test for people who match now.
   * @returns {Test}
   */
  test() {
    const words = PruneText.fold(PruneView.#withoutAddress(this.#query.search)).split(/\s+/).filter(Boolean);
    const found = words.map((word) => this.#searchIndex.matches(word));
    const passes = this.#passes();
    return (person) => found.every((matches) => matches[person.index]) && passes(person);
  }

  static #FOLLOW_UPS = ["to-do", "done", "to-ask", "asked", "since-again", "since-still"];

  /**
   * Tests by filter. Any other filter is a suggestion.
   * @type {Record<string, (value: string) => Test>}
   */
  #filters = {
    "": () => () => true,
    open: () => (person) => this.#store.isOpen(person.id),
    "to-do": () => this.#isDecided(PruneDecision.isToDo),
    done: () => this.#isDecided((decision) => Boolean(decision?.done_on)),
    "to-ask": () => this.#isDecided(PruneDecision.isToContact),
    asked: () => this.#isDecided(PruneDecision.isAwaitingReply),
    decided: (value) => this.#isDecided((decision) => decision?.outcome === value),
    year: (value) => (person) => (person.connectedOn.slice(0, 4) || "unknown") === value,
    wrote: (value) => (person) => person.wrote === value,
    company: (value) => this.#worksAt(Number(value)),
    since: (value) => this.#since.test(value),
  };

  /** @returns {Test} */
  #passes() {
    const [, kind, value] = /^(decided|year|wrote|company|since)-(.*)$/s.exec(this.#query.filter) ?? ["", this.#query.filter, ""];
    const test = this.#filters[kind];
    return test ? test(value) : (person) => person.outcome === kind;
  }

  /**
   * @param {(decision: Decision | undefined) => boolean} test
   * @returns {Test}
   */
  #isDecided(test) {
    return (person) => test(this.#store.decision(person.id));
  }

  /** @param {number} index */
  #worksAt(index) {
    const spellings = new Set(this.#data.companies[index]);
    return (/** @type {Person} */ person) => spellings.has(person.company);
  }

  /** Prepare for the first search and sort, in short steps. */
  *prepare() {
    yield* this.#searchIndex.prepare();
    yield* this.#order.prepare();
  }

  /**
   * Replace a pasted profile address with its last part.
   * @param {string} text
   */
  static #withoutAddress(text) {
    const slug = /linkedin\.com\/in\/([^/?#\s]+)/i.exec(text)?.[1];
    try {
      return slug ? decodeURIComponent(slug) : text;
    } catch {
      return slug ?? text;
    }
  }
}
