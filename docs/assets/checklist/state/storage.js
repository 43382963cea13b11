// @ts-check
"use strict";

/**
 * What is kept in this browser, under keys of our own.
 *
 * Decisions stand under one key in the format of the progress file. Whatever stands there and
 * cannot be read, such as the format of a later version, is set aside and never overwritten.
 * @typedef {{decisions: Record<string, Decision>, merged?: string, unsaved?: number}} Kept
 */
class PruneStorage {
  /** Whether the last write got through. */
  works = true;
  /** Whether something unreadable was found, and kept under another key. */
  setAside = false;

  #key;
  /** @type {string | null} what was last read or written, to tell whether another tab wrote */
  #text = null;
  /** @type {WeakMap<Decision, {id: string, text: string}>} */
  #written = new WeakMap();

  /** @param {string} key */
  constructor(key) {
    this.#key = key;
  }

  /**
   * What another tab may have written; `undefined` where that is nothing new.
   * @returns {Kept | undefined}
   */
  news() {
    try {
      const text = localStorage.getItem(this.#key);
      if (text === this.#text) return undefined;
      this.#text = text;
      const kept = PruneStorage.#parsed(text);
      if (!kept && text !== null) this.#putAside(text);
      return kept;
    } catch {
      this.works = false;
      return undefined;
    }
  }

  /**
   * @param {ReadonlyMap<string, Decision>} decisions
   * @param {Omit<Kept, "decisions">} rest
   */
  keep(decisions, rest) {
    const head = { schema: PruneProgress.SCHEMA, saved_at: new Date().toISOString(), ...rest };
    try {
      const text = `${JSON.stringify(head).slice(0, -1)},"decisions":{${this.#entries(decisions)}}}`;
      localStorage.setItem(this.#key, text);
      this.#text = text;
      this.works = true;
    } catch {
      this.works = false;
    }
  }

  /**
   * The decisions as members of a JSON object. A decision never changes, and another takes its
   * place instead, so that each is written out once however often all are kept.
   * @param {ReadonlyMap<string, Decision>} decisions
   */
  #entries(decisions) {
    const entries = [];
    for (const [id, decision] of decisions) {
      let entry = this.#written.get(decision);
      if (entry?.id !== id) {
        entry = { id, text: `${JSON.stringify(id)}:${JSON.stringify(decision)}` };
        this.#written.set(decision, entry);
      }
      entries.push(entry.text);
    }
    return entries.join(",");
  }

  /** Forget everything in this browser. */
  erase() {
    try {
      for (const name of ["", "/set-aside", "/keys"]) localStorage.removeItem(this.#key + name);
      for (const name of ["/view", "/history"]) sessionStorage.removeItem(this.#key + name);
    } catch {
      // What cannot be reached was not kept there either.
    }
    this.#text = null;
  }

  /**
   * Something small about this page, such as what was looked at.
   * @param {string} name
   * @param {"sessionStorage" | "localStorage"} area for this tab alone, or for good
   * @returns {any}
   */
  recall(name, area = "sessionStorage") {
    try {
      return JSON.parse(globalThis[area].getItem(`${this.#key}/${name}`) ?? "null");
    } catch {
      return null;
    }
  }

  /**
   * @param {string} name
   * @param {unknown} value
   * @param {"sessionStorage" | "localStorage"} area
   */
  remember(name, value, area = "sessionStorage") {
    try {
      globalThis[area].setItem(`${this.#key}/${name}`, JSON.stringify(value));
    } catch {
      // Only comfort is lost: the next visit begins at the beginning.
    }
  }

  /**
   * Hear of another tab's writing; `true` means that everything was erased there.
   * @param {(erased: boolean) => void} listener
   */
  listen(listener) {
    globalThis.addEventListener("storage", (event) => {
      if (event.key === this.#key || event.key === null) listener(event.newValue === null);
    });
  }

  /** @param {string} text */
  #putAside(text) {
    localStorage.setItem(`${this.#key}/set-aside`, text);
    localStorage.removeItem(this.#key);
    this.#text = null;
    this.setAside = true;
  }

  /**
   * @param {string | null} text
   * @returns {Kept | undefined}
   */
  static #parsed(text) {
    try {
      const kept = JSON.parse(text ?? "null");
      const ours = kept?.schema === PruneProgress.SCHEMA && typeof kept.decisions === "object";
      return ours && kept.decisions ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}
