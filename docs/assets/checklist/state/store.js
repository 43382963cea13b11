// @ts-check
"use strict";

/**
 * The member's decisions, and the only one who changes them. An action changes what this page knows,
 * is written to the disk, and only then told, once, as `change`; detail: a `Told`.
 *
 * Undo is for what this person did in this tab. What came from a file, another tab or the build is no
 * step of theirs.
 * @typedef {"open" | "member" | "file" | "tab" | "disk" | "erase"} Origin who caused a change
 * @typedef {{step: Step | null, origin: Origin}} Told the step, if nobody else changed
 * @typedef {Map<string, {before: Known | undefined, after: Known | undefined}>} Exchange records by id
 */
class PruneStore extends EventTarget {
  /** Whether it is known what was decided. */
  isKnown = false;
  /** How many changes were made since the member last saved a file. */
  unsaved = 0;
  /** Whether there is something of an earlier or later version that this page cannot read. */
  hasUnreadable = false;
  /** @type {any} the file that is kept up to date */
  file;

  /** @type {string} mark of the build's progress that was erased here: it does not come back by itself */
  #forgotten = "";
  /** @type {PruneHistory} */
  #history = new PruneHistory();
  #data;
  #storage;
  #disk;
  #known;

  /**
   * @param {PruneData} data
   * @param {PruneStorage} storage
   */
  constructor(data, storage) {
    super();
    this.#data = data;
    this.#storage = storage;
    this.#known = new PruneDecisions(data);
    this.#disk = new PruneDisk(storage.database, () => ({ records: this.#known.records, about: this.#about }));
    this.#history.restore(storage.recall("history"));
    this.#listen();
  }

  /**
   * Read what is kept in this browser, and what an earlier version and the build bring. What was decided
   * meanwhile stands beside it.
   */
  async open() {
    const { records, about } = await this.#disk.open();
    this.#known.join({ records, rest: about.get("rest") ?? {} });
    this.#read(about);
    const former = this.#former();
    const kept = former ? this.#known.join(former.progress) : new Map();
    const isNew = this.#data.progressMark !== this.#forgotten;
    const brought = isNew ? this.#known.join(this.#data.progress) : new Map();
    if (!about.has("unsaved")) this.unsaved += former?.unsaved ?? 0;
    this.isKnown = true;
    this.#tell(null, "open");
    await this.#settle(new Map([...kept, ...brought]), former?.text);
  }

  #listen() {
    globalThis.addEventListener("pagehide", () => this.#storage.remember("history", this.#history));
    this.#disk.addEventListener("state", () => this.#tell(null, "disk"));
    this.#disk.addEventListener("news", (event) => this.#hear(/** @type {CustomEvent<News>} */ (event).detail));
  }

