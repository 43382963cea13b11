// @ts-check
"use strict";

/**
 * The one rule for merging two copies: for each person, the later change wins. Must match `merging.py`;
 * both are tested with `tests/fixtures/progress/merging.json`.
 * @typedef {{undone: string}} Undone when a decision was undone
 * @typedef {Decision | Undone} Known what is known about one person
 * @typedef {Map<string, Known>} Records by id
 * @typedef {{records: Records, extra: Record<string, unknown>}} Progress everything, with keys that this version does not know
 */
class PruneMerging {
  static #GENTLEST_FIRST = ["keep", "talk", "later", "unfollow", "remove"];

  /**
   * Merge two copies, in either order.
   * @param {Progress} one
   * @param {Progress} other
   * @returns {Progress}
   */
  static merge(one, other) {
    const extra = { ...one.extra };
    for (const [key, value] of Object.entries(other.extra)) {
      const mine = Object.hasOwn(extra, key) ? extra[key] : value;
      extra[key] = PruneMerging.#canonical(mine) > PruneMerging.#canonical(value) ? mine : value;
    }
    return { records: PruneMerging.combine([...one.records, ...other.records]), extra };
  }

  /**
   * Combine several records about the same person into one.
   * @param {[string, Known][]} records
   * @returns {Records}
   */
  static combine(records) {
    /** @type {Map<string, Known[]>} */
    const byId = new Map();
    for (const [id, record] of records) {
      const some = byId.get(id);
      if (some) some.push(record);
      else byId.set(id, [record]);
    }
    /** @type {Records} */
    const people = new Map();
    for (const [id, some] of byId) {
      for (const [where, record] of PruneMerging.#resolve(id, some)) {
        people.set(where, PruneMerging.later(people.get(where) ?? record, record));
      }
    }
    PruneMerging.#joinAsides(people);
    return people;
  }

  /**
   * Which of two records about a person counts: the later one. At the same moment, a decision beats an
   * undo, since an undo takes one click and a decision took thought; then the gentler one wins, then
   * the one with more details.
   * @param {Known} one
   * @param {Known} other
   */
  static later(one, other) {
    if (one === other) return one;
    const mine = PruneMoment.of(one);
    const theirs = PruneMoment.of(other);
    if (mine !== theirs) return mine < theirs ? other : one;
    return PruneMerging.#weight(one) < PruneMerging.#weight(other) ? other : one;
  }

  /**
   * Whether both are equal, moments included.
   * @param {Progress} one
   * @param {Progress} other
   */
  static isSame(one, other) {
    const same = (/** @type {unknown} */ mine, /** @type {unknown} */ theirs) =>
      mine === theirs || PruneMerging.#canonical(mine ?? null) === PruneMerging.#canonical(theirs ?? null);
    const isAll = one.records.size === other.records.size && same(one.extra, other.extra);
    return isAll && [...one.records].every(([id, record]) => same(record, other.records.get(id)));
  }

  /**
   * The id under which a decision waits while its person's address belongs to someone else.
   * @param {string} id
   * @param {string} day
   */
  static asideId(id, day) {
    return `${id}#${day}`;
  }

  /**
   * The day of connection of the person a record is about; empty if unknown.
   * @param {Known} record
   */
  static connectionDay(record) {
    return "outcome" in record ? (record.connected_on?.slice(0, 10) ?? "") : "";
  }

  /**
   * Two days of connection are two people: the later record gets the id, the other is set aside.
   * @param {string} id
   * @param {Known[]} records
   * @returns {[string, Known][]}
   */
  static #resolve(id, records) {
    if (records.length === 1) return [[id, records[0]]];
    const undated = records.filter((record) => !PruneMerging.connectionDay(record));
    /** @type {Records} */
    const dated = new Map();
    for (const record of records) {
      const day = PruneMerging.connectionDay(record);
      const latest = [dated.get(day) ?? record, ...undated, record].reduce(PruneMerging.later);
      if (day && !undated.includes(latest)) dated.set(day, latest);
    }
    const left = dated.size ? [...dated.values()] : [undated.reduce(PruneMerging.later)];
    const holder = left.reduce(PruneMerging.later);
    return left.map((one) => [one === holder ? id : PruneMerging.asideId(id, PruneMerging.connectionDay(one)), one]);
  }

  /**
   * A person who has the id needs no second record set aside.
   * @param {Records} people
   */
  static #joinAsides(people) {
    for (const [id, record] of people) {
      const day = PruneMerging.connectionDay(record);
      const waiting = day && people.get(PruneMerging.asideId(id, day));
      if (!waiting) continue;
      people.set(id, PruneMerging.later(record, waiting));
      people.delete(PruneMerging.asideId(id, day));
    }
  }

  /**
   * A sort key: the record that counts has the greater one.
   * @param {Known} record
   */
  static #weight(record) {
    if (!("outcome" in record)) return `0 ${record.undone}`;
    const { decided_on = null, done_on = null, ...others } = record;
    const details = Object.entries({ decided_on, done_on, ...others }).filter(([, value]) => value !== null);
    const gentle = PruneMerging.#GENTLEST_FIRST.length - PruneMerging.#GENTLEST_FIRST.indexOf(record.outcome);
    const count = String(details.length).padStart(9, "0");
    return `1 ${gentle} ${count} ${PruneMerging.#canonical(Object.fromEntries(details))}`;
  }

  /**
   * The same text for a value in JavaScript and Python: ASCII, sorted keys, numbers as their bits.
   * @param {any} value
   * @returns {string}
   */
  static #canonical(value) {
    if (Array.isArray(value)) return `[${value.map(PruneMerging.#canonical).join(",")}]`;
    if (typeof value === "number") return PruneMerging.#bits(value);
    if (typeof value !== "object" || value === null) return PruneMerging.#ascii(value);
    const members = Object.entries(value).map(([key, one]) => `${PruneMerging.#ascii(key)}:${PruneMerging.#canonical(one)}`);
    return `{${members.sort().join(",")}}`;
  }

  /** @param {unknown} value */
  static #ascii(value) {
    const escape = (/** @type {string} */ character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return JSON.stringify(value).replace(/[\u007f-\uffff]/g, escape);
  }

  /** @param {number} number with -0 treated as 0 */
  static #bits(number) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, number + 0);
    return view.getBigUint64(0).toString(16).padStart(16, "0");
  }
}
