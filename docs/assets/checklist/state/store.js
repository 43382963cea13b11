// @ts-check
"use strict";

/**
 * The member's decisions, and the only one who changes them. An action changes what this page knows,
 * is written to the disk, and only then told, once, as `change`; detail: a `ChangeDetail`.
 *
 * Undo is for what this person did in this tab. What came from a file, another tab or the build is no
 * step of theirs.
 * @typedef {"open" | "member" | "file" | "tab" | "disk" | "erase"} Origin who caused a change
 * @typedef {{step: Step | null, origin: Origin}} ChangeDetail the step, if nobody else changed
 * @typedef {Map<string, {before: Known | undefined, after: Known | undefined}>} Exchange records by id
 */
class PruneStore extends EventTarget {
  /** Whether it is known what was decided. */
  isLoaded = false;
  /** How many changes were made since the member last saved a file. */
  unsaved = 0;
  /** Whether there is something of an earlier or later version that this page cannot read. */
  hasUnreadable = false;
  /** @type {any} the file that is kept up to date */
  file;

  /** @type {string} mark of the build's progress that was erased here: it does not come back by itself */
  #erasedMark = "";
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
    this.#known.merge({ records, extra: about.get("rest") ?? {} });
    this.#read(about);
    const legacy = this.#legacy();
    const kept = legacy ? this.#known.merge(legacy.progress) : new Map();
    const isNew = this.#data.progressMark !== this.#erasedMark;
    const brought = isNew ? this.#known.merge(this.#data.progress) : new Map();
    if (!about.has("unsaved")) this.unsaved += legacy?.unsaved ?? 0;
    this.isLoaded = true;
    this.#notify(null, "open");
    await this.#saveOpened(new Map([...kept, ...brought]), legacy?.text);
  }

  #listen() {
    globalThis.addEventListener("pagehide", () => this.#storage.remember("history", this.#history));
    this.#disk.addEventListener("state", () => this.#notify(null, "disk"));
    this.#disk.addEventListener("news", (event) => this.#receive(/** @type {CustomEvent<News>} */ (event).detail));
  }

  /**
   * Write what was brought, or nothing but that the page was here, which shows at once whether it can
   * be written; what the earlier version kept goes when it is on the disk.
   * @param {Map<string, Known | undefined>} changed
   * @param {string | undefined} legacy
   */
  async #saveOpened(changed, legacy) {
    await this.#disk.save(changed, { rest: this.#known.extra, unsaved: this.unsaved });
    await this.#disk.idle;
    if (legacy !== undefined && this.canSave) this.#storage.deleteLegacy(legacy);
  }

  #legacy() {
    try {
      return this.#storage.legacy((id) => this.#data.byId.has(id));
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
  get canSave() {
    return this.#disk.works;
  }

  /** @returns {Promise<void>} kept when all that was decided until now is on the disk, or cannot be for now */
  get settled() {
    return this.#disk.idle;
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
    return this.#apply(new Map(others.map((id) => [id, { ...this.#lastingFields(id), ...decision }])));
  }

  /**
   * What outlasts the decision that comes next: what a talk led to, and what this page does not know.
   * @param {string} id
   */
  #lastingFields(id) {
    const decision = this.decision(id);
    const { asked_on, answered } = decision ?? {};
    return {
      ...PruneDecision.unknownKeys(decision),
      ...(asked_on && { asked_on }),
      ...(typeof answered === "boolean" && { answered }),
    };
  }

  /**
   * Add to a decision what came of it, such as the day on which it was done.
   * @param {string} id
   * @param {Partial<Decision>} fields
   */
  update(id, fields) {
    const decision = this.decision(id);
    const purpose = `${id} ${Object.keys(fields).join()}`;
    return this.#apply(new Map(decision ? [[id, { ...decision, ...fields }]] : []), purpose);
  }

  /**
   * Each of these people back to what there was before their last change, or to no decision.
   * @param {string[]} ids
   */
  undoLastChange(...ids) {
    const steps = ids.map((id) => this.#history.undoLastChange(id));
    const unchanged = ids.filter((_, index) => !steps[index]);
    const moved = steps.map((step) => this.#move(step, "before"));
    return Promise.all([...moved, this.#apply(new Map(unchanged.map((id) => [id, undefined])))]);
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
   * @param {{isReplacing: boolean}} how
   * @returns {Promise<Exchange>} what changed, for `revert`
   */
  async load(progress, { isReplacing }) {
    const before = this.#known.records;
    const changed = this.#known.merge(isReplacing ? this.#known.replacing(progress) : progress);
    if (isReplacing) this.#known.extra = progress.extra;
    await this.#save(changed, "member");
    return new Map([...changed].map(([id, after]) => [id, { before: before.get(id), after }]));
  }

  /**
   * Take what a file holds that is kept up to date.
   * @param {Progress} progress
   */
  async merge(progress) {
    const { extra } = this.#known;
    const changed = this.#known.merge(progress);
    if (changed.size || extra !== this.#known.extra) await this.#save(changed, "file", 0);
  }

  /**
   * Back to what was before a file was loaded or everything was erased.
   * @param {Exchange} exchange
   */
  async revert(exchange) {
    await this.#save(this.#known.merge(this.#known.reverting(exchange)), "member");
  }

  /**
   * Forget everything, here and in every tab, but for what `revert` needs until this page is left.
   * @returns {Promise<Exchange>}
   */
  async erase() {
    const exchange = new Map([...this.#known.records].map(([id, before]) => [id, { before, after: undefined }]));
    this.#forget(new Map());
    this.#erasedMark = this.#data.progressMark;
    this.#storage.erase();
    await this.#disk.erase(new Date().toISOString(), { forgotten: this.#erasedMark });
    this.#notify(null, "erase");
    return exchange;
  }

  /**
   * A file was saved that holds so many of the changes.
   * @param {number} count
   */
  async markSaved(count) {
    if (!this.unsaved) return;
    this.unsaved = Math.max(0, this.unsaved - count);
    await this.#disk.save(new Map(), { unsaved: this.unsaved });
    this.#notify(new Map(), "file");
  }

  /**
   * Remember the file that is kept up to date, for the next visit.
   * @param {any} file a handle
   */
  rememberFile(file) {
    this.file = file;
    try {
      structuredClone(file);
    } catch {
      return undefined; // the browser cannot keep this handle
    }
    return this.#disk.save(new Map(), { file });
  }

  /**
   * @param {Map<string, Decision | undefined>} decisions to be, by person
   * @param {string} purpose
   * @returns {Promise<string[]>} who changed
   */
  #apply(decisions, purpose = "") {
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
      for (const [where, record] of this.#known.set(id, change[side])) written.set(where, record);
    }
    this.unsaved += step.size;
    await this.#disk.save(written, { unsaved: this.unsaved });
    this.#notify(step, "member");
    return [...step.keys()];
  }

  /**
   * @param {Map<string, Known | undefined>} changed
   * @param {Origin} origin
   * @param {number} count of changes that no saved file holds
   */
  async #save(changed, origin, count = changed.size) {
    this.unsaved += count;
    await this.#disk.save(changed, { rest: this.#known.extra, unsaved: this.unsaved });
    this.#notify(null, origin);
  }

  /** @param {News} news what another tab, or another program, changed on the disk */
  #receive({ records, about, isErased }) {
    if (isErased) {
      this.#storage.erase();
      this.#forget(records);
    } else {
      this.#known.merge({ records, extra: about.get("rest") ?? {} });
    }
    this.#read(about);
    this.#notify(null, isErased ? "erase" : "tab");
  }

  /** @param {Records} records what is left */
  #forget(records) {
    this.#known.reset(records);
    this.#history.clear();
    this.unsaved = 0;
    this.file = undefined;
    this.hasUnreadable = false;
  }

  get #about() {
    const about = { rest: this.#known.extra, unsaved: this.unsaved, forgotten: this.#erasedMark };
    return new Map(Object.entries(this.file ? { ...about, file: this.file } : about));
  }

  /** @param {Map<string, any>} about */
  #read(about) {
    this.unsaved = about.get("unsaved") ?? this.unsaved;
    this.#erasedMark = about.get("forgotten") ?? this.#erasedMark;
    this.file = about.get("file") ?? this.file;
  }

  /**
   * @param {Step | null} step
   * @param {Origin} origin
   */
  #notify(step, origin) {
    this.hasUnreadable ||= this.#disk.unreadable > 0;
    this.dispatchEvent(new CustomEvent("change", { detail: { step, origin } }));
  }
}
