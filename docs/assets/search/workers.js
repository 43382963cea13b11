// @ts-check
"use strict";

/**
 * Loaded before Material's script, so that its search gets our worker. Material starts a worker with
 * the address of its own script; we pass that address on to ours.
 */
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const isFile = location.protocol === "file:";

  /**
   * Pass notes about the results on to the header. A box on the page listens by itself.
   * @param {EventTarget} worker
   * @param {WorkerOptions} [options]
   */
  function forwardNotes(worker, options) {
    if (options?.name === "box") return;
    worker.addEventListener("message", (event) => {
      const { data } = /** @type {MessageEvent} */ (event).data;
      if (data?.note) document.dispatchEvent(new CustomEvent("prune-search-note", { detail: data }));
    });
  }

  class PruneWorker extends Worker {
    /**
     * @param {string} material address of Material's script
     * @param {WorkerOptions} [options]
     */
    constructor(material, options) {
      super(`${new URL("search-worker.js", here)}#${new URL(material, location.href)}`, options);
      forwardNotes(this, options);
    }
  }

  /** Browsers allow no worker for local files: run the same script in a frame. */
  class PruneFrame extends EventTarget {
    #frame = document.createElement("iframe");
    /** @type {unknown[]} */
    #pending = [];
    #isReady = false;

    /**
     * @param {string} material address of Material's script
     * @param {WorkerOptions} [options]
     */
    constructor(material, options) {
      super();
      forwardNotes(this, options);
      this.#frame.hidden = true;
      this.#frame.title = "Search";
      this.#frame.srcdoc = "<!doctype html><title>Search</title>";
      this.#frame.addEventListener("load", () => this.#start(material), { once: true });
      document.body.append(this.#frame);
    }

    /** @param {unknown} message */
    postMessage(message) {
      if (this.#isReady) this.#frame.contentWindow?.dispatchEvent(new MessageEvent("message", { data: message }));
      else this.#pending.push(message);
    }

    /** @param {string} material */
    async #start(material) {
      const frame = /** @type {any} */ (this.#frame.contentWindow);
      frame.pruneReply = (/** @type {unknown} */ data) => this.dispatchEvent(new MessageEvent("message", { data }));
      for (const address of [new URL("search-worker.js", here), new URL(material, location.href)]) await this.#load(`${address}`);
      this.#isReady = true;
      for (const message of this.#pending.splice(0)) this.postMessage(message);
    }

    /** @param {string} address */
    #load(address) {
      const frame = /** @type {Document} */ (this.#frame.contentDocument);
      return new Promise((done, failed) => {
        const script = frame.createElement("script");
        Object.assign(script, { src: address, onload: done, onerror: failed });
        frame.head.append(script);
      });
    }
  }

  Object.assign(window, { Worker: isFile ? PruneFrame : PruneWorker });
})();
