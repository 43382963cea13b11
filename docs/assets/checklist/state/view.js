// @ts-check
"use strict";

/**
 * Which people are asked for, in which order, and which page of them. The list shows them, and one
 * at a time goes through them.
 * @typedef {(person: Person, decision: Decision | undefined) => boolean} Test
 */
class PruneView {
  static #AT_ONCE = 500; // people: a few milliseconds, so that a click in between is not late

  search = "";
  filter = "";
  sort = "file";
  page = 0;

  #data;
  #store;
  #pageSize;
  /** @type {Map<Person, string>} */
  #haystacks = new Map();
  /** @type {Map<string, Person[]>} everybody in each order that was asked for */
  #sorted = new Map();

  /**
   * @param {PruneData} data
   * @param {PruneStore} store
   * @param {number} pageSize
   */
  constructor(data, store, pageSize) {
    this.#data = data;
    this.#store = store;
    this.#pageSize = pageSize;
    /** Everybody who matches, in order. */
    this.matching = data.people;
  }

  get pages() {
    return Math.max(1, Math.ceil(this.matching.length / this.#pageSize));
  }

  /** Place of the first one shown, counted from 0. */
  get start() {
    return this.page * this.#pageSize;
  }

  get shown() {
    return this.matching.slice(this.start, this.start + this.#pageSize);
  }

  /** Whether not everybody is asked for. */
  get isNarrow() {
    return Boolean(this.filter || this.search.trim());
  }

  /** Whether the filter asks for decided people. */
  get isAboutDecisions() {
    return this.filter.startsWith("decided-") || PruneView.#LEFT.includes(this.filter);
  }

  /** Get ready for the first search while nobody waits. */
  warm(start = 0) {
    const end = Math.min(start + PruneView.#AT_ONCE, this.#data.people.length);
    for (let place = start; place < end; place += 1) this.#haystack(this.#data.people[place]);
    if (end < this.#data.people.length) setTimeout(() => this.warm(end));
  }

  /**
   * Ask again after search, filter or sort changed.
   * @param {number} page the one to show, if there are so many
   */
  refresh(page = 0) {
    this.matching = this.#inOrder(this.sort).filter(this.test());
    this.page = Math.min(page, this.pages - 1);
  }

  /** Whether a person is asked for, as things are now. */
  test() {
    const passes = this.#passes();
    const words = PruneView.fold(PruneView.#withoutAddress(this.search)).split(/\s+/).filter(Boolean);
    return (/** @type {Person} */ person) =>
      passes(person, this.#store.decision(person.id)) &&
      words.every((word) => this.#haystack(person).includes(word));
  }

  static #LEFT = ["to-do", "done", "to-ask", "asked"];

  /**
   * What the filters mean. Any other filter is a suggestion.
   * @type {Record<string, (value: string) => Test>}
   */
  #filters = {
    "": () => () => true,
    open: () => (person) => this.#store.isOpen(person.id),
    "to-do": () => (_, decision) => Boolean(decision && PruneTally.isToDo(decision)),
    done: () => (_, decision) => Boolean(decision?.done_on),
    "to-ask": () => (_, decision) => Boolean(decision && PruneTally.isToAsk(decision)),
    asked: () => (_, decision) => PruneView.#waits(decision),
    decided: (value) => (_, decision) => decision?.outcome === value,
    year: (value) => (person) => (person.connectedOn.slice(0, 4) || "unknown") === value,
    wrote: (value) => (person) => person.wrote === value,
    company: (value) => this.#worksAt(Number(value)),
  };

  /** @returns {Test} */
  #passes() {
    const [, kind, value] = /^(decided|year|wrote|company)-(.*)$/s.exec(this.filter) ?? ["", this.filter, ""];
    const test = this.#filters[kind];
    return test ? test(value) : (person) => person.outcome === kind;
  }

  /** @param {Decision | undefined} decision */
  static #waits(decision) {
    return decision?.outcome === "talk" && Boolean(decision.asked_on) && (decision.answered ?? null) === null;
  }

  /** @param {number} place */
  #worksAt(place) {
    const spellings = new Set(this.#data.companies[place]);
    return (/** @type {Person} */ person) => spellings.has(person.company);
  }

  /**
   * Everybody, sorted once for each order.
   * @param {string} sort
   */
  #inOrder(sort) {
    if (sort === "easiest") return this.#data.easiestFirst;
    const order = PruneView.#orders[sort];
    if (!order) return this.#data.people;
    const sorted = this.#sorted.get(sort) ?? [...this.#data.people].sort(order);
    this.#sorted.set(sort, sorted);
    return sorted;
  }

  /** @param {Person} person */
  #haystack(person) {
    let haystack = this.#haystacks.get(person);
    if (haystack === undefined) {
      haystack = PruneView.fold(`${person.name} ${person.position} ${person.company} ${person.id}`);
      this.#haystacks.set(person, haystack);
    }
    return haystack;
  }

  /**
   * Without capitals and accents, so that "zoe" finds "Zoë".
   * @param {string} text
   */
  static fold(text) {
    if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /**
   * A pasted profile address is as good as its last part.
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

  static #collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

  /** @type {Record<string, (one: Person, other: Person) => number>} */
  static #orders = {
    suggestion: (one, other) => PruneView.#rank(one) - PruneView.#rank(other),
    name: (one, other) => PruneView.#collator.compare(one.name, other.name),
    company: (one, other) => PruneView.#emptyLast(one.company, other.company, 1),
    oldest: (one, other) => PruneView.#emptyLast(one.connectedOn, other.connectedOn, 1),
    newest: (one, other) => PruneView.#emptyLast(one.connectedOn, other.connectedOn, -1),
  };

  /** @param {Person} person */
  static #rank(person) {
    return ["talk", "review", "unfollow", "remove", "keep"].indexOf(person.outcome);
  }

  /**
   * @param {string} one
   * @param {string} other
   * @param {1 | -1} direction
   */
  static #emptyLast(one, other, direction) {
    if (!one || !other) return Number(!one) - Number(!other);
    return direction * PruneView.#collator.compare(one, other);
  }
}
