// @ts-check
"use strict";

/**
 * Python while it is needed, and no longer: each list and each form is made by a worker that is ended afterwards.
 * What it takes to make a list again is put away small, so that no export is read twice.
 * @typedef {(Uint8Array | boolean)[]} Away as in `session.py`
 */
class PruneMaker {
  #runtime;
  #tell;
  /** @type {Promise<string>} of the fingerprints: that of the kept list, or any */
  #seed;
  /** @type {PrunePython | undefined} */
  #python;

  /**
   * @param {DOMStringMap} data of the element
   * @param {Tell} tell hears how far reading is
   */
  constructor(data, tell) {
    this.#runtime = new PruneRuntime(data);
    this.#tell = tell;
    this.#seed = PruneKept.read().then((kept) => kept?.seed ?? PruneMaker.#anySeed());
  }

  /** Identifies our own code. */
  get version() {
    return this.#runtime.version;
  }

  get seed() {
    return this.#seed;
  }

  get isStarted() {
    return this.#python !== undefined;
  }

  /**
   * From here on, nothing is asked for.
   * @returns {Promise<PrunePython>} the worker with all that it needs, which may still be starting
   */
  async begin() {
    const [{ worker, handed }, seed] = await PruneMaker.#sentence(Promise.all([this.#runtime.load(), this.#seed]));
    this.#python ??= new PrunePython({ worker, handed: { ...handed, seed } }, this.#tell);
    return this.#python;
  }

  /** @returns {Promise<PrunePython>} the worker, started unless it is */
  async start() {
    return this.started(await this.begin());
  }

  /**
   * @param {PrunePython} python
   * @returns {Promise<PrunePython>} it, when it has started
   */
  async started(python) {
    await PruneMaker.#sentence(python.ready);
    return python;
  }

  /**
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T>} the same, but rejected with a sentence
   */
  static #sentence(promise) {
    return promise.catch((error) => {
      throw new PruneTrouble(PruneYoursWords.notLoaded(error.message));
    });
  }

  /** @param {PrunePython} python */
  isCurrent(python) {
    return python === this.#python;
  }

  /**
   * A worker that has this list.
   * @param {Away} away
   * @returns {Promise<PrunePython>} rejected with a sentence if the list cannot be opened
   */
  async open(away) {
    this.stop();
    const python = await this.start();
    const trouble = await python.call("open_list", PruneDay.today(), ...away);
    if (trouble) throw new PruneTrouble(trouble);
    return python;
  }

  /** End the worker, whatever it does. */
  stop() {
    this.#python?.end();
    this.#python = undefined;
  }

  /** What Python takes as a seed. */
  static #anySeed() {
    return String(crypto.getRandomValues(new Uint32Array(1))[0]);
  }
}

/** An error whose message is a sentence for the visitor. */
class PruneTrouble extends Error {
  /**
   * @param {unknown} error
   * @returns {string} what to say about it
   */
  static sentence(error) {
    return error instanceof PruneTrouble ? error.message : PruneYoursWords.fault;
  }
}
