// @ts-check
"use strict";

/**
 * Auto-saves to a file that the member chose, in browsers that allow it. Before each write the file is
 * read and merged, one tab at a time; a file that is not ours is never written. The browser remembers
 * the file; after a restart it asks for permission again.
 *
 * Dispatches `change` when the state changes.
 */
class PruneAutoSave extends EventTarget {
  static #DELAY = 400; // milliseconds: several quick decisions make one write
  static #RETRY_DELAY = 5_000; // milliseconds: the disk may be unavailable for a moment
  static #NAME = "progress.json";

  /** @type {"idle" | "synced" | "needs-permission" | "foreign" | "failed"} */
  state = "idle";
  name = "";

  /** @type {any} FileSystemFileHandle; TypeScript's library lacks its permission methods */
  #handle;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Promise<void>} one write at a time */
  #queue = Promise.resolve();
  #store;

  /** @param {PruneStore} store */
  constructor(store) {
    super();
    this.#store = store;
    store.addEventListener("change", (event) => {
      const { origin } = /** @type {CustomEvent<ChangeDetail>} */ (event).detail;
      if (origin === "erase") this.#forget();
      else if (origin === "open") this.#restore();
      else this.#writeSoon();
    });
  }

  static get isPossible() {
    return "showOpenFilePicker" in globalThis && "showDirectoryPicker" in globalThis;
  }

  /** Ask for an existing file; it is never emptied. */
  chooseFile() {
    return this.#choose(async () => {
      const types = [{ description: "Progress of Prune", accept: { "application/json": [".json"] } }];
      const [handle] = await /** @type {any} */ (globalThis).showOpenFilePicker({ types });
      return handle;
    });
  }

  /** Ask for a folder; its `progress.json` is opened, or created if missing. */
  chooseFolder() {
    return this.#choose(async () => {
      const folder = await /** @type {any} */ (globalThis).showDirectoryPicker({ mode: "readwrite" });
      try {
        return await folder.getFileHandle(PruneAutoSave.#NAME);
      } catch (error) {
        if (/** @type {DOMException} */ (error).name !== "NotFoundError") throw error;
        return folder.getFileHandle(PruneAutoSave.#NAME, { create: true });
      }
    });
  }

  /** Ask the browser for permission to write to the remembered file. */
  resume() {
    return this.#choose(async () => this.#handle);
  }

  /** @param {() => Promise<any>} pick returns a handle */
  async #choose(pick) {
    try {
      const handle = await pick();
      const answer = await handle.requestPermission?.({ mode: "readwrite" });
      if (answer === "denied" || answer === "prompt") return;
      this.#handle = handle;
    } catch {
      return; // the member cancelled
    }
    await this.#store.rememberFile(this.#handle);
    await this.#write();
  }

  /** Stop writing and forget the file, which is not changed. */
  #forget() {
    clearTimeout(this.#timer);
    this.#handle = undefined;
    this.#setState("idle");
  }

  async #restore() {
    if (!PruneAutoSave.isPossible || !this.#store.file) return;
    this.#handle = this.#store.file;
    const answer = await this.#handle.queryPermission({ mode: "readwrite" });
    if (answer === "granted") await this.#write();
    else this.#setState("needs-permission");
  }

  /** @param {number} delay milliseconds */
  #writeSoon(delay = PruneAutoSave.#DELAY) {
    if (!this.#handle || this.state === "needs-permission" || !this.#store.unsaved) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), delay);
  }

  #write() {
    this.#queue = this.#queue.then(() => this.#writeNow());
    return this.#queue;
  }

  /** The lock keeps other tabs from the file. */
  async #writeNow() {
    const handle = this.#handle;
    if (!handle) return;
    try {
      const update = () => this.#update(handle);
      const count = await (navigator.locks?.request(`${this.#store.name}/file`, update) ?? update());
      if (handle !== this.#handle) return;
      this.#setState("synced");
      await this.#store.markSaved(count);
    } catch (error) {
      if (handle !== this.#handle) return;
      this.#setState(error instanceof PruneRefusal ? "foreign" : "failed");
      this.#writeSoon(PruneAutoSave.#RETRY_DELAY);
    }
  }

  /**
   * Read, merge, write; start again if the file was changed meanwhile.
   * @param {any} handle
   * @returns {Promise<number>} how many changes are now in the file
   */
  async #update(handle) {
    const file = await handle.getFile();
    const theirs = await PruneAutoSave.#read(file);
    if (handle !== this.#handle) return 0; // forgotten meanwhile: do not bring anything back
    await this.#store.merge(theirs);
    const count = this.#store.unsaved;
    if (file.size && PruneMerging.isSame(this.#store.progress, theirs)) return count;
    const writable = await handle.createWritable();
    await writable.write(PruneProgress.serialize(this.#store.progress));
    const now = await handle.getFile();
    if (handle === this.#handle && now.lastModified === file.lastModified && now.size === file.size) {
      await writable.close();
      return count;
    }
    await writable.abort();
    return this.#update(handle);
  }

  /**
   * @param {File} file
   * @returns {Promise<Progress>} empty for an empty file
   */
  static async #read(file) {
    const bytes = await file.arrayBuffer();
    return bytes.byteLength ? PruneProgress.read(bytes) : { records: new Map(), extra: {} };
  }

  /** @param {PruneAutoSave["state"]} state */
  #setState(state) {
    this.state = state;
    this.name = this.#handle?.name ?? "";
    this.dispatchEvent(new Event("change"));
  }
}
