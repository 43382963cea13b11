// @ts-check
"use strict";

/**
 * The parts of IndexedDB that we need: two object stores, `records` with one record per person and
 * `about` with everything else. A write has reached the disk when its promise resolves. Dispatches
 * `lost` when the database is deleted.
 * @typedef {{records: Map<string, any>, about: Map<string, any>}} Contents
 * @typedef {{about: (key: string) => Promise<any>, all: () => Promise<Contents>}} Reader
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
   * @returns {Promise<PruneDatabase>} rejects if the browser has no IndexedDB or forbids it
   */
  static open(name) {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => {
        for (const store of ["records", "about"]) opening.result.createObjectStore(store);
      };
      opening.onsuccess = () => resolve(new PruneDatabase(opening.result));
      opening.onerror = () => reject(opening.error);
    });
  }

  close() {
    this.#database.close();
  }

  /** @returns {Promise<Contents>} everything */
  read() {
    return PruneDatabase.#contents(this.#database.transaction(["records", "about"]));
  }

  /**
   * Read and write in one transaction.
   * @param {(reader: Reader) => Promise<Contents & {clear?: boolean}>} change returns what to write; `undefined`
   *   deletes a key, and `clear` empties both stores first
   * @returns {Promise<void>} resolves when everything is on the disk
   */
  update(change) {
    const transaction = this.#database.transaction(["records", "about"], "readwrite", { durability: "strict" });
    const [records, about] = ["records", "about"].map((store) => transaction.objectStore(store));
    change({
      about: (key) => PruneDatabase.#result(about.get(key)),
      all: () => PruneDatabase.#contents(transaction),
    })
      .then((changes) => {
        if (changes.clear) for (const store of [records, about]) store.clear();
        PruneDatabase.#put(records, changes.records);
        PruneDatabase.#put(about, changes.about);
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
    const stores = ["records", "about"].map((store) => PruneDatabase.#all(transaction.objectStore(store)));
    const [records, about] = await Promise.all(stores);
    return { records, about };
  }

  /**
   * @param {IDBObjectStore} store
   * @param {Map<string, any>} values
   */
  static #put(store, values) {
    for (const [key, value] of values) {
      if (value === undefined) store.delete(key);
      else store.put(value, key);
    }
  }

  /**
   * @param {IDBObjectStore} store
   * @returns {Promise<Map<string, any>>}
   */
  static async #all(store) {
    const both = [PruneDatabase.#result(store.getAllKeys()), PruneDatabase.#result(store.getAll())];
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
