// @ts-check
"use strict";

/**
 * Small values in the browser's storage, under our own keys, and what the first version of the page
 * stored there: all decisions as one text.
 */
class PruneStorage {
  #key;
  #folderKey;

  /** @param {string} key keeps personal and demo data apart */
  constructor(key) {
    this.#key = key;
    this.#folderKey = key + PruneStorage.#folder;
  }

  /** The name of the decisions database. */
  get database() {
    return this.#folderKey;
  }

  /**
   * Browsers may share one storage between all `file:` pages, so the folder is part of the name there.
   * It stays the same after another build.
   */
  static get #folder() {
    const { protocol, pathname } = location;
    return protocol === "file:" ? ` ${pathname.replace(/[^/]*$/, "")}` : "";
  }

  /**
   * What the first version stored; `null` if nothing. Throws an `Error` if this page cannot read it.
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
   * Delete it after it was imported, unless other folders share it.
   * @param {string} text as imported
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

  /** Erase everything in this browser. */
  erase() {
    try {
      for (const name of ["", "/set-aside", "/keys", "/names", "/pace"]) localStorage.removeItem(this.#key + name);
    } catch {
      // Storage is not accessible, so nothing was stored.
    }
    this.forgetTab();
  }

  /** Forget where one was in this tab, and the steps for Undo. */
  forgetTab() {
    try {
      for (const name of ["/view", "/history"]) sessionStorage.removeItem(this.#folderKey + name);
    } catch {
      // The same.
    }
  }

  /**
   * Something small about this page, such as the last view.
   * @param {string} name
   * @param {"sessionStorage" | "localStorage"} area for this tab only, or permanently
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
      // Nothing important is lost: the next visit starts from the beginning.
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
