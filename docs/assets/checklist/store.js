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
        if (event.newValue === null) this.#decisions.clear();
        this.#load();
        this.#changed();
      }
    });
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
   * @returns {{decisions: Record<string, Decision>, merged?: string} | undefined}
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
