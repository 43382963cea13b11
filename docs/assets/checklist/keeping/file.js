// @ts-check
"use strict";

/**
 * A file of the member's that is kept up to date, where the browser can write to one. The browser
 * remembers which; after a restart it asks before it lets the page write again.
 *
 * Tells `change` when it begins, waits, or fails.
 */
class PruneFile extends EventTarget {
  static #DELAY = 400; // milliseconds: several decisions in a row make one write

  static #DATABASE = "prune/file";

  /** Nothing, kept up to date, waiting to be allowed, or lost. @type {"" | "kept" | "waits" | "lost"} */
  state = "";
  name = "";

  /** @type {any} FileSystemFileHandle; TypeScript's library lacks its permissions */
  #handle;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;
  #store;
  #choices;

  /**
   * @param {PruneStore} store
   * @param {string[]} choices that a member has
   */
  constructor(store, choices) {
    super();
    this.#store = store;
    this.#choices = choices;
    store.addEventListener("change", () => this.#writeSoon());
    if (PruneFile.isPossible) this.#recall();
  }

  static get isPossible() {
    return "showSaveFilePicker" in globalThis;
  }

  /** Ask which file, or, where one waits, ask the browser to let us write to it again. */
  async choose() {
    try {
      if (this.state === "waits") await this.#allow();
      else await this.#pick();
    } catch {
      return; // the member closed the question
    }
    await this.#join();
  }

  /** Write no more, and forget which file it was; the file stays as it is. */
  forget() {
    clearTimeout(this.#soon);
    this.#handle = undefined;
    this.#tell("");
    indexedDB.deleteDatabase(PruneFile.#DATABASE);
  }

  async #pick() {
    const picker = /** @type {any} */ (globalThis).showSaveFilePicker;
    this.#handle = await picker({
      suggestedName: "progress.json",
      types: [{ description: "Progress of Prune", accept: { "application/json": [".json"] } }],
    });
    await PruneFile.#withHandles("readwrite", (handles) => handles.put(this.#handle, "progress"));
  }

  async #allow() {
    const answer = await this.#handle.requestPermission({ mode: "readwrite" });
    if (answer !== "granted") throw new Error("not allowed");
  }

  async #recall() {
    const databases = await indexedDB.databases().catch(() => []);
    if (!databases.some(({ name }) => name === PruneFile.#DATABASE)) return; // and none is made
    const handle = await PruneFile.#withHandles("readonly", (handles) => handles.get("progress"));
    if (!handle || this.#handle) return; // the member has chosen one meanwhile
    this.#handle = handle;
    const answer = await this.#handle.queryPermission({ mode: "readwrite" });
    if (answer === "granted") await this.#join();
    else this.#tell("waits");
  }

  /** Another device may have written to the file since: what it decided is taken first. */
  async #join() {
    try {
      const text = await (await this.#handle.getFile()).text();
      const theirs = text.trim() ? PruneProgress.parsed(text, this.#choices) : new Map();
      this.#store.replace(PruneProgress.merged(this.#store.decisions, theirs));
    } catch {
      this.#tell("lost");
      return;
    }
    await this.#write();
  }

  #writeSoon() {
    if (this.state !== "kept" || !this.#store.unsaved) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#write(), PruneFile.#DELAY);
  }

  async #write() {
    try {
      const writable = await this.#handle.createWritable();
      await writable.write(PruneProgress.text(this.#store.decisions));
      await writable.close();
    } catch {
      this.#tell("lost");
      return;
    }
    this.#tell("kept");
    this.#store.markSaved();
  }

  /** @param {PruneFile["state"]} state */
  #tell(state) {
    this.state = state;
    this.name = this.#handle?.name ?? "";
    this.dispatchEvent(new Event("change"));
  }

  /**
   * A handle outlasts the page in IndexedDB alone. Where that is forbidden, the file is chosen anew.
   * @param {IDBTransactionMode} mode
   * @param {(handles: IDBObjectStore) => IDBRequest} action
   * @returns {Promise<any>}
   */
  static #withHandles(mode, action) {
    return new Promise((resolve) => {
      const opening = indexedDB.open(PruneFile.#DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("handles");
      opening.onerror = () => resolve(undefined);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction("handles", mode);
        /** @type {IDBRequest | undefined} */
        let request;
        transaction.oncomplete = () => resolve(request?.result);
        transaction.onerror = transaction.onabort = () => resolve(undefined);
        try {
          request = action(transaction.objectStore("handles"));
        } catch {
          transaction.abort(); // the browser cannot keep this handle
        }
        database.close();
      };
    });
  }
}
