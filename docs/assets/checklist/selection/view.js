// @ts-check
"use strict";

/**
 * The current search, filter, sort order, page and mode, and the people that match; everything that
 * changes them goes through here.
 *
 * Dispatches `change` when the query or page changes.
 * @typedef {"one" | "list" | "overview" | "do"} Mode
 * @typedef {{search: string, filters: string[], sort: string}} Query
 */
class PruneView extends EventTarget {
  /** @type {Mode} */
  mode = "list";

  /** @type {Query} */
  #query = PruneView.#EVERYONE;
  #page = 0;
  #filters;
  #pageSize;
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
    this.#filters = new PruneFilters(store, since);
    this.#pageSize = pageSize;
    this.#searchIndex = new PruneSearchIndex(data.people);
    this.#order = new PruneOrder(data);
    /** Everyone who matches, in order. */
    this.matching = data.people;
  }

  static get #EVERYONE() {
    return { search: "", filters: [], sort: "file" };
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
    return Boolean(this.#query.filters.length || this.#query.search.trim());
  }

  /** Whether a filter is for decided people. */
  get isAboutDecisions() {
    return this.#query.filters.some(PruneFilters.isAboutDecisions);
  }

  /** The suggestion that is filtered for, if any. */
  get suggestion() {
    return this.#query.filters.find((filter) => PruneFilters.parse(filter)[0] === "suggestion");
  }

  /** @param {string} filter to add, in place of one of its kind; empty to show everyone */
  addFilter(filter) {
    const [kind] = PruneFilters.parse(filter);
    const others = this.#query.filters.filter((one) => PruneFilters.parse(one)[0] !== kind);
    this.applyQuery({ filters: filter ? [...others, filter] : [] });
  }

  /** @param {string} filter */
  removeFilter(filter) {
    this.applyQuery({ filters: this.#query.filters.filter((one) => one !== filter) });
  }

  /**
   * A test of one filter alone.
   * @param {string} filter
   */
  testOf(filter) {
    return this.#filters.test(filter);
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
    const tests = this.#query.filters.map((filter) => this.#filters.test(filter));
    return (person) => found.every((matches) => matches[person.index]) && tests.every((test) => test(person));
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
