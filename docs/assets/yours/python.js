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
  /** @type {{ resolve: (value: any) => void, reject: (reason: Error) => void }[]} in the order of the questions, as answers come */
  #waiting = [];

  /**
   * @param {{ worker: string, handed: Handed }} parts
   * @param {Tell} tell hears how far reading is
   */
  constructor({ worker, handed }, tell) {
    this.#tell = tell;
    this.#worker = new Worker(worker, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", ({ message }) => this.#next()?.reject(new Error(message)));
    this.ready = this.#ask({ handed, today: PruneDay.today() });
  }

  /**
   * @param {"list" | "demo" | "json"} make
   * @param {Chosen[]} files
   * @param {string} today
   * @param {Uint8Array[]} [kept] the export and the criteria kept in this browser
   * @returns {Promise<Made>} rejected if Python ended
   */
  async make(make, files, today, kept = []) {
    await this.ready;
    return PrunePython.#made(await this.#ask({ make, files, today, kept }));
  }

  /**
   * @param {string} [criteria] other ones from now on
   * @returns {Promise<Made>} the list again
   */
  async makeAgain(criteria) {
    return PrunePython.#made(await this.call("make_again", criteria));
  }

  /**
   * @param {string} call name of a function of `inside.py`
   * @param {unknown[]} given
   * @returns {Promise<any>} rejected if Python ended
   */
  async call(call, ...given) {
    await this.ready;
    return this.#ask({ call, given });
  }

  /** Whoever waits is not told. */
  end() {
    this.#worker.terminate();
    this.#waiting = [];
  }

  /** @param {string[]} answer */
  static #made([kind = "", text = "", about = ""]) {
    return { kind, text, about };
  }

  #next() {
    return this.#waiting.shift();
  }

  /** @param {unknown} question */
  #ask(question) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(question);
    });
  }

  /** @param {{ telling?: { name: string, share: number }, fault?: string, made?: unknown }} answer */
  #hear({ telling, fault, made }) {
    if (telling) this.#tell(telling.name, telling.share);
    else if (fault) this.#next()?.reject(new Error(fault));
    else this.#next()?.resolve(made);
  }
}
