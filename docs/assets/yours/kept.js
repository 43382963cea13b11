// @ts-check
"use strict";

/**
 * The one list that the member asked to keep in this browser, in a database of its own that is not even
 * made before. Its page is kept, to open at once, and what it takes to make it again.
 * @typedef {{ html: string, about: string, version: string, keptOn: string, away: Away, seed: string }} KeptList
 */
class PruneKept {
  static #NAME = "prune/list@1";
  static #STORE = "lists";
  static #KEY = "list";

  /** @returns {Promise<KeptList | undefined>} */
  static async read() {
    try {
      const databases = await indexedDB.databases();
      if (!databases.some(({ name }) => name === PruneKept.#NAME)) return undefined;
      return await PruneKept.#do("readonly", (store) => store.get(PruneKept.#KEY));
    } catch {
      return undefined; // a browser without storage has kept nothing
    }
  }

  /**
   * What a new list uses of it: the export, to compare with, and the criteria.
   * @param {KeptList} [list]
   */
  static used(list) {
    return list ? /** @type {Uint8Array[]} */ ([list.away[0], list.away[2]]) : [];
  }

  /** @param {KeptList} list */
  static async write(list) {
    await PruneKept.#do("readwrite", (store) => store.put(list, PruneKept.#KEY));
  }

  /** @returns {Promise<void>} resolves when nothing is left of it */
  static erase() {
    return new Promise((resolve, reject) => {
      const erasing = indexedDB.deleteDatabase(PruneKept.#NAME);
      erasing.onsuccess = () => resolve();
      erasing.onerror = () => reject(erasing.error);
    });
  }

  /**
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest} action
   * @returns {Promise<any>} its result, when it is on the disk
   */
  static async #do(mode, action) {
    const database = await PruneKept.#open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(PruneKept.#STORE, mode, { durability: "strict" });
        const request = action(transaction.objectStore(PruneKept.#STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  /** @returns {Promise<IDBDatabase>} */
  static #open() {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(PruneKept.#NAME, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(PruneKept.#STORE);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  }
}
