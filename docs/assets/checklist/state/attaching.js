// @ts-check
"use strict";

/**
 * Matches the stored decisions with the people on this page. A decision never passes to someone else:
 * if its id is here with another day of connection, it waits; if its id is not here, it follows the
 * person only by name and day. The records are not changed. Must match `attaching.py`; both are tested
 * with `tests/fixtures/progress/attaching.json`.
 * @typedef {{id: string, name: string, connectedOn: string}} Identity
 */
class PruneAttaching {
  #people;
  #byId;
  /** @type {Map<string, string>} old ids by current id, where a decision followed its person */
  #followers = new Map();

  /**
   * @param {Identity[]} people
   * @param {Map<string, Identity>} byId the same people
   */
  constructor(people, byId) {
    this.#people = people;
    this.#byId = byId;
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
      followed += Number(found.find(([, record]) => record === last)?.[0] === this.#followers.get(id));
    }
    const left = [...records].filter(([id, record]) => "outcome" in record && !used.has(id));
    const waiting = left.filter(([id, record]) => this.#byId.has(PruneAttaching.#base(id, record))).length;
    return { decisions, followed, waiting, gone: left.length - waiting };
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
    const ids = [id, ...(today ? [PruneMerging.asideId(id, today)] : []), this.#followers.get(id) ?? id];
    return [...new Set(ids)].flatMap((where) => {
      const record = records.get(where);
      const day = record && PruneMerging.connectionDay(record);
      return record && (!day || !today || day === today) ? [[where, record]] : [];
    });
  }

  /**
   * Ids of the people that may have a record.
   * @param {Records} records
   */
  #mentionedIds(records) {
    const ids = [...records].map(([id, record]) => (this.#byId.has(id) ? id : PruneAttaching.#base(id, record)));
    return new Set([...ids.filter((id) => this.#byId.has(id)), ...this.#followers.keys()]);
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
      if (!("outcome" in record) || this.#byId.has(id)) continue;
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
