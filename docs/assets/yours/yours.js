// @ts-check
"use strict";

/**
 * Makes the list in the browser: gets Python ready, takes the member's files, and puts the list in place.
 * Python is ended once the list is there, and a new list leaves nothing of the last.
 */
class PruneYours extends HTMLElement {
  #part = partsOf(this);
  #runtime = new PruneRuntime(this.dataset);
  /** @type {PrunePython | undefined} */
  #python;
  /** @type {KeptList | undefined} the list on the page, as it would be kept */
  #shown;
  #isStarted = false;

  connectedCallback() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    if (location.protocol === "file:") {
      this.#say(PruneYoursWords.notFromFile);
      return;
    }
    this.#listen();
    this.#part("choose").hidden = false;
    this.#part("choose-folder").hidden = !("webkitdirectory" in HTMLInputElement.prototype);
    this.#offerKept();
    const { connection } = /** @type {any} */ (navigator);
    if (connection?.saveData) this.#waitForTouch();
    else this.#prepare();
  }

  #listen() {
    const inputs = [this.#input("files"), this.#input("folder")];
    const drop = new PruneDrop(this.#part("choose"), inputs);
    drop.addEventListener("chosen", (event) => this.#make("list", /** @type {CustomEvent<Chosen[]>} */ (event).detail));
    this.#on("choose-files", () => this.#input("files").click());
    this.#on("choose-folder", () => this.#input("folder").click());
    this.#on("demo", () => this.#make("demo", []));
    this.#on("cancel", () => this.#cancel());
    this.#on("over", () => this.#startOver());
    this.#on("keep", () => this.#keep());
    this.#on("unkeep", () => this.#forgetKept());
    this.#on("open-kept", () => this.#openKept());
    this.#on("forget-kept", () => this.#forgetKept());
    this.addEventListener("prune-erased", () => this.#forgetKept());
  }

  #waitForTouch() {
    this.#say(PruneYoursWords.waiting);
    const start = () => this.#python ?? this.#prepare();
    for (const type of ["pointerdown", "focusin"]) this.#part("choose").addEventListener(type, start, { once: true });
  }

  /** Start a worker, and say when it is ready. After that, this page asks for nothing. */
  async #prepare(said = PruneYoursWords.ready) {
    this.#say(PruneYoursWords.gettingReady);
    try {
      const [parts] = await Promise.all([this.#runtime.load(), PruneYours.#searchIndex()]);
      const python = this.#start(parts);
      await python.ready;
      if (python === this.#python && this.#part("work").hidden) this.#say(said);
    } catch (error) {
      this.#stop();
      this.#complain(PruneYoursWords.notLoaded(/** @type {Error} */ (error).message));
    }
  }

  /** @param {{ worker: string, handed: Handed }} parts */
  #start(parts) {
    this.#python ??= new PrunePython(parts, (name, share) => this.#showWork(name, share));
    return this.#python;
  }

  /** The search box would fetch it when it is first used. */
  static #searchIndex() {
    return PruneGuideIndex.load().catch(() => undefined);
  }

  /**
   * @param {"list" | "demo"} what
   * @param {Chosen[]} files
   */
  async #make(what, files) {
    const from = performance.now();
    if (!this.#part("work").hidden) this.#stop();
    this.#clear();
    this.#part("work").hidden = false;
    this.#part("choose").hidden = true;
    this.#showWork("", 0, PruneYoursWords.readSoon);
    this.#part("cancel").focus();
    try {
      const python = this.#start(await this.#runtime.load());
      const made = await python.make(what, files, PruneDay.today());
      if (python !== this.#python) return;
      this.#finish(made, from);
    } catch {
      this.#stop();
      this.#complain(PruneYoursWords.fault);
      this.#prepare();
    }
  }

  /**
   * @param {Made} made
   * @param {number} from when it was asked for
   */
  #finish({ kind, text, about }, from) {
    this.#part("work").hidden = true;
    if (kind === "trouble") {
      this.#complain(text);
      this.#say(PruneYoursWords.ready);
      return;
    }
    this.#stop();
    this.#show(text);
    const [version, keptOn] = [this.#runtime.version, PruneDay.today()];
    this.#shown = { html: text, about, version, keptOn };
    this.#showMade(PruneYoursWords.made(about, (performance.now() - from) / 1000), kind === "demo" ? "demo" : "shown");
  }

  /** @param {string} html from our own templates, which escape every value */
  #show(html) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    this.#part("list").replaceChildren(...body.childNodes);
    this.#toggleBefore(false);
    this.#say("");
  }

  /**
   * @param {string} sentence
   * @param {"demo" | "shown" | "kept"} kind nobody needs to keep invented people
   */
  #showMade(sentence, kind) {
    this.#part("made").hidden = false;
    this.#part("made-text").textContent = sentence;
    this.#part("keep").hidden = kind !== "shown";
    this.#part("unkeep").hidden = kind !== "kept";
    this.#part("advice").hidden = kind !== "shown";
    this.#part("over").focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  /** Take away the list; its element ends all that belongs to it. */
  #clear() {
    this.#part("list").replaceChildren();
    this.#shown = undefined;
    for (const name of ["made", "trouble", "kept"]) this.#part(name).hidden = true;
  }

  #startOver() {
    this.#clear();
    this.#toggleBefore(true);
    this.#offerKept();
    this.#prepare();
    this.#part("choose-files").focus();
  }

  #cancel() {
    this.#stop();
    this.#toggleBefore(true);
    this.#prepare(PruneYoursWords.cancelled);
    this.#part("choose-files").focus();
  }

  /** End the worker, whatever it does. */
  #stop() {
    this.#python?.end();
    this.#python = undefined;
    this.#part("work").hidden = true;
  }

  /** @param {boolean} isShown whether what comes before the list is there */
  #toggleBefore(isShown) {
    this.#part("choose").hidden = !isShown;
    for (const element of document.querySelectorAll("[data-before-list]")) {
      /** @type {HTMLElement} */ (element).hidden = !isShown;
    }
  }

  /**
   * @param {string} name of the file that is read; none while the list is written
   * @param {number} share
   * @param {string} text
   */
  #showWork(name, share, text = name ? PruneYoursWords.reading(name, share) : PruneYoursWords.writing) {
    const bar = /** @type {HTMLProgressElement} */ (this.querySelector("#prune-work"));
    if (name) bar.value = share;
    else bar.removeAttribute("value"); // nobody knows how long that takes
    setText(this.#part("work-text"), text);
    this.#say("");
  }

  async #offerKept() {
    const kept = await PruneKept.read();
    if (!kept || this.#shown) return;
    const isUsable = kept.version === this.#runtime.version;
    this.#part("kept").hidden = false;
    this.#part("open-kept").hidden = !isUsable;
    this.#part("kept-text").textContent = [PruneYoursWords.opened(kept), isUsable ? "" : PruneYoursWords.outdated].join(" ");
  }

  async #openKept() {
    const kept = await PruneKept.read();
    if (!kept) return;
    this.#stop();
    this.#clear();
    this.#show(kept.html);
    this.#shown = kept;
    this.#showMade(PruneYoursWords.opened(kept), "kept");
  }

  async #keep() {
    if (!this.#shown) return;
    try {
      await PruneKept.write({ ...this.#shown, keptOn: PruneDay.today() });
      this.#showMade(PruneYoursWords.kept, "kept");
    } catch {
      this.#say(PruneYoursWords.notKept);
    }
  }

  async #forgetKept() {
    const wasKept = await PruneKept.read();
    await PruneKept.erase();
    this.#part("kept").hidden = true;
    if (wasKept && this.#shown) this.#showMade(PruneYoursWords.removed, "shown");
  }

  /** @param {string} sentence */
  #complain(sentence) {
    this.#toggleBefore(true);
    this.#part("trouble-text").textContent = sentence;
    this.#part("trouble").hidden = false;
    this.#part("choose-files").focus();
  }

  /** @param {string} sentence */
  #say(sentence) {
    setText(this.#part("state"), sentence);
  }

  /**
   * @param {string} name
   * @param {() => void} action
   */
  #on(name, action) {
    this.#part(name).addEventListener("click", action);
  }

  /** @param {string} name */
  #input(name) {
    return /** @type {HTMLInputElement} */ (this.#part(name));
  }
}

if (!customElements.get("prune-yours")) customElements.define("prune-yours", PruneYours);
