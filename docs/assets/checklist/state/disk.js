// @ts-check
"use strict";

/**
 * The decisions on disk, shared by all tabs. Each write sets a new mark, so that a tab can tell from
 * the mark whether it has seen everything. If not, it reads everything and merges; if the database was
 * cleared from outside, it writes all that it knows again.
 *
 * Dispatches `news` when something came from elsewhere (detail: a `News`), and `state` when writing
 * starts to fail or works again.
 * @typedef {Contents & {isErased: boolean}} News
 * @typedef {News & {stored: Contents}} Merged `stored` is what is on the disk
 */
class PruneDisk extends EventTarget {
  /** Milliseconds that the page waits for the disk before it carries on without it. */
  static #TIMEOUT = 2_000;
  /** Extra milliseconds per record: writing thousands is slow, but not a failure. */
  static #TIMEOUT_PER_RECORD = 2;
  /** Milliseconds before a failed write is retried. */
  static #RETRY_DELAY = 5_000;

  /** Whether all decisions are on the disk, or about to be. */
  works = true;
  /** The number of records that this page cannot read; they are left alone. */
  unreadable = 0;

  #name;
  /** @type {Promise<PruneDatabase> | undefined} */
  #database;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  #known;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retryTimer;
  /** @type {Contents} still to be written */
  #pending = { records: new Map(), about: new Map() };
  /** Whether everything in the database is to be deleted first. */
  #mustClear = false;
  /** @type {Contents["records"]} being written */
  #writing = new Map();
  #journal;
  /** Journals of pages that were closed before their records were written. */
  #leftovers = new Map();
  /** @type {Promise<void>} one write at a time */
  #queue = Promise.resolve();
  #hasEnded = false;
  #signal;
  /** @type {string | undefined} */
  #mark;
  #erased = "";

