// @ts-check
"use strict";

/** Loads the index when somebody is about to search: as a script, since a page from `file://` may not fetch. */
class PruneGuideIndex {
  /** The root of the site; this script is in its folder `assets`. */
  static base = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src);

  /** @type {Promise<PruneRanking> | undefined} */
  static #loading;
  /** @type {PruneRanking | undefined} once it is loaded */
  static ranking;

  /** @returns {Promise<PruneRanking>} rejected if it could not be loaded; the next call tries again */
  static load() {
    this.#loading ??= this.#request().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  static async #request() {
    await new Promise((loaded, failed) => {
      const script = document.createElement("script");
      Object.assign(script, { src: `${new URL("assets/search-index.js", this.base)}`, onload: loaded, onerror: failed });
      document.head.append(script);
    });
    if (!this.ranking) throw new Error("the search index is damaged");
    return this.ranking;
  }

  /**
   * Called by the index's own script.
   * @param {Index} index
   */
  static receive(index) {
    this.ranking = new PruneRanking(index);
  }

  /**
   * The address of an entry. For local files a folder's address would show a listing.
   * @param {string} location
   */
  static address(location) {
    const address = new URL(location, this.base);
    if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
    return `${address}`;
  }
}
