// @ts-check
"use strict";

/**
 * Makes the list in the browser: gets Python ready, takes the member's files, and puts the list in place.
 * Python is ended once the list is there, and a new list leaves nothing of the last.
 */
class PruneYours extends HTMLElement {
  #part = partsOf(this);
  #maker = new PruneMaker(this.dataset, (name, share) => this.#showWork(name, share));
  /** @type {PruneKeeping | undefined} */
  #keeping;
  /** @type {PruneYoursRules | undefined} */
  #rules;
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
    this.#keeping?.offer();
    const { connection } = /** @type {any} */ (navigator);
    if (connection?.saveData) this.#waitForTouch();
    else this.#prepare();
  }

  #listen() {
    const [files, folder] = [this.#input("files"), this.#input("folder")];
    const drop = new PruneDrop(this.#part("choose"), [files, folder]);
    drop.addEventListener("chosen", (event) => this.#make("list", /** @type {CustomEvent<Chosen[]>} */ (event).detail));
    drop.addEventListener("unreadable", () => this.#saySomewhere(PruneYoursWords.unreadable));
    this.#on("choose-files", () => files.click());
    this.#on("choose-folder", () => folder.click());
    this.#on("demo", () => this.#make("demo", []));
    this.#on("cancel", () => this.#goBack(PruneYoursWords.cancelled));
    this.#on("over", () => this.#goBack());
    this.#keeping = new PruneKeeping(this.#part, this.#maker);
    this.#keeping.addEventListener("opened", (event) => this.#showKept(/** @type {CustomEvent<KeptList>} */ (event).detail));
    this.#rules = new PruneYoursRules(this.#part, this.#maker);
    this.#rules.addEventListener("made", (event) => this.#showAgain(/** @type {CustomEvent} */ (event).detail));
    this.addEventListener("prune-erased", () => this.#keeping?.erase());
  }

  #waitForTouch() {
    this.#say(PruneYoursWords.waiting);
    const start = () => this.#maker.isStarted || this.#prepare();
    for (const type of ["pointerdown", "focusin"]) this.#part("choose").addEventListener(type, start, { once: true });
  }

  /** Load all that is needed, and say when it is here: after that, this page asks for nothing. Python starts meanwhile. */
  async #prepare(said = PruneYoursWords.ready) {
    this.#say(PruneYoursWords.gettingReady);
    try {
      const [python] = await Promise.all([this.#maker.begin(), PruneYours.#searchIndex()]);
      if (this.#maker.isCurrent(python) && this.#part("work").hidden) this.#say(said);
      await this.#maker.started(python);
      this.toggleAttribute("data-started", true); // for whoever measures it
    } catch (error) {
      this.#stop();
      this.#complain(PruneTrouble.sentence(error));
    }
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
      const [python, kept] = await Promise.all([this.#maker.start(), PruneKept.read()]);
      const made = await python.make(what, files, PruneDay.today(), PruneKept.used(kept));
      if (this.#maker.isCurrent(python)) this.#finish(made, python, from);
    } catch (error) {
      this.#stop();
      this.#complain(PruneTrouble.sentence(error));
      if (!(error instanceof PruneTrouble)) this.#prepare();
    }
  }

  /**
   * @param {Made} made
   * @param {PrunePython} python
   * @param {number} from when it was asked for
   */
  #finish({ kind, text, about }, python, from) {
    this.#part("work").hidden = true;
    if (kind === "trouble") {
      this.#complain(text);
      this.#say(PruneYoursWords.ready);
      return;
    }
    this.#show(text);
    this.#showMade(PruneYoursWords.made(about, (performance.now() - from) / 1000));
    const away = python.call("put_away");
    this.#offerMore(text, about, away, kind === "demo" ? "demo" : "shown");
    away.finally(() => this.#maker.isCurrent(python) && this.#maker.stop()).catch(() => undefined);
  }

  /**
   * By other criteria than before.
   * @param {Made & { away: Away }} made
   */
  #showAgain({ kind, text, about, away }) {
    this.#show(text);
    const wasKept = this.#keeping?.isKept;
    this.#offerMore(text, about, Promise.resolve(away), kind === "demo" ? "demo" : wasKept ? "kept" : "shown");
    this.#keeping?.update();
  }

  /**
   * What can be done with the list on the page. Python ends when it has put the list away.
   * @param {string} html
   * @param {string} about
   * @param {Promise<Away>} away
   * @param {"demo" | "shown" | "kept"} kind
   */
  #offerMore(html, about, away, kind) {
    const { version, seed } = this.#maker;
    const list = async () => ({ html, about, version, away: await away, seed: await seed, keptOn: "" });
    this.#keeping?.show(list, kind);
    this.#rules?.show(away);
  }

  /** @param {KeptList} kept */
  #showKept(kept) {
    this.#stop();
    this.#clear();
    this.#show(kept.html);
    this.#showMade(PruneYoursWords.opened(kept));
    this.#offerMore(kept.html, kept.about, Promise.resolve(kept.away), "kept");
  }

  /** @param {string} html from our own templates, which escape every value */
  #show(html) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    this.#part("list").replaceChildren(...body.childNodes);
    this.#toggleBefore(false);
    this.#say("");
  }

  /** @param {string} sentence */
  #showMade(sentence) {
    this.#part("made").hidden = false;
    setText(this.#part("made-text"), sentence);
    this.#part("over").focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  /** Take away the list; its element ends all that belongs to it. */
  #clear() {
    this.#part("list").replaceChildren();
    this.#keeping?.clear();
    this.#rules?.clear();
    for (const name of ["made", "trouble"]) this.#part(name).hidden = true;
  }

  /** @param {string} [said] */
  #goBack(said) {
    this.#stop();
    this.#clear();
    this.#toggleBefore(true);
    this.#keeping?.offer();
    this.#prepare(said);
    this.#part("choose-files").focus();
  }

  /** End the worker, whatever it does. */
  #stop() {
    this.#maker.stop();
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

  /** @param {string} sentence about a list or, without one, about what was chosen */
  #saySomewhere(sentence) {
    if (this.#part("made").hidden) this.#complain(sentence);
    else setText(this.#part("made-text"), sentence);
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
