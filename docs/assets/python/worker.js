// @ts-check
"use strict";

/**
 * Python in a worker. The page hands everything over, so that nothing is fetched here: neither by
 * Pyodide, which asks for two of its files, nor later.
 * @typedef {object} Handed
 * @property {string} loader address of Pyodide's loader
 * @property {string} program address of Pyodide's scripts
 * @property {WebAssembly.Module} wasm
 * @property {ArrayBuffer} library Python's standard library
 * @property {ArrayBuffer} core our own code
 * @property {Record<string, string>} lock what Pyodide wants to know of itself
 * @property {string} [seed] of fingerprints: those kept yesterday are compared with today's
 *
 * @typedef {{ path: string, file: File }} Chosen
 */
class PruneInside {
  static #HOME = "/prune";
  static #CHOSEN = "/prune/What you chose"; // as in inside.py
  /** Milliseconds until the demo is made once, for nobody: the first list then takes half the time. */
  static #IDLE = 300;

  /** @type {any} */
  #python;
  /** @type {any} */
  #inside;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #warming;

  /** @param {Handed} handed */
  async start({ loader, program, wasm, library, core, lock, seed = "0" }) {
    globalThis.fetch = async () => new Response(library);
    WebAssembly.instantiateStreaming = async (_, imports) => {
      return { module: wasm, instance: await WebAssembly.instantiate(wasm, imports) };
    };
    const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([import(loader), import(program)]);
    this.#python = await loadPyodide({
      createPyodideModule,
      indexURL: "https://nowhere.invalid/",
      packageBaseUrl: "https://nowhere.invalid/",
      lockFileContents: { info: lock, packages: {} },
      env: { PYTHONHASHSEED: seed },
    });
    this.#python.unpackArchive(core, "zip", { extractDir: PruneInside.#HOME });
    this.#python.runPython(`import os, sys; sys.path.insert(0, "${PruneInside.#HOME}"); os.chdir("${PruneInside.#HOME}")`);
    this.#python.FS.mkdir(PruneInside.#CHOSEN);
    this.#inside = this.#python.pyimport("prune_browser.inside");
  }

  /** @param {string} today */
  warmLater(today) {
    this.#warming = setTimeout(() => this.#inside.warm(today), PruneInside.#IDLE);
  }

  /** Somebody waits now. */
  warmNoLonger() {
    clearTimeout(this.#warming);
  }

  /**
   * @param {"list" | "demo" | "json"} what
   * @param {Chosen[]} files read from where they are, without a copy
   * @param {string} today
   * @param {Uint8Array[]} kept the export and the criteria kept in the browser, if any are
   * @returns {string[]}
   */
  make(what, files, today, kept) {
    const { FS } = this.#python;
    const blobs = files.map(({ path, file }) => ({ name: path, data: file }));
    const tell = (/** @type {string} */ name, /** @type {number} */ share) => answer({ telling: { name, share } });
    FS.mount(FS.filesystems.WORKERFS, { blobs }, PruneInside.#CHOSEN);
    try {
      return this.call(`make_${what}`, [today, tell, ...(what === "list" ? kept : [])]);
    } finally {
      FS.unmount(PruneInside.#CHOSEN);
    }
  }

  /**
   * @param {string} name of a function of `inside.py`
   * @param {unknown[]} given texts, bytes and functions
   */
  call(name, given) {
    const made = this.#inside[name](...given.map((one) => (one instanceof Uint8Array ? this.#python.toPy(one) : one)));
    const answered = made?.toJs?.() ?? made;
    made?.destroy?.();
    return answered;
  }
}

const answer = /** @type {(message: unknown) => void} */ (globalThis.postMessage);
const inside = new PruneInside();

addEventListener("message", async ({ data: { handed, make, files, today, kept, call, given } }) => {
  inside.warmNoLonger();
  try {
    if (handed) {
      await inside.start(handed);
      answer({ ready: true });
      inside.warmLater(today);
    } else {
      answer({ made: make ? inside.make(make, files, today, kept) : inside.call(call, given) });
    }
  } catch (error) {
    answer({ fault: String(error) });
  }
});
