// @ts-check
"use strict";

/**
 * The member's decisions: one writer, kept in the browser under one key.
 *
 * The format is that of the progress file, `prune/progress@1`, and a mark of the
 * file that was last merged in. Where storage is full or forbidden, decisions
 * live as long as the page, and `saves` is false.
 */
class PruneStore extends EventTarget {
  static SCHEMA = "prune/progress@1";

  /** Whether the last write reached the browser's storage. */
  saves = true;
  /** Whether something unreadable was found, and kept under another key. */
  setAside = false;

  /** @type {Map<string, Decision>} */
  #decisions = new Map();
  /** How many decisions were made since the member last saved a file. */
  unsaved = 0;
  /** @type {string | undefined} */
  #merged;
  /** @type {Map<string, (Decision | undefined)[]>} what each decision replaced, newest last */
  #before = new Map();
  #key;

  /**
   * @param {string} key
   * @param {Record<string, Decision>} fromFile decisions that the build read from a progress file
   * @param {string} mark of that file: it is merged once, so that an undo lasts
   */
  constructor(key, fromFile, mark) {
    super();
    this.#key = key;
    this.#load();
    if (mark && mark !== this.#merged) this.#merge(fromFile, mark);
    else this.#save();
    globalThis.addEventListener("storage", (event) => {
      if (event.key === this.#key || event.key === null) {
        if (event.newValue === null) {
          this.#decisions.clear();
          this.unsaved = 0;
        }
        this.#load();
        this.#changed();
      }
    });
  }

  /** Everything decided, by person; a copy. */
  get decisions() {
    return new Map(this.#decisions);
  }

  /** @param {string} id */
  decision(id) {
    return this.#decisions.get(id);
  }

  /**
   * @param {string} id
   * @param {string} outcome
   */
  decide(id, outcome) {
    if (this.#decisions.get(id)?.outcome === outcome) return;
    const before = this.#before.get(id) ?? [];
    this.#before.set(id, [...before, this.#decisions.get(id)]);
    this.#write(id, { outcome, decided_on: PruneStore.today(), done_on: null });
  }

  /**
   * Back to what was there before: the earlier decision, or none.
   * @param {string} id
   */
  undo(id) {
    this.#write(id, this.#before.get(id)?.pop());
  }

  /**
   * Put other decisions in the place of all, as a loaded file or a merge has them.
   * @param {Map<string, Decision>} decisions
   */
  replace(decisions) {
    this.#decisions = new Map(decisions);
    this.#before.clear();
    this.#save();
    this.#changed();
  }

  /**
   * Forget everything, here and in the browser's storage. Only the mark of a merged file stays, so
   * that its decisions do not come back with the next visit.
   */
  erase() {
    this.unsaved = 0;
    this.replace(new Map());
    try {
      if (!this.#merged) localStorage.removeItem(this.#key);
      localStorage.removeItem(`${this.#key}/set-aside`);
      sessionStorage.removeItem(`${this.#key}/view`);
    } catch {
      // What cannot be reached was not kept there either.
    }
  }

  /** A file was saved: there is nothing to remind of. */
  markSaved() {
    this.unsaved = 0;
    this.#save();
    this.#changed();
  }

  /** The member's own day, as ISO. */
  static today() {
    const now = new Date();
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /**
   * The later decision about a person counts.
   * @param {Record<string, Decision>} fromFile
   * @param {string} mark
   */
  #merge(fromFile, mark) {
    for (const [id, decision] of Object.entries(fromFile)) {
      const mine = this.#decisions.get(id);
      if (!mine || (decision.decided_on ?? "") > (mine.decided_on ?? "")) {
        this.#decisions.set(id, decision);
      }
    }
    this.#merged = mark;
    this.#save();
  }

  /**
   * Another tab may have written since: read first, so that only this person changes.
   * Where writing failed, what this page holds is newer than what is stored.
   * @param {string} id
   * @param {Decision | undefined} decision
   */
  #write(id, decision) {
    if (this.saves) this.#load();
    this.unsaved += 1;
    if (decision) this.#decisions.set(id, decision);
    else this.#decisions.delete(id);
    this.#save();
    this.#changed();
  }

  #load() {
    try {
      const text = localStorage.getItem(this.#key);
      const saved = PruneStore.#parsed(text);
      if (saved) {
        this.#decisions = new Map(Object.entries(saved.decisions));
        this.#merged = saved.merged;
        this.unsaved = saved.unsaved ?? 0;
      } else if (text !== null) {
        localStorage.setItem(`${this.#key}/set-aside`, text);
        localStorage.removeItem(this.#key);
        this.setAside = true;
      }
    } catch {
      this.saves = false;
    }
  }

  /**
   * @param {string | null} text
   * @returns {{decisions: Record<string, Decision>, merged?: string, unsaved?: number} | undefined}
   */
  static #parsed(text) {
    try {
      const saved = JSON.parse(text ?? "null");
      const ours = saved?.schema === PruneStore.SCHEMA && typeof saved.decisions === "object";
      return ours && saved.decisions ? saved : undefined;
    } catch {
      return undefined;
    }
  }

  #save() {
    const progress = {
      schema: PruneStore.SCHEMA,
      saved_at: new Date().toISOString(),
      merged: this.#merged,
      unsaved: this.unsaved,
      decisions: Object.fromEntries(this.#decisions),
    };
    try {
      localStorage.setItem(this.#key, JSON.stringify(progress));
      this.saves = true;
    } catch {
      this.saves = false;
    }
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
