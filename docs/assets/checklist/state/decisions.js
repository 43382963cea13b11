// @ts-check
"use strict";

/**
 * What is decided, as far as this page knows: about the people on it, and about others.
 */
class PruneDecisions {
  /** What a progress file says besides; nobody here knows what it means. */
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
    this.#attaching = new PruneAttaching(data.people, data.byId);
    this.#attached = this.#attaching.attach(this.#records);
    this.#tally = new PruneTally(data.people.length, this.decisions);
  }

  get records() {
    return this.#records;
  }

  /** Everything that is known, about whomever. */
  get progress() {
    return { records: this.#records, extra: this.extra };
  }

  /** How many decisions there are, about whomever. */
  get size() {
    let size = 0;
    for (const record of this.#records.values()) size += Number("outcome" in record);
    return size;
  }

  /** What is decided about the people of this page, by person. */
  get decisions() {
    return /** @type {ReadonlyMap<string, Decision>} */ (this.#attached.decisions);
  }

  /** How many decisions are about nobody of this page: of other people, and of somebody who had an id before. */
  get elsewhere() {
    return { gone: this.#attached.gone, waiting: this.#attached.waiting };
  }

  /** How far the member is. */
  get tally() {
    if (this.#tally.day !== PruneDay.today()) this.#tally = new PruneTally(this.#data.people.length, this.decisions);
    return this.#tally;
  }

  /**
   * Know something else about a person of this page. Who had the id before waits beside it.
   * @param {string} id
   * @param {Decision | undefined} decision
   * @returns {[string, Known][]} what is to be written
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
   * Add what came from elsewhere, by the rule.
   * @param {Progress} progress
   * @returns {Map<string, Known | undefined>} what is another record now
   */
  merge(progress) {
    const before = this.#records;
    const { records, extra } = PruneMerging.merge(this.progress, progress);
    this.#setRecords(records);
    if (JSON.stringify(extra) !== JSON.stringify(this.extra)) this.extra = extra;
    const gone = [...before.keys()].filter((id) => !records.has(id)).map((id) => /** @type {const} */ ([id, undefined]));
    return new Map([...[...records].filter(([id, record]) => before.get(id) !== record), ...gone]);
  }

  /** @param {Records} records all that is left */
  reset(records) {
    this.#setRecords(records);
    this.extra = {};
  }

  /**
   * A progress that, joined, leaves nothing of what there is.
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
   * A progress that, joined, brings back what was before a file was loaded or everything was erased.
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
   * A moment after all that is known of somebody.
   * @param {string} id
   */
  #nextMoment(id) {
    const known = [this.#records.get(id), this.decisions.get(id)].map((record) => (record ? PruneMoment.of(record) : ""));
    return PruneMoment.next(known.sort().at(-1) ?? "");
  }
}
