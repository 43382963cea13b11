// @ts-check
"use strict";

/**
 * Records that are not on the disk yet, kept where they are safe at once from a reload: the browser
 * gives up a database's change that has only begun when its page goes. Each page has a list of its
 * own; whichever opens next takes over what was left.
 */
class PruneJournal {
  #prefix;
  #ownKey;

  /** @param {string} name of the database */
  constructor(name) {
    this.#prefix = `${name}/waiting/`;
    this.#ownKey = `${this.#prefix}${Date.now()} ${Math.random()}`;
  }

  /** @param {Map<string, Known | undefined>} records all that wait now */
  write(records) {
    const known = [...records].filter(([, record]) => record);
    try {
      if (known.length) localStorage.setItem(this.#ownKey, JSON.stringify(known));
      else localStorage.removeItem(this.#ownKey);
    } catch {
      // Where nothing more fits, the disk alone has to do.
    }
  }

  /**
   * What other pages left, by where it is. Some of it may be of a page that is still open.
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
   * They are on the disk, unless their page has added something since.
   * @param {Map<string, string>} leftovers
   */
  remove(leftovers) {
    for (const [key, text] of leftovers) if (localStorage.getItem(key) === text) localStorage.removeItem(key);
  }

  /**
   * @param {string} text
   * @returns {[string, Known][]}
   */
  static records(text) {
    try {
      const records = JSON.parse(text);
      return records.filter((/** @type {[string, unknown]} */ [, record]) => PruneProgress.isReadable(record));
    } catch {
      return [];
    }
  }
}
