// @ts-check
"use strict";

/**
 * A file of the member's that is kept up to date, where the browser can write to one. It is read and
 * merged before each write, in turn with other tabs; what is not ours is left alone. The browser
 * remembers which file it is; after a restart it asks before it lets the page write again.
 *
 * Tells `change` when it begins, waits, or fails.
 */
class PruneAutoSave extends EventTarget {
  static #DELAY = 400; // milliseconds: several decisions in a row make one write
  static #RETRY_DELAY = 5_000; // milliseconds: a disk that is away for a moment is tried again
  static #NAME = "progress.json";

  /**
   * Nothing, kept up to date, waiting to be allowed, not ours, or lost.
   * @type {"idle" | "synced" | "needs-permission" | "foreign" | "failed"}
   */
  state = "idle";
  name = "";

  /** @type {any} FileSystemFileHandle; TypeScript's library lacks its permissions */
  #handle;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Promise<void>} writes are made in turn */
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

  /** Ask for a file that is there; it is opened, never made anew. */
  chooseFile() {
    return this.#choose(async () => {
      const types = [{ description: "Progress of Prune", accept: { "application/json": [".json"] } }];
      const [handle] = await /** @type {any} */ (globalThis).showOpenFilePicker({ types });
      return handle;
    });
  }

  /** Ask for a folder; its `progress.json` is opened, or made if there is none. */
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

  /** Ask the browser to let us write again to the file that waits. */
  resume() {
    return this.#choose(async () => this.#handle);
  }

  /** @param {() => Promise<any>} pick gives a handle */
  async #choose(pick) {
    try {
      const handle = await pick();
      const answer = await handle.requestPermission?.({ mode: "readwrite" });
      if (answer === "denied" || answer === "prompt") return;
      this.#handle = handle;
    } catch {
      return; // the member closed the question
    }
    await this.#store.rememberFile(this.#handle);
    await this.#write();
  }

  /** Write no more, and forget which file it was; the file stays as it is. */
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

  /** No other tab reads or writes a file at the same time. */
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
   * Read, merge, write. What somebody else writes meanwhile is read and merged, too.
   * @param {any} handle
   * @returns {Promise<number>} so many changes are in the file now
   */
  async #update(handle) {
    const file = await handle.getFile();
    const theirs = await PruneAutoSave.#read(file);
    if (handle !== this.#handle) return 0; // forgotten meanwhile: nothing of it comes back
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
   * @returns {Promise<Progress>} of an empty file nothing
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
