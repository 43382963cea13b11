// @ts-check
"use strict";

/**
 * Small things that are kept in this browser under keys of our own, and what the first version of
 * the page kept there: all decisions as one text.
 */
class PruneStorage {
  #key;
  #folderKey;

  /** @param {string} key what is personal and what is of the demo are apart by it */
  constructor(key) {
    this.#key = key;
    this.#folderKey = key + PruneStorage.#folder;
  }

  /** The name of the database with the decisions. */
  get database() {
    return this.#folderKey;
  }

  /**
   * Where the page was opened by double click, one browser keeps together what is of any folder: so
   * the folder is a part of the name. It is the same after another build.
   */
  static get #folder() {
    const { protocol, pathname } = location;
    return protocol === "file:" ? ` ${pathname.replace(/[^/]*$/, "")}` : "";
  }

  /**
   * What an earlier version kept; `null` for nothing. Throws an `Error` where this page cannot read it.
   * @param {(id: string) => boolean} isHere whether a person is on this page
   * @returns {{progress: Progress, unsaved: number, text: string} | null}
   */
  legacy(isHere) {
    const text = this.#legacy;
    if (text === null) return null;
    const { records, extra } = PruneProgress.parse(text);
    const { unsaved = 0, ...others } = extra;
    delete others.merged;
    const isOurs = location.protocol !== "file:" || [...records.keys()].some(isHere);
    return isOurs ? { progress: { records, extra: others }, unsaved: Number(unsaved) || 0, text } : null;
  }

  /**
   * It is taken over. Where folders share it, it stays for the others.
   * @param {string} text what was taken
   */
  deleteLegacy(text) {
    if (location.protocol !== "file:" && this.#legacy === text) localStorage.removeItem(this.#key);
  }

  get #legacy() {
    try {
      return localStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  /** Forget everything in this browser. */
  erase() {
    try {
      for (const name of ["", "/set-aside", "/keys", "/names"]) localStorage.removeItem(this.#key + name);
      for (const name of ["/view", "/history"]) sessionStorage.removeItem(this.#folderKey + name);
    } catch {
      // What cannot be reached was not kept there either.
    }
  }

  /**
   * Something small about this page, such as what was looked at.
   * @param {string} name
   * @param {"sessionStorage" | "localStorage"} area for this tab alone, or for good
   * @returns {any}
   */
  recall(name, area = "sessionStorage") {
    try {
      return JSON.parse(globalThis[area].getItem(this.#name(name, area)) ?? "null");
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
      globalThis[area].setItem(this.#name(name, area), JSON.stringify(value));
    } catch {
      // Only comfort is lost: the next visit begins at the beginning.
    }
  }

  /**
   * @param {string} name
   * @param {"sessionStorage" | "localStorage"} area
   */
  #name(name, area) {
    return `${area === "sessionStorage" ? this.#folderKey : this.#key}/${name}`;
  }
}
