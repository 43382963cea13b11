// @ts-check
"use strict";

/**
 * The member's decisions: one writer, kept in the browser under one key.
 *
 * The format is that of the progress file, `prune/progress@1`. Where storage is
 * full or forbidden the decisions live as long as the page, and `saves` is false.
 */
class PruneStore extends EventTarget {
  static SCHEMA = "prune/progress@1";

  /** Whether the last write reached the browser's storage. */
  saves = true;

  /** @type {Map<string, Decision>} */
  #decisions = new Map();
  /** @type {Map<string, (Decision | undefined)[]>} what each decision replaced, newest last */
  #before = new Map();
  #key;

  /**
   * @param {string} key
   * @param {Record<string, Decision>} fromFile decisions that the build read from a progress file
   */
  constructor(key, fromFile) {
    super();
    this.#key = key;
    this.#load();
    for (const [id, decision] of Object.entries(fromFile)) {
      const mine = this.#decisions.get(id);
      if (!mine || (decision.decided_on ?? "") > (mine.decided_on ?? "")) {
        this.#decisions.set(id, decision);
      }
    }
    globalThis.addEventListener("storage", (event) => {
      if (event.key === this.#key || event.key === null) {
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
   * Another tab may have written since: read first, so that only this person changes.
   * @param {string} id
   * @param {Decision | undefined} decision
   */
  #write(id, decision) {
    this.#load();
    if (decision) this.#decisions.set(id, decision);
    else this.#decisions.delete(id);
    this.#save();
    this.#changed();
  }

  #load() {
    const saved = this.#read();
    if (saved) this.#decisions = new Map(Object.entries(saved));
  }

  /** @returns {Record<string, Decision> | undefined} */
  #read() {
    try {
      const saved = JSON.parse(localStorage.getItem(this.#key) ?? "null");
      return saved?.schema === PruneStore.SCHEMA ? saved.decisions : undefined;
    } catch {
      return undefined;
    }
  }

  #save() {
    const progress = {
      schema: PruneStore.SCHEMA,
      saved_at: new Date().toISOString(),
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
