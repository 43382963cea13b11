// @ts-check
"use strict";

/**
 * Where files come from: dropped on the page or chosen, single or in folders. Tells with `chosen`, or with `unreadable`
 * where the browser cannot read what was dropped.
 */
class PruneDrop extends EventTarget {
  #place;

  /**
   * @param {HTMLElement} place is marked while files hover over the page
   * @param {HTMLInputElement[]} inputs
   */
  constructor(place, inputs) {
    super();
    this.#place = place;
    for (const input of inputs) input.addEventListener("change", () => this.#take(input));
    document.addEventListener("dragover", (event) => this.#hover(event));
    document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || this.#mark(false));
    document.addEventListener("drop", (event) => this.#drop(event));
  }

  /** @param {DragEvent} event */
  #hover(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault(); // otherwise the browser would leave this page and show the file
    this.#mark(true);
  }

  /** @param {boolean} isOver */
  #mark(isOver) {
    this.#place.toggleAttribute("data-over", isOver);
  }

  /** @param {DragEvent} event */
  async #drop(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.#mark(false);
    const items = [...event.dataTransfer.items].filter(({ kind }) => kind === "file");
    const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
    try {
      const found = await Promise.all(entries.map((entry) => PruneDrop.#files(entry)));
      this.#tell(found.flat());
    } catch {
      this.dispatchEvent(new Event("unreadable"));
    }
  }

  /** @param {HTMLInputElement} input */
  #take(input) {
    const files = [...(input.files ?? [])];
    input.value = ""; // allows choosing the same file again
    this.#tell(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  }

  /** @param {Chosen[]} files */
  #tell(files) {
    /** @type {Set<string>} */
    const taken = new Set();
    const named = files.map(({ path, file }) => ({ path: PruneDrop.#free(path, taken), file }));
    if (named.length) this.dispatchEvent(new CustomEvent("chosen", { detail: named }));
  }

  /**
   * Files of one name may come from several folders.
   * @param {string} path
   * @param {Set<string>} taken
   */
  static #free(path, taken) {
    let free = path;
    for (let number = 2; taken.has(free); number += 1) free = `${number} ${path}`;
    taken.add(free);
    return free;
  }

  /**
   * @param {any} entry a file, or an entry of the browser's file system
   * @returns {Promise<Chosen[]>}
   */
  static async #files(entry) {
    if (!entry) return [];
    if (entry instanceof File) return [{ path: entry.name, file: entry }];
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [{ path: entry.fullPath.replace(/^\//, ""), file }];
    }
    const found = await Promise.all((await PruneDrop.#inside(entry)).map((one) => PruneDrop.#files(one)));
    return found.flat();
  }

  /** @param {any} folder browsers hand over its entries in portions */
  static async #inside(folder) {
    const reader = folder.createReader();
    const all = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) return all;
      all.push(...some);
    }
  }
}
