// @ts-check
"use strict";

/**
 * The browser's database, as little of it as we need: two boxes, one with a record for each person
 * and one with what goes with all of them. What is written has reached the disk when the promise is
 * kept. Tells `lost` when somebody deletes the database.
 * @typedef {{records: Map<string, any>, about: Map<string, any>}} Contents
 * @typedef {{about: (key: string) => Promise<any>, all: () => Promise<Contents>}} Look
 */
class PruneDatabase extends EventTarget {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    super();
    this.#database = database;
    const lose = () => this.dispatchEvent(new Event("lost"));
    database.onversionchange = () => {
      database.close();
      lose();
    };
    database.onclose = lose;
  }

  /**
   * @param {string} name
   * @returns {Promise<PruneDatabase>} broken where the browser has no such thing, or forbids it
   */
  static open(name) {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => {
        for (const box of ["records", "about"]) opening.result.createObjectStore(box);
      };
      opening.onsuccess = () => resolve(new PruneDatabase(opening.result));
      opening.onerror = () => reject(opening.error);
    });
  }

  /** @returns {Promise<Contents>} everything */
  read() {
    return PruneDatabase.#contents(this.#database.transaction(["records", "about"]));
  }

  /**
   * Look at what is there and write, as one change that nobody comes in between of.
   * @param {(look: Look) => Promise<Contents & {clear?: boolean}>} change gives what to write, after
   *   clearing both boxes or not; `undefined` for what is to go
   * @returns {Promise<void>} kept when all is on the disk
   */
  change(change) {
    const transaction = this.#database.transaction(["records", "about"], "readwrite", { durability: "strict" });
    const [records, about] = ["records", "about"].map((box) => transaction.objectStore(box));
    change({
      about: (key) => PruneDatabase.#result(about.get(key)),
      all: () => PruneDatabase.#contents(transaction),
    })
      .then((wanted) => {
        if (wanted.clear) for (const box of [records, about]) box.clear();
        PruneDatabase.#put(records, wanted.records);
        PruneDatabase.#put(about, wanted.about);
      })
      .catch(() => transaction.abort());
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /**
   * @param {IDBTransaction} transaction
   * @returns {Promise<Contents>}
   */
  static async #contents(transaction) {
    const boxes = ["records", "about"].map((box) => PruneDatabase.#all(transaction.objectStore(box)));
    const [records, about] = await Promise.all(boxes);
    return { records, about };
  }

  /**
   * @param {IDBObjectStore} box
   * @param {Map<string, any>} values
   */
  static #put(box, values) {
    for (const [key, value] of values) {
      if (value === undefined) box.delete(key);
      else box.put(value, key);
    }
  }

  /**
   * @param {IDBObjectStore} box
   * @returns {Promise<Map<string, any>>}
   */
  static async #all(box) {
    const both = [PruneDatabase.#result(box.getAllKeys()), PruneDatabase.#result(box.getAll())];
    const [keys, values] = await Promise.all(both);
    return new Map(keys.map((/** @type {string} */ key, /** @type {number} */ index) => [key, values[index]]));
  }

  /**
   * @param {IDBRequest} request
   * @returns {Promise<any>}
   */
  static #result(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}