  /**
   * @param {string} name of the database
   * @param {() => Contents} known returns all that this tab knows
   * @param {AbortSignal} signal ends it, once everything is written
   */
  constructor(name, known, signal) {
    super();
    this.#name = name;
    this.#known = known;
    this.#signal = signal;
    this.#journal = new PruneJournal(name);
    if ("BroadcastChannel" in globalThis) {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }) => this.#receive(data);
    }
    document.addEventListener("visibilitychange", () => document.hidden || this.#write(), { signal });
    globalThis.addEventListener("pageshow", ({ persisted }) => persisted && this.#write(), { signal });
    signal.addEventListener("abort", () => this.#end());
  }

  /**
   * @returns {Promise<Contents>} what is stored; empty if reading takes too long: it then arrives as `news`
   */
  async open() {
    const reading = this.#read();
    const late = this.#wait(PruneDisk.#TIMEOUT).then(() => undefined);
    const contents = await Promise.race([reading.catch(() => undefined), late]);
    if (contents) return this.#withLeftovers(contents);
    this.#setWorks(false);
    reading.then((stored) => this.#openLate(stored)).catch(() => this.#retrySoon());
    return { records: new Map(), about: new Map() };
  }

  /** @param {Contents} stored */
  #openLate(stored) {
    const { records, about } = this.#withLeftovers(stored);
    this.dispatchEvent(new CustomEvent("news", { detail: { records, about, isErased: false } }));
    return this.#write();
  }

  /**
   * Add what another page could not write before it was closed, and erase what it was erasing; the
   * next change writes it.
   * @param {Contents} contents
   * @returns {Contents}
   */
  #withLeftovers({ records, about }) {
    const { erasing } = this.#journal;
    if (erasing && erasing.erased > this.#erased) this.#prepareErase(erasing);
    const isErasing = this.#mustClear;
    const erased = PruneMoment.key(this.#erased) ?? "";
    const isLater = (/** @type {[string, Known]} */ [, record]) => PruneMoment.of(record) > erased;
    this.#leftovers = this.#journal.leftovers;
    const left = [...this.#leftovers.values()].flatMap(PruneJournal.parse).filter(isLater);
    const stored = isErasing ? [...records].filter(isLater) : records;
    const combined = PruneMerging.combine([...stored, ...left]);
    for (const [id, record] of combined) {
      if (isErasing || records.get(id) !== record) this.#pending.records.set(id, record);
    }
    return { records: combined, about: isErasing ? new Map(this.#pending.about) : about };
  }

  /**
   * @param {Map<string, Known | undefined>} records
   * @param {Record<string, unknown>} about
   * @returns {Promise<void>} resolves when they are on the disk, or when writing has clearly failed
   */
  save(records, about = {}) {
    for (const [id, record] of records) this.#pending.records.set(id, record);
    for (const [key, value] of Object.entries(about)) this.#pending.about.set(key, value);
    this.#updateJournal();
    const writing = this.#write();
    return Promise.race([writing, this.#watchTimeout(writing, records.size)]);
  }

  /** @returns {Promise<void>} resolves when no write is pending, however long that takes */
  get idle() {
    return this.#queue;
  }

  /**
   * Erase everything, in every tab.
   * @param {string} at the moment
   * @param {Record<string, unknown>} about what to keep
   */
  erase(at, about) {
    this.#journal.remove(this.#journal.leftovers);
    this.#prepareErase({ ...about, erased: at });
    return this.#write();
  }

  /** @param {{erased: string} & Record<string, unknown>} about what to keep */
  #prepareErase(about) {
    this.#erased = about.erased;
    this.#mustClear = true;
    this.#journal.erasing = about;
    this.#pending = { records: new Map(), about: new Map(Object.entries(about)) };
    this.#updateJournal();
  }

  #write() {
    this.#queue = this.#queue.then(() => this.#flush()).catch(() => this.#handleFailure());
    return this.#queue;
  }

  async #flush() {
    const mark = `${Date.now()} ${Math.random()}`;
    const clear = this.#mustClear;
    this.#mustClear = false;
    const batch = this.#pending;
    this.#pending = { records: new Map(), about: new Map() };
    this.#writing = batch.records;
    /** @type {Merged | undefined} */
    let news;
    /** @type {Contents} */
    let changes = batch;
    try {
      await (await this.#connect()).update(async (reader) => {
        const isKnown = (await reader.about("mark")) === this.#mark;
        if (!isKnown && !clear) {
          news = this.#merge(await reader.all());
          changes = this.#toWrite(news, batch);
        }
        const isChange = clear || changes.records.size > 0 || changes.about.size > 0;
        return { records: changes.records, about: isChange ? new Map([...changes.about, ["mark", mark]]) : new Map(), clear };
      });
    } catch (error) {
      this.#pending.records = new Map([...batch.records, ...this.#pending.records]);
      this.#pending.about = new Map([...batch.about, ...this.#pending.about]);
      this.#mustClear ||= clear;
      throw error;
    } finally {
      this.#writing = new Map();
      this.#updateJournal();
    }
    this.#journal.remove(this.#leftovers);
    this.#leftovers = new Map();
    if (!this.#mustClear) this.#journal.erasing = null;
    this.#finish(mark, changes, news, clear);
  }

  /** Keep what is not on the disk yet safe from a reload. */
  #updateJournal() {
    this.#journal.write(new Map([...this.#writing, ...this.#pending.records]));
  }

  /**
   * @param {string} mark
   * @param {Contents} changes
   * @param {Merged | undefined} news
   * @param {boolean} clear
   */
  #finish(mark, changes, news, clear) {
    const before = this.#mark;
    if (clear || changes.records.size || changes.about.size) {
      this.#mark = mark;
      const isFollowing = !clear && !news;
      if (!this.#hasEnded) this.#channel?.postMessage(isFollowing ? { before, mark, ...changes } : {});
    } else if (news) {
      this.#mark = news.stored.about.get("mark");
    }
    this.#setWorks(true);
    if (news) this.dispatchEvent(new CustomEvent("news", { detail: news }));
  }

  /**
   * Merge what is stored with what this tab knows, leaving out what was erased elsewhere.
   * @param {Contents} stored
   * @returns {Merged}
   */
  #merge(stored) {
    const erased = stored.about.get("erased") ?? "";
    const isErased = erased > this.#erased;
    const moment = PruneMoment.key(erased) ?? "";
    const mine = [...this.#known().records].filter(([, record]) => !isErased || PruneMoment.of(record) > moment);
    const theirs = this.#readable(stored.records);
    if (isErased) this.#erased = erased;
    return { records: PruneMerging.combine([...theirs, ...mine]), about: stored.about, isErased, stored };
  }

  /**
   * What to write after a merge: everything, if the database was cleared from outside.
   * @param {Merged} news
   * @param {Contents} batch
   * @returns {Contents}
   */
  #toWrite({ records, stored, isErased }, batch) {
    const changed = [...records].filter(([id, record]) => stored.records.get(id) !== record);
    const gone = [...stored.records.keys()].filter((id) => !records.has(id) && PruneProgress.isReadable(stored.records.get(id)));
    const known = stored.about.has("mark") ? [] : this.#known().about;
    return {
      records: new Map([...changed, ...gone.map((id) => /** @type {const} */ ([id, undefined]))]),
      about: new Map(isErased ? [] : [...known, ...batch.about]),
    };
  }

  /** @param {{before?: string, mark?: string, records: Records, about: Map<string, unknown>}} message from another tab */
  #receive({ before, mark, records, about }) {
    if (!mark || before !== this.#mark) {
      this.#write();
      return;
    }
    this.#mark = mark;
    const known = new Map([...records].filter(([, record]) => record));
    this.dispatchEvent(new CustomEvent("news", { detail: { records: known, about, isErased: false } }));
  }

  async #read() {
    const { records, about } = await (await this.#connect()).read();
    this.#mark = about.get("mark");
    this.#erased = about.get("erased") ?? "";
    return { records: new Map(this.#readable(records)), about };
  }

  /** @param {Map<string, unknown>} records */
  #readable(records) {
    const readable = [...records].filter(([, record]) => PruneProgress.isReadable(record));
    this.unreadable = records.size - readable.length;
    return /** @type {[string, Known][]} */ (readable);
  }

  #connect() {
    this.#database ??= PruneDatabase.open(this.#name).then((database) => {
      database.addEventListener("lost", () => {
        this.#database = undefined;
        this.#write();
      });
      return database;
    });
    this.#database.catch(() => (this.#database = undefined));
    return this.#database;
  }

  /** What could not be written stays in the journal, for the next page. */
  async #end() {
    clearTimeout(this.#retryTimer);
    this.#hasEnded = true;
    this.#channel?.close();
    await this.#queue;
    (await this.#database?.catch(() => undefined))?.close();
  }

  #handleFailure() {
    if (this.#hasEnded) return;
    this.#setWorks(false);
    this.#retrySoon();
  }

  #retrySoon() {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.#write(), PruneDisk.#RETRY_DELAY);
  }

  /**
   * @param {Promise<void>} writing
   * @param {number} count of records
   */
  async #watchTimeout(writing, count) {
    let isDone = false;
    writing.then(() => (isDone = true));
    await this.#wait(PruneDisk.#TIMEOUT + count * PruneDisk.#TIMEOUT_PER_RECORD);
    if (!isDone && !this.#hasEnded) this.#setWorks(false);
  }

  /** @param {boolean} works */
  #setWorks(works) {
    if (works === this.works) return;
    this.works = works;
    this.dispatchEvent(new Event("state"));
  }

  /**
   * No longer than the list is there: a timer would keep all of it in memory.
   * @param {number} milliseconds
   * @returns {Promise<void>}
   */
  #wait(milliseconds) {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#signal.addEventListener("abort", end);
    });
  }
}
