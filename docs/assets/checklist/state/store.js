// @ts-check
"use strict";

/**
 * The member's decisions; everything that changes them goes through here. Each action updates what this
 * page knows, is written to the disk, and only then dispatches one `change` (detail: a `ChangeDetail`).
 *
 * Undo covers what the member did in this tab, not what came from a file, another tab or the build.
 * @typedef {"open" | "member" | "file" | "tab" | "disk" | "erase"} Origin what caused a change
 * @typedef {{step: Step | null, origin: Origin}} ChangeDetail the step, if nothing else changed
 * @typedef {Map<string, {before: Known | undefined, after: Known | undefined}>} Exchange records by id
 */
class PruneStore extends EventTarget {
  /** Whether the stored decisions have been loaded. */
  isLoaded = false;
  /** How many changes are not in a saved file yet. */
  unsaved = 0;
  /** Whether there is data of another version that this page cannot read. */
  hasUnreadable = false;
  /** @type {any} the auto-save file */
  file;

  /** @type {string} mark of the build's progress that was erased here, so that it does not come back by itself */
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
   * @param {AbortSignal} signal ends it
   */
  constructor(data, storage, signal) {
    super();
    this.#data = data;
    this.#storage = storage;
    this.#known = new PruneDecisions(data);
    const known = () => ({ records: this.#known.records, about: this.#about });
    this.#disk = new PruneDisk(storage.database, known, signal);
    this.#history.restore(storage.recall("history"));
    this.#listen(signal);
  }

  /**
   * Load what is stored in this browser, by the first version and by the build, and merge it with what
   * was decided meanwhile.
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

  /** @param {AbortSignal} signal */
  #listen(signal) {
    globalThis.addEventListener("pagehide", () => this.#storage.remember("history", this.#history), { signal });
    this.#disk.addEventListener("state", () => this.#notify(null, "disk"));
    this.#disk.addEventListener("news", (event) => this.#receive(/** @type {CustomEvent<News>} */ (event).detail));
  }

  /**
   * Write what was imported. With nothing to import, still write once, to find out whether writing works.
   * The first version's data is deleted once it is on the disk.
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
      this.hasUnreadable = true; // it is left alone
      return null;
    }
  }

  /** The name of the storage, for the name of a lock. */
  get name() {
    return this.#storage.database;
  }

  /** Whether decisions survive closing the page. */
  get canSave() {
    return this.#disk.works;
  }

  /** @returns {Promise<void>} resolves when all decisions are on the disk, or cannot be for now */
  get settled() {
    return this.#disk.idle;
  }

  /** Everything known, about anyone. */
  get progress() {
    return this.#known.progress;
  }

  /** How many decisions there are, about anyone. */
  get size() {
    return this.#known.size;
  }

  /** The decisions about people on this page, by id. */
  get decisions() {
    return this.#known.decisions;
  }

  /** The decisions about people who are only in the earlier export, by their id there. */
  get aboutGone() {
    return this.#known.aboutGone;
  }

  /** How many decisions are about people not on this page, and how many wait because their id now belongs to someone else. */
  get elsewhere() {
    return this.#known.elsewhere;
  }

  /** The member's progress in numbers. */
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
   * Whether a person is undecided: there is no decision, or it was postponed and that day has come.
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
   * One step for all of them. People who already have that decision are not changed.
   * @param {string[]} ids
   * @param {string} outcome
   */
  decideAll(ids, outcome) {
    const decisions = ids.flatMap((id) => {
      const decision = PruneDecision.next(this.decision(id), outcome);
      return decision ? [/** @type {const} */ ([id, decision])] : [];
    });
    return this.#apply(new Map(decisions));
  }

  /**
   * Add details to a decision, such as the day it was done.
   * @param {string} id
   * @param {Partial<Decision>} fields
   */
  update(id, fields) {
    const decision = this.decision(id);
    const purpose = `${id} ${Object.keys(fields).join()}`;
    return this.#apply(new Map(decision ? [[id, { ...decision, ...fields }]] : []), purpose);
  }

  /**
   * Take a decision back, whenever it was made.
   * @param {string} id
   */
  clear(id) {
    return this.#apply(new Map([[id, undefined]]));
  }

  /**
   * Undo each person's last change; people without one become undecided.
   * @param {string[]} ids
   */
  undoLastChange(...ids) {
    const steps = ids.map((id) => this.#history.undoLastChange(id));
    const unchanged = ids.filter((_, index) => !steps[index]);
    const moved = steps.map((step) => this.#move(step, "before"));
    return Promise.all([...moved, this.#apply(new Map(unchanged.map((id) => [id, undefined])))]);
  }

  /** Undo the last step; resolves to the people it changed. */
  undo() {
    return this.#move(this.#history.undo(), "before");
  }

  /** Redo the step undone last; resolves to the people it changed. */
  redo() {
    return this.#move(this.#history.redo(), "after");
  }

  /**
   * Load a file: merge it, or replace everything with it.
   * @param {Progress} progress
   * @param {{isReplacing: boolean}} how
   * @returns {Promise<Exchange>} what changed, for `revert`
   */
  async load(progress, { isReplacing }) {
    const before = this.#known.records;
    const changed = this.#known.merge(isReplacing ? this.#known.replacing(progress) : progress);
    if (isReplacing) this.#known.extra = progress.extra;
    if (isReplacing) this.unsaved = 0;
    await this.#save(changed, "member", 0); // it comes from a file
    return new Map([...changed].map(([id, after]) => [id, { before: before.get(id), after }]));
  }

  /**
   * Merge in the auto-save file.
   * @param {Progress} progress
   */
  async merge(progress) {
    const { extra } = this.#known;
    const changed = this.#known.merge(progress);
    if (changed.size || extra !== this.#known.extra) await this.#save(changed, "file", 0);
  }

  /**
   * Undo a load or an erase.
   * @param {Exchange} exchange
   */
  async revert(exchange) {
    await this.#save(this.#known.merge(this.#known.reverting(exchange)), "member");
  }

  /**
   * Erase everything, in every tab. `revert` works until this page is closed.
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
   * A file was saved that contains `count` of the changes.
   * @param {number} count
   */
  async markSaved(count) {
    if (!this.unsaved) return;
    this.unsaved = Math.max(0, this.unsaved - count);
    await this.#disk.save(new Map(), { unsaved: this.unsaved });
    this.#notify(new Map(), "file");
  }

  /**
   * Remember the auto-save file for the next visit.
   * @param {any} file a handle
   */
  rememberFile(file) {
    this.file = file;
    try {
      structuredClone(file);
    } catch {
      return undefined; // the browser cannot store this handle
    }
    return this.#disk.save(new Map(), { file });
  }

  /**
   * @param {Map<string, Decision | undefined>} decisions new, by person
   * @param {string} purpose
   * @returns {Promise<string[]>} the people who changed
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
   * The replaced decision is recorded as it is now, since another tab may have changed it.
   * @param {Step | undefined} step
   * @param {"before" | "after"} side
   * @returns {Promise<string[]>} the people who changed
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
   * @param {number} count of changes that are not in a saved file
   */
  async #save(changed, origin, count = changed.size) {
    this.unsaved += count;
    await this.#disk.save(changed, { rest: this.#known.extra, unsaved: this.unsaved });
    this.#notify(null, origin);
  }

  /** @param {News} news what another tab changed on the disk */
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

  /** @param {Records} records all that remain */
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
