// @ts-check
"use strict";

/** All decisions that this page knows of, about people on it and about others. */
class PruneDecisions {
  /** Keys of a progress file that this version does not know. */
  extra = /** @type {Record<string, unknown>} */ ({});

  /** @type {Records} */
  #records = new Map();
  #data;
  #attaching;
  /** @type {ReturnType<PruneAttaching["attach"]>} */
  #attached;
  #tally;

  /** @param {PruneData} data */
  constructor(data) {
    this.#data = data;
    this.#attaching = new PruneAttaching(data.people, data.byId, data.since);
    this.#attached = this.#attaching.attach(this.#records);
    this.#tally = new PruneTally(data.people.length, this.decisions);
  }

  get records() {
    return this.#records;
  }

  /** Everything known, about anyone. */
  get progress() {
    return { records: this.#records, extra: this.extra };
  }

  /** How many decisions there are, about anyone. */
  get size() {
    let size = 0;
    for (const record of this.#records.values()) size += Number("outcome" in record);
    return size;
  }

  /** The decisions about people on this page, by id. */
  get decisions() {
    return /** @type {ReadonlyMap<string, Decision>} */ (this.#attached.decisions);
  }

  /** The decisions about people who are only in the earlier export, by their id there. */
  get aboutGone() {
    return /** @type {ReadonlyMap<string, Decision>} */ (this.#attached.aboutGone);
  }

  /** How many decisions are about people not on this page, and how many wait because their id now belongs to someone else. */
  get elsewhere() {
    return { gone: this.#attached.gone, waiting: this.#attached.waiting };
  }

  /** The member's progress in numbers. */
  get tally() {
    if (this.#tally.day !== PruneDay.today()) this.#tally = new PruneTally(this.#data.people.length, this.decisions);
    return this.#tally;
  }

  /**
   * Set or undo the decision about a person on this page. The record of a previous holder of the id is
   * set aside.
   * @param {string} id
   * @param {Decision | undefined} decision
   * @returns {[string, Known][]} the records to write
   */
  set(id, decision) {
    const day = this.#data.byId.get(id)?.connectedOn;
    const at = this.#nextMoment(id);
    /** @type {Known} */
    const record = decision ? { ...decision, at, ...(day && { connected_on: day }) } : { undone: at };
    const there = this.#records.get(id);
    const other = there && PruneMerging.connectionDay(there);
    /** @type {[string, Known][]} */
    const written = [[id, record]];
    if (there && other && day && other !== day) written.push([PruneMerging.asideId(id, other), there]);
    for (const [where, known] of written) this.#records.set(where, known);
    this.#tally.count(this.decisions.get(id), -1);
    const now = this.#attaching.decision(id, this.#records);
    if (now) this.#attached.decisions.set(id, now);
    else this.#attached.decisions.delete(id);
    this.#tally.count(now, 1);
    return written;
  }

  /**
   * Merge in progress from elsewhere.
   * @param {Progress} progress
   * @returns {Map<string, Known | undefined>} the records that changed
   */
  merge(progress) {
    const before = this.#records;
    const { records, extra } = PruneMerging.merge(this.progress, progress);
    this.#setRecords(records);
    if (JSON.stringify(extra) !== JSON.stringify(this.extra)) this.extra = extra;
    const gone = [...before.keys()].filter((id) => !records.has(id)).map((id) => /** @type {const} */ ([id, undefined]));
    return new Map([...[...records].filter(([id, record]) => before.get(id) !== record), ...gone]);
  }

  /** @param {Records} records all that remain */
  reset(records) {
    this.#setRecords(records);
    this.extra = {};
  }

  /**
   * Progress that replaces everything when it is merged in.
   * @param {Progress} progress
   * @returns {Progress}
   */
  replacing({ records }) {
    const wanted = new Map(records);
    for (const [id, mine] of this.#records) {
      const theirs = records.get(id);
      const at = this.#nextMoment(id);
      if (!theirs || !("outcome" in theirs)) wanted.set(id, { undone: at });
      else if (PruneDecision.isSame(mine, theirs)) wanted.set(id, mine);
      else wanted.set(id, { ...theirs, at });
    }
    return { records: wanted, extra: {} };
  }

  /**
   * Progress that undoes a load or an erase when it is merged in.
   * @param {Exchange} exchange
   * @returns {Progress}
   */
  reverting(exchange) {
    /** @type {Records} */
    const records = new Map();
    for (const [id, { before }] of exchange) {
      const at = this.#nextMoment(id);
      records.set(id, before && "outcome" in before ? { ...before, at } : { undone: at });
    }
    return { records, extra: {} };
  }

  /** @param {Records} records */
  #setRecords(records) {
    this.#records = records;
    this.#attached = this.#attaching.attach(records);
    this.#tally = new PruneTally(this.#data.people.length, this.decisions);
  }

  /**
   * A moment later than everything known about a person.
   * @param {string} id
   */
  #nextMoment(id) {
    const known = [this.#records.get(id), this.decisions.get(id)].map((record) => (record ? PruneMoment.of(record) : ""));
    return PruneMoment.next(known.sort().at(-1) ?? "");
  }
}
