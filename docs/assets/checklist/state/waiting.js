// @ts-check
"use strict";

/**
 * Records that are not on the disk yet, kept where they are safe at once from a reload: the browser
 * gives up a database's change that has only begun when its page goes. Each page has a list of its
 * own; whichever opens next takes over what was left.
 */
class PruneWaiting {
  #name;
  #own;

  /** @param {string} name of the database */
  constructor(name) {
    this.#name = `${name}/waiting/`;
    this.#own = `${this.#name}${Date.now()} ${Math.random()}`;
  }

  /** @param {Map<string, Known | undefined>} records all that wait now */
  remember(records) {
    const known = [...records].filter(([, record]) => record);
    try {
      if (known.length) localStorage.setItem(this.#own, JSON.stringify(known));
      else localStorage.removeItem(this.#own);
    } catch {
      // Where nothing more fits, the disk alone has to do.
    }
  }

  /**
   * What other pages left, by where it is. Some of it may be of a page that is still open.
   * @returns {Map<string, string>}
   */
  get left() {
    try {
      const all = Object.entries(localStorage);
      return new Map(all.filter(([key]) => key.startsWith(this.#name) && key !== this.#own));
    } catch {
      return new Map();
    }
  }

  /**
   * They are on the disk, unless their page has added something since.
   * @param {Map<string, string>} left
   */
  forget(left) {
    for (const [key, text] of left) if (localStorage.getItem(key) === text) localStorage.removeItem(key);
  }

  /**
   * @param {string} text
   * @returns {[string, Known][]}
   */
  static records(text) {
    try {
      const records = JSON.parse(text);
      return records.filter((/** @type {[string, unknown]} */ [, record]) => PruneProgress.isKnown(record));
    } catch {
      return [];
    }
  }
}