  /**
   * Write what was brought, or nothing but that the page was here, which shows at once whether it can
   * be written; what the earlier version kept goes when it is on the disk.
   * @param {Map<string, Known | undefined>} changed
   * @param {string | undefined} former
   */
  async #settle(changed, former) {
    await this.#disk.keep(changed, { rest: this.#known.rest, unsaved: this.unsaved });
    await this.#disk.rest;
    if (former !== undefined && this.saves) this.#storage.forgetFormer(former);
  }

  #former() {
    try {
      return this.#storage.former((id) => this.#data.byId.has(id));
    } catch {
      this.hasUnreadable = true; // it stays where it is
      return null;
    }
  }

  /** Of what is kept here, to be apart from others by. */
  get name() {
    return this.#storage.database;
  }

  /** Whether what is decided outlasts the page. */
  get saves() {
    return this.#disk.works;
  }

  /** @returns {Promise<void>} kept when all that was decided until now is on the disk, or cannot be for now */
  get settled() {
    return this.#disk.rest;
  }

  /** Everything that is known, about whomever. */
  get progress() {
    return this.#known.progress;
  }

  /** How many decisions there are, about whomever. */
  get size() {
    return this.#known.size;
  }

  /** What is decided about the people of this page, by person. */
  get decisions() {
    return this.#known.decisions;
  }

  /** How many decisions are about nobody of this page: of other people, and of somebody who had an id before. */
  get elsewhere() {
    return this.#known.elsewhere;
  }

  /** How far the member is. */
  get tally() {
    return this.#known.tally;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** @param {string} id */
  decision(id) {
    return this.#known.decisions.get(id);
  }

  /**
   * Whether a person waits for a decision: there is none, or it was put off until a day that has come.
   * @param {string} id
   */
  isOpen(id) {
    const decision = this.decision(id);
    return !decision || PruneDecision.isDue(decision);
  }

  /**
   * @param {string} id
   * @param {string} outcome
   */
  decide(id, outcome) {
    return this.decideAll([id], outcome);
  }

  /**
   * One step for all of them; whoever has that decision already keeps it as it is.
   * @param {string[]} ids
   * @param {string} outcome
   */
  decideAll(ids, outcome) {
    const today = PruneDay.today();
    const decision = {
      outcome,
      decided_on: today,
      done_on: null,
      ...(outcome === "later" && { back_on: PruneDay.monthsAfter(today, 1) }),
    };
    const others = ids.filter((id) => this.decision(id)?.outcome !== outcome || this.isOpen(id));
    return this.#step(new Map(others.map((id) => [id, { ...this.#lasting(id), ...decision }])));
  }

  /**
   * What outlasts the decision that comes next: what a talk led to, and what this page does not know.
   * @param {string} id
   */
  #lasting(id) {
    const decision = this.decision(id);
    const { asked_on, answered } = decision ?? {};
    return {
      ...PruneDecision.unknown(decision),
      ...(asked_on && { asked_on }),
      ...(typeof answered === "boolean" && { answered }),
    };
  }

  /**
   * Add to a decision what came of it, such as the day on which it was done.
   * @param {string} id
   * @param {Partial<Decision>} fields
   */
  note(id, fields) {
    const decision = this.decision(id);
    const purpose = `${id} ${Object.keys(fields).join()}`;
    return this.#step(new Map(decision ? [[id, { ...decision, ...fields }]] : []), purpose);
  }

  /**
   * Each of these people back to what there was before their last change, or to no decision.
   * @param {string[]} ids
   */
  undoOf(...ids) {
    const steps = ids.map((id) => this.#history.undoOf(id));
    const strangers = ids.filter((_, place) => !steps[place]);
    const moved = steps.map((step) => this.#move(step, "before"));
    return Promise.all([...moved, this.#step(new Map(strangers.map((id) => [id, undefined])))]);
  }

  /** The people whom the last step had changed, now back to before. */
  undo() {
    return this.#move(this.#history.undo(), "before");
  }

  /** The people whom the step changed that was last undone, now changed again. */
  redo() {
    return this.#move(this.#history.redo(), "after");
  }

  /**
   * Take a file that the member loads: beside what there is, by the rule, or in its place.
   * @param {Progress} progress
   * @param {{isAlone: boolean}} how
   * @returns {Promise<Exchange>} what changed, for `takeBack`
   */
  async load(progress, { isAlone }) {
    const before = this.#known.records;
    const changed = this.#known.join(isAlone ? this.#known.replacedBy(progress) : progress);
    if (isAlone) this.#known.rest = progress.rest;
    await this.#bring(changed, "member");
    return new Map([...changed].map(([id, after]) => [id, { before: before.get(id), after }]));
  }

  /**
   * Take what a file holds that is kept up to date.
   * @param {Progress} progress
   */
  async join(progress) {
    const { rest } = this.#known;
    const changed = this.#known.join(progress);
    if (changed.size || rest !== this.#known.rest) await this.#bring(changed, "file", 0);
  }

  /**
   * Back to what was before a file was loaded or everything was erased.
   * @param {Exchange} exchange
   */
  async takeBack(exchange) {
    await this.#bring(this.#known.join(this.#known.before(exchange)), "member");
  }

  /**
   * Forget everything, here and in every tab, but for what `takeBack` needs until this page is left.
   * @returns {Promise<Exchange>}
   */
  async erase() {
    const exchange = new Map([...this.#known.records].map(([id, before]) => [id, { before, after: undefined }]));
    this.#forget(new Map());
    this.#forgotten = this.#data.progressMark;
    this.#storage.erase();
    await this.#disk.erase(new Date().toISOString(), { forgotten: this.#forgotten });
    this.#tell(null, "erase");
    return exchange;
  }

  /**
   * A file was saved that holds so many of the changes.
   * @param {number} count
   */
  async markSaved(count) {
    if (!this.unsaved) return;
    this.unsaved = Math.max(0, this.unsaved - count);
    await this.#disk.keep(new Map(), { unsaved: this.unsaved });
    this.#tell(new Map(), "file");
  }

  /**
   * Remember the file that is kept up to date, for the next visit.
   * @param {any} file a handle
   */
  keepFile(file) {
    this.file = file;
    try {
      structuredClone(file);
    } catch {
      return undefined; // the browser cannot keep this handle
    }
    return this.#disk.keep(new Map(), { file });
  }

  /**
   * @param {Map<string, Decision | undefined>} decisions to be, by person
   * @param {string} purpose
   * @returns {Promise<string[]>} who changed
   */
  #step(decisions, purpose = "") {
    /** @type {Step} */
    const step = new Map();
    for (const [id, after] of decisions) {
      const before = this.decision(id);
      if (!PruneDecision.isSame(before, after)) step.set(id, { before, after });
    }
    if (!step.size) return Promise.resolve([]);
    this.#history.add(step, purpose);
    return this.#move(step, "after");
  }

  /**
   * What is replaced is remembered as it is now: another tab may have changed it since.
   * @param {Step | undefined} step
   * @param {"before" | "after"} side
   * @returns {Promise<string[]>} who changed
   */
  async #move(step, side) {
    if (!step) return [];
    /** @type {Records} */
    const written = new Map();
    for (const [id, change] of step) {
      change[side === "before" ? "after" : "before"] = this.decision(id);
      for (const [where, record] of this.#known.put(id, change[side])) written.set(where, record);
    }
    this.unsaved += step.size;
    await this.#disk.keep(written, { unsaved: this.unsaved });
    this.#tell(step, "member");
    return [...step.keys()];
  }

  /**
   * @param {Map<string, Known | undefined>} changed
   * @param {Origin} origin
   * @param {number} count of changes that no saved file holds
   */
  async #bring(changed, origin, count = changed.size) {
    this.unsaved += count;
    await this.#disk.keep(changed, { rest: this.#known.rest, unsaved: this.unsaved });
    this.#tell(null, origin);
  }

  /** @param {News} news what another tab, or another program, changed on the disk */
  #hear({ records, about, isErased }) {
    if (isErased) {
      this.#storage.erase();
      this.#forget(records);
    } else {
      this.#known.join({ records, rest: about.get("rest") ?? {} });
    }
    this.#read(about);
    this.#tell(null, isErased ? "erase" : "tab");
  }

  /** @param {Records} records what is left */
  #forget(records) {
    this.#known.forget(records);
    this.#history.clear();
    this.unsaved = 0;
    this.file = undefined;
    this.hasUnreadable = false;
  }

  get #about() {
    const about = { rest: this.#known.rest, unsaved: this.unsaved, forgotten: this.#forgotten };
    return new Map(Object.entries(this.file ? { ...about, file: this.file } : about));
  }

  /** @param {Map<string, any>} about */
  #read(about) {
    this.unsaved = about.get("unsaved") ?? this.unsaved;
    this.#forgotten = about.get("forgotten") ?? this.#forgotten;
    this.file = about.get("file") ?? this.file;
  }

  /**
   * @param {Step | null} step
   * @param {Origin} origin
   */
  #tell(step, origin) {
    this.hasUnreadable ||= this.#disk.unreadable > 0;
    this.dispatchEvent(new CustomEvent("change", { detail: { step, origin } }));
  }
}
