// @ts-check
"use strict";

/** Which people are shown, in which order, and which page of them. */
class PruneView {
  search = "";
  filter = "";
  sort = "file";
  page = 0;

  #people;
  #store;
  #pageSize;
  /** @type {Map<Person, string>} */
  #haystacks = new Map();

  /**
   * @param {Person[]} people in the order of the export
   * @param {PruneStore} store
   * @param {number} pageSize
   */
  constructor(people, store, pageSize) {
    this.#people = people;
    this.#store = store;
    this.#pageSize = pageSize;
    /** Everybody who matches, in order. */
    this.matching = people;
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

  /**
   * Ask again after search, filter or sort changed.
   * @param {number} page the one to show, if there are so many
   */
  refresh(page = 0) {
    const words = PruneView.fold(PruneView.#withoutAddress(this.search)).split(/\s+/).filter(Boolean);
    const matching = this.#people.filter(
      (person) => this.#passes(person) && words.every((word) => this.#haystack(person).includes(word)),
    );
    const order = PruneView.#orders[this.sort];
    this.matching = order ? matching.sort(order) : matching;
    this.page = Math.min(page, this.pages - 1);
  }

  /** @param {Person} person */
  #passes(person) {
    if (!this.filter) return true;
    const decided = this.#store.decision(person.id)?.outcome;
    if (this.filter === "open") return decided === undefined;
    if (this.filter.startsWith("decided-")) return `decided-${decided}` === this.filter;
    return person.outcome === this.filter;
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
