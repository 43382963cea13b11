// @ts-check
"use strict";

/**
 * One worker with Python in it. It makes lists until it is ended, which gives its memory back.
 * @typedef {(name: string, share: number) => void} Tell
 * @typedef {{ kind: string, text: string, about: string }} Made `kind` is `list`, `demo`, `json` or `trouble`
 */
class PrunePython {
  /** @type {Promise<void>} */
  ready;
  #worker;
  #tell;
  /** @type {{ resolve: (value: any) => void, reject: (reason: Error) => void } | undefined} */
  #waiting;

  /**
   * @param {{ worker: string, handed: Handed }} parts
   * @param {Tell} tell hears how far reading is
   */
  constructor({ worker, handed }, tell) {
    this.#tell = tell;
    this.#worker = new Worker(worker, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", ({ message }) => this.#waiting?.reject(new Error(message)));
    this.ready = this.#ask({ handed, today: PruneDay.today() });
  }

  /**
   * @param {"list" | "demo" | "json"} make
   * @param {Chosen[]} files
   * @param {string} today
   * @returns {Promise<Made>} rejected if Python ended
   */
  async make(make, files, today) {
    await this.ready;
    const [kind, text, about] = await this.#ask({ make, files, today });
    return { kind, text, about };
  }

  /** Whoever waits is not told. */
  end() {
    this.#worker.terminate();
    this.#waiting = undefined;
  }

  /** @param {unknown} question */
  #ask(question) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(question);
    });
  }

  /** @param {{ telling?: { name: string, share: number }, fault?: string, made?: string[] }} answer */
  #hear({ telling, fault, made }) {
    if (telling) this.#tell(telling.name, telling.share);
    else if (fault) this.#waiting?.reject(new Error(fault));
    else this.#waiting?.resolve(made);
  }
}
