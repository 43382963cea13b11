// @ts-check
"use strict";

/**
 * A journal in localStorage of what is not in the database yet. A reload aborts a database
 * transaction that has only begun; localStorage is written at once. Each page has its own journal, and
 * the next page to open takes over what is left.
 */
class PruneJournal {
  #prefix;
  #ownKey;
  #erasingKey;

  /** @param {string} name of the database */
  constructor(name) {
    this.#prefix = `${name}/waiting/`;
    this.#erasingKey = `${name}/erasing`;
    this.#ownKey = `${this.#prefix}${Date.now()} ${Math.random()}`;
  }

  /** @param {Map<string, Known | undefined>} records everything not in the database yet */
  write(records) {
    const known = [...records].filter(([, record]) => record);
    try {
      if (known.length) localStorage.setItem(this.#ownKey, JSON.stringify(known));
      else localStorage.removeItem(this.#ownKey);
    } catch {
      // localStorage is full or forbidden: only the database is left
    }
  }

  /**
   * What an erase keeps that is not in the database yet; `null` if there is none.
   * @returns {{erased: string} & Record<string, unknown> | null}
   */
  get erasing() {
    try {
      const about = JSON.parse(localStorage.getItem(this.#erasingKey) ?? "null");
      return PruneMoment.key(about?.erased) ? about : null;
    } catch {
      return null;
    }
  }

  set erasing(about) {
    try {
      if (about) localStorage.setItem(this.#erasingKey, JSON.stringify(about));
      else localStorage.removeItem(this.#erasingKey);
    } catch {
      // as above
    }
  }

  /**
   * The journals of other pages, by key. Some of those pages may still be open.
   * @returns {Map<string, string>}
   */
  get leftovers() {
    try {
      const all = Object.entries(localStorage);
      return new Map(all.filter(([key]) => key.startsWith(this.#prefix) && key !== this.#ownKey));
    } catch {
      return new Map();
    }
  }

  /**
   * Remove journals that are now in the database, unless their page has changed them since.
   * @param {Map<string, string>} leftovers
   */
  remove(leftovers) {
    for (const [key, text] of leftovers) if (localStorage.getItem(key) === text) localStorage.removeItem(key);
  }

  /**
   * @param {string} text
   * @returns {[string, Known][]}
   */
  static parse(text) {
    try {
      const records = JSON.parse(text);
      return records.filter((/** @type {[string, unknown]} */ [, record]) => PruneProgress.isReadable(record));
    } catch {
      return [];
    }
  }
}
