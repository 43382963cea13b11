// @ts-check
"use strict";

/**
 * Matches the stored decisions with the people on this page. A decision never passes to someone else:
 * if its id is here with another day of connection, it waits; if its id is not here, it follows the
 * person only by name and day, or through the earlier export. The records are not changed. Must match
 * `attaching.py`; both are tested with `tests/fixtures/progress/attaching.json`.
 * @typedef {{id: string, name: string, connectedOn: string}} Identity
 *
 * What the earlier export tells.
 * @typedef {object} Pairs
 * @property {Map<string, string>} moved ids in the earlier export by current ones, where they differ
 * @property {Set<string>} taken ids that belonged to somebody else in the earlier export
 * @property {Identity[]} gone people who are only in the earlier export
 */
class PruneAttaching {
  /** @type {Pairs} there is no earlier export */
  static NO_PAIRS = { moved: new Map(), taken: new Set(), gone: [] };

  #people;
  #byId;
  #pairs;
  /** Every id that somebody has or had: a decision with another one is looked for by name and day. */
  #ids;
  /** @type {Map<string, string>} old ids by current id, where a decision followed its person */
  #followers = new Map();

  /**
   * @param {Identity[]} people
   * @param {Map<string, Identity>} byId the same people
   * @param {Pairs} [pairs]
   */
  constructor(people, byId, pairs = PruneAttaching.NO_PAIRS) {
    this.#people = people;
    this.#byId = byId;
    this.#pairs = pairs;
    this.#ids = new Set([...byId.keys(), ...pairs.moved.values(), ...pairs.gone.map(({ id }) => id)]);
  }

  /**
   * Find the person for each decision.
   * @param {Records} records
   */
  attach(records) {
    this.#follow(records);
    /** @type {Map<string, Decision>} */
    const decisions = new Map();
    const used = new Set();
    let followed = 0;
    for (const id of this.#mentionedIds(records)) {
      const found = this.#recordsOf(id, records);
      for (const [where] of found) used.add(where);
      const last = found.map(([, record]) => record).reduce(PruneMerging.later, { undone: "" });
      if (!("outcome" in last)) continue;
      decisions.set(id, last);
      const own = this.#ownIds(id);
      followed += Number(found.every(([where, record]) => !own.includes(where) || record !== last));
    }
    const left = new Map([...records].filter(([id, record]) => "outcome" in record && !used.has(id)));
    const { decisions: aboutGone, used: usedByGone } = this.#attachToGone(left);
    const lost = [...left].filter(([id]) => !usedByGone.has(id));
    const waiting = lost.filter(([id, record]) => this.#byId.has(PruneAttaching.#base(id, record))).length;
    return { decisions, followed, waiting, gone: lost.length - waiting, aboutGone, used };
  }

  /**
   * @param {Records} records
   * @returns {{ decisions: Map<string, Decision>, used: Set<string> }}
   */
  #attachToGone(records) {
    const { gone } = this.#pairs;
    if (!gone.length) return { decisions: new Map(), used: new Set() };
    return new PruneAttaching(gone, new Map(gone.map((one) => [one.id, one]))).attach(records);
  }

  /**
   * The decision about one person; only valid while no ids were added since `attach`.
   * @param {string} id
   * @param {Records} records
   */
  decision(id, records) {
    const last = this.#recordsOf(id, records).map(([, record]) => record).reduce(PruneMerging.later, { undone: "" });
    return "outcome" in last ? last : undefined;
  }

  /**
   * Records about a person. A record without a day matches any day, since undo records and old
   * versions have none.
   * @param {string} id
   * @param {Records} records
   * @returns {[string, Known][]}
   */
  #recordsOf(id, records) {
    const today = this.#byId.get(id)?.connectedOn ?? "";
    const before = this.#pairs.moved.get(id);
    const old = before === undefined ? [] : [before, ...(today ? [PruneMerging.asideId(before, today)] : [])];
    const ids = [...this.#ownIds(id), this.#followers.get(id) ?? id, ...old];
    return [...new Set(ids)].flatMap((where) => {
      const record = records.get(where);
      return record && this.#isAbout(where, record, id, today) ? [[where, record]] : [];
    });
  }

  /** @param {string} id */
  #ownIds(id) {
    const day = this.#byId.get(id)?.connectedOn;
    return day ? [id, PruneMerging.asideId(id, day)] : [id];
  }

  /**
   * Where an id has changed hands, a decision without a day is about whoever had it first, and an undo
   * without one may be about either.
   * @param {string} where
   * @param {Known} record
   * @param {string} id
   * @param {string} today day of connection
   */
  #isAbout(where, record, id, today) {
    const day = PruneMerging.connectionDay(record);
    if (!day && this.#pairs.taken.has(where)) return where !== id && "outcome" in record;
    return !day || !today || day === today;
  }

  /**
   * Ids of the people that may have a record.
   * @param {Records} records
   */
  #mentionedIds(records) {
    const ids = [...records].map(([id, record]) => (this.#byId.has(id) ? id : PruneAttaching.#base(id, record)));
    const moved = [...this.#pairs.moved.keys()];
    return new Set([...ids.filter((id) => this.#byId.has(id)), ...this.#followers.keys(), ...moved]);
  }

  /**
   * @param {string} id
   * @param {Known} record
   */
  static #base(id, record) {
    const end = PruneMerging.asideId("", PruneMerging.connectionDay(record));
    return end.length > 1 && id.endsWith(end) ? id.slice(0, -end.length) : id;
  }

  /**
   * Pair old ids with people by name and day, only where both are unique.
   * @param {Records} records
   */
  #follow(records) {
    /** @type {Map<string, string[]>} */
    const old = new Map();
    for (const [id, record] of records) {
      if (!("outcome" in record) || this.#ids.has(id)) continue;
      for (const facts of PruneAttaching.#nameAndDayKeys(id)) old.set(facts, [...(old.get(facts) ?? []), id]);
    }
    this.#followers.clear();
    if (!old.size) return;
    /** @type {Map<string, string[]>} */
    const now = new Map();
    for (const { id, name, connectedOn } of this.#people) {
      const facts = `${connectedOn}|${PruneIds.casefold(name)}`;
      if (old.has(facts)) now.set(facts, [...(now.get(facts) ?? []), id]);
    }
    for (const [facts, people] of now) {
      const ids = old.get(facts) ?? [];
      if (people.length === 1 && ids.length === 1) this.#followers.set(people[0], ids[0]);
    }
  }

  /**
   * The keys that `~name|company|day` may stand for: several, since a name may contain a `|`.
   * @param {string} id
   */
  static #nameAndDayKeys(id) {
    if (!id.startsWith("~")) return [];
    const parts = id.slice(1).replace(/#\d+$/, "").split("|");
    const day = parts.pop();
    return day ? parts.slice(1).map((_, index) => `${day}|${parts.slice(0, index + 1).join("|")}`) : [];
  }
}
