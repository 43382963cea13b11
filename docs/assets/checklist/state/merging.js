// @ts-check
"use strict";

/**
 * One rule for every meeting of two copies: per person the later change wins. Its twin is
 * `merging.py`; one table of cases, `tests/fixtures/progress/merging.json`, tests both.
 * @typedef {{undone: string}} Undone a decision that was taken back, and when
 * @typedef {Decision | Undone} Known what is known of one person
 * @typedef {Map<string, Known>} Records by id
 * @typedef {{records: Records, extra: Record<string, unknown>}} Progress all of it, with what nobody knows
 */
class PruneMerging {
  static #GENTLEST_FIRST = ["keep", "talk", "later", "unfollow", "remove"];

  /**
   * Both together. Which of them comes first makes no difference.
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
   * One record for each person, where several records may be about one.
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
   * The one that counts of two records about one person. Of one moment it is a decision rather than
   * an undo, since an undo takes one click and a decision took thought; then the gentler one, then
   * the one that says more.
   * @param {Known} one
   * @param {Known} other
   */
  static later(one, other) {
    const mine = PruneMoment.of(one);
    const theirs = PruneMoment.of(other);
    if (mine !== theirs) return mine < theirs ? other : one;
    return PruneMerging.#weight(one) < PruneMerging.#weight(other) ? other : one;
  }

  /**
   * Whether both hold the same, moments included.
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
   * The id under which a decision waits while somebody else has its person's address.
   * @param {string} id
   * @param {string} day
   */
  static asideId(id, day) {
    return `${id}#${day}`;
  }

  /**
   * The day of connection of the person whom a record is about; empty where it is not known.
   * @param {Known} record
   */
  static connectionDay(record) {
    return "outcome" in record ? (record.connected_on?.slice(0, 10) ?? "") : "";
  }

  /**
   * Two days of connection are two people: the later record has the id, the other waits aside.
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
   * Who has the id does not wait beside it as well.
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
   * A text that is greater for the record that counts.
   * @param {Known} record
   */
  static #weight(record) {
    if (!("outcome" in record)) return `0 ${record.undone}`;
    const { decided_on = null, done_on = null, ...others } = record;
    const said = Object.entries({ decided_on, done_on, ...others }).filter(([, value]) => value !== null);
    const gentle = PruneMerging.#GENTLEST_FIRST.length - PruneMerging.#GENTLEST_FIRST.indexOf(record.outcome);
    const count = String(said.length).padStart(9, "0");
    return `1 ${gentle} ${count} ${PruneMerging.#canonical(Object.fromEntries(said))}`;
  }

  /**
   * A value as a text that is the same in every language: ASCII, members in order, numbers by their bits.
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
    const escape = (/** @type {string} */ sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return JSON.stringify(value).replace(/[\u007f-\uffff]/g, escape);
  }

  /** @param {number} number there is one zero */
  static #bits(number) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, number + 0);
    return view.getBigUint64(0).toString(16).padStart(16, "0");
  }
}
