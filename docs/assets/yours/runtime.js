// @ts-check
"use strict";

/**
 * Fetches Python for browsers and our own code, once, and keeps them: a second worker needs no request.
 * A worker with an address would not have this page's policy, so the worker and its scripts become blobs.
 */
class PruneRuntime {
  #addresses;
  #lock;
  /** @type {Promise<{ worker: string, handed: Handed }> | undefined} */
  #loading;

  /** @param {DOMStringMap} data of the element: addresses, and the runtime's own description */
  constructor({ python = "", worker = "", core = "", lock = "{}" }) {
    const base = new URL(python, location.href);
    const inside = (/** @type {string} */ name) => `${new URL(name, base)}`;
    this.#addresses = {
      loader: inside("pyodide.mjs"),
      program: inside("pyodide.asm.mjs"),
      wasm: inside("pyodide.asm.wasm"),
      library: inside("python_stdlib.zip"),
      worker: `${new URL(worker, location.href)}`,
      core: `${new URL(core, location.href)}`,
    };
    this.#lock = JSON.parse(lock);
  }

  /** Identifies our own code: it is named by its hash. */
  get version() {
    return this.#addresses.core.replace(/.*\//, "");
  }

  /** @returns {Promise<{ worker: string, handed: Handed }>} rejected if something cannot be fetched; the next call tries again */
  load() {
    this.#loading ??= this.#fetchAll().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #fetchAll() {
    const { loader, program, wasm, library, worker, core } = this.#addresses;
    const script = async (/** @type {string} */ address) => PruneRuntime.#script(await PruneRuntime.#bytes(address));
    const all = [script(worker), script(loader), script(program), PruneRuntime.#bytes(library), PruneRuntime.#bytes(core)];
    const [module, ...others] = await Promise.all([PruneRuntime.#compile(wasm), ...all]);
    const [workerScript, loaderScript, programScript, libraryBytes, coreBytes] = /** @type {any[]} */ (others);
    return {
      worker: workerScript,
      handed: {
        loader: loaderScript,
        program: programScript,
        wasm: module,
        library: libraryBytes,
        core: coreBytes,
        lock: this.#lock,
      },
    };
  }

  /** @param {string} address */
  static async #compile(address) {
    const response = await PruneRuntime.#fetch(address);
    const isNamed = response.headers.get("Content-Type")?.startsWith("application/wasm");
    // compiled while it arrives, where the host names its kind
    return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  }

  /** @param {string} address */
  static async #bytes(address) {
    return (await PruneRuntime.#fetch(address)).arrayBuffer();
  }

  /** @param {ArrayBuffer} bytes */
  static #script(bytes) {
    return URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
  }

  /** @param {string} address */
  static async #fetch(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${new URL(address).pathname}: ${response.status}`);
    return response;
  }
}
