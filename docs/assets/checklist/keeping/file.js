// @ts-check
"use strict";

/**
 * A file of the member's that is kept up to date, where the browser can write to one. It is read and
 * merged before each write, in turn with other tabs; what is not ours is left alone. The browser
 * remembers which file it is; after a restart it asks before it lets the page write again.
 *
 * Tells `change` when it begins, waits, or fails.
 */
class PruneFile extends EventTarget {
  static #DELAY = 400; // milliseconds: several decisions in a row make one write
  static #AGAIN = 5_000; // milliseconds: a disk that is away for a moment is tried again
  static #NAME = "progress.json";

  /**
   * Nothing, kept up to date, waiting to be allowed, not ours, or lost.
   * @type {"" | "kept" | "waits" | "foreign" | "lost"}
   */
  state = "";
  name = "";

  /** @type {any} FileSystemFileHandle; TypeScript's library lacks its permissions */
  #handle;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;
  /** @type {Promise<void>} writes are made in turn */
  #turn = Promise.resolve();
  #store;

  /** @param {PruneStore} store */
  constructor(store) {
    super();
    this.#store = store;
    store.addEventListener("change", (event) => {
      const { origin } = /** @type {CustomEvent<Told>} */ (event).detail;
      if (origin === "erase") this.#forget();
      else if (origin === "open") this.#recall();
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
        return await folder.getFileHandle(PruneFile.#NAME);
      } catch (error) {
        if (/** @type {DOMException} */ (error).name !== "NotFoundError") throw error;
        return folder.getFileHandle(PruneFile.#NAME, { create: true });
      }
    });
  }

  /** Ask the browser to let us write again to the file that waits. */
  goOn() {
    return this.#choose(async () => this.#handle);
  }

  /** @param {() => Promise<any>} ask gives a handle */
  async #choose(ask) {
    try {
      const handle = await ask();
      const answer = await handle.requestPermission?.({ mode: "readwrite" });
      if (answer === "denied" || answer === "prompt") return;
      this.#handle = handle;
    } catch {
      return; // the member closed the question
    }
    await this.#store.keepFile(this.#handle);
    await this.#write();
  }

  /** Write no more, and forget which file it was; the file stays as it is. */
  #forget() {
    clearTimeout(this.#soon);
    this.#handle = undefined;
    this.#tell("");
  }

  async #recall() {
    if (!PruneFile.isPossible || !this.#store.file) return;
    this.#handle = this.#store.file;
    const answer = await this.#handle.queryPermission({ mode: "readwrite" });
    if (answer === "granted") await this.#write();
    else this.#tell("waits");
  }

  /** @param {number} delay milliseconds */
  #writeSoon(delay = PruneFile.#DELAY) {
    if (!this.#handle || this.state === "waits" || !this.#store.unsaved) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#write(), delay);
  }

  #write() {
    this.#turn = this.#turn.then(() => this.#inTurn());
    return this.#turn;
  }

  /** No other tab reads or writes a file at the same time. */
  async #inTurn() {
    const handle = this.#handle;
    if (!handle) return;
    try {
      const update = () => this.#update(handle);
      const count = await (navigator.locks?.request(`${this.#store.name}/file`, update) ?? update());
      if (handle !== this.#handle) return;
      this.#tell("kept");
      await this.#store.markSaved(count);
    } catch (error) {
      if (handle !== this.#handle) return;
      this.#tell(error instanceof PruneRefusal ? "foreign" : "lost");
      this.#writeSoon(PruneFile.#AGAIN);
    }
  }

  /**
   * Read, merge, write. What somebody else writes meanwhile is read and merged, too.
   * @param {any} handle
   * @returns {Promise<number>} so many changes are in the file now
   */
  async #update(handle) {
    const file = await handle.getFile();
    const theirs = await PruneFile.#read(file);
    if (handle !== this.#handle) return 0; // forgotten meanwhile: nothing of it comes back
    await this.#store.join(theirs);
    const count = this.#store.unsaved;
    if (file.size && PruneMerging.isSame(this.#store.progress, theirs)) return count;
    const writable = await handle.createWritable();
    await writable.write(PruneProgress.text(this.#store.progress));
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
    return bytes.byteLength ? PruneProgress.read(bytes) : { records: new Map(), rest: {} };
  }

  /** @param {PruneFile["state"]} state */
  #tell(state) {
    this.state = state;
    this.name = this.#handle?.name ?? "";
    this.dispatchEvent(new Event("change"));
  }
}
