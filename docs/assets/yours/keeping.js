// @ts-check
"use strict";

/**
 * The list kept in this browser: offered on arrival, opened, kept and removed.
 * Tells with `opened`, whose detail is the kept list.
 */
class PruneKeeping extends EventTarget {
  #part;
  #maker;
  #isDemo = false;
  /** @type {(() => Promise<KeptList>) | undefined} the list on the page, as it would be kept */
  #shown;

  /**
   * @param {ReturnType<typeof partsOf>} part
   * @param {PruneMaker} maker
   */
  constructor(part, maker) {
    super();
    this.#part = part;
    this.#maker = maker;
    part("open-kept").addEventListener("click", () => this.#open());
    part("keep").addEventListener("click", () => this.#keep());
    for (const name of ["unkeep", "forget-kept"]) part(name).addEventListener("click", () => this.forget());
  }

  /** Say what is kept, while no list is on the page. */
  async offer() {
    const kept = await PruneKept.read();
    this.#part("kept").hidden = !kept || this.#shown !== undefined;
    if (kept) setText(this.#part("kept-text"), PruneYoursWords.offered(kept));
  }

  /**
   * @param {() => Promise<KeptList>} list the one on the page now
   * @param {"demo" | "shown" | "kept"} kind nobody needs to keep invented people
   */
  show(list, kind) {
    this.#shown = list;
    this.#isDemo = kind === "demo";
    this.#part("kept").hidden = true;
    this.#part("keep").hidden = kind !== "shown";
    this.#part("unkeep").hidden = kind !== "kept";
    this.#part("advice").hidden = kind !== "shown";
  }

  /** Everything is erased; what was decided about invented people is nothing of the kept list. */
  async erase() {
    if (!this.#isDemo) await this.forget();
  }

  /** The list is no longer on the page. */
  clear() {
    this.#shown = undefined;
    this.#part("kept").hidden = true;
  }

  get isKept() {
    return !this.#part("unkeep").hidden;
  }

  /** Keep the list on the page as it is now, if it is kept at all. */
  async update() {
    if (!this.isKept) return;
    this.#say(PruneYoursWords.keeping);
    await this.#keep();
  }

  async #keep() {
    const shown = this.#shown;
    if (!shown) return;
    try {
      const list = await shown();
      if (shown !== this.#shown) return;
      await PruneKept.write({ ...list, keptOn: PruneDay.today() });
      this.show(shown, "kept");
      this.#say(PruneYoursWords.kept);
    } catch {
      this.#say(PruneYoursWords.notKept);
    }
  }

  async forget() {
    const wasKept = await PruneKept.read();
    await PruneKept.erase();
    this.#part("kept").hidden = true;
    if (!wasKept || !this.#shown) return;
    this.show(this.#shown, "shown");
    this.#say(PruneYoursWords.removed);
  }

  async #open() {
    const kept = await PruneKept.read();
    if (!kept) return;
    try {
      const list = kept.version === this.#maker.version ? kept : await this.#made(kept);
      this.dispatchEvent(new CustomEvent("opened", { detail: list }));
    } catch (error) {
      setText(this.#part("kept-text"), PruneTrouble.sentence(error));
    }
  }

  /**
   * Another version of this page kept it, so it is made again.
   * @param {KeptList} kept
   * @returns {Promise<KeptList>}
   */
  async #made(kept) {
    setText(this.#part("kept-text"), PruneYoursWords.makingAgain);
    const python = await this.#maker.open(kept.away);
    const { kind, text, about } = await python.makeAgain();
    this.#maker.stop();
    if (kind === "trouble") throw new PruneTrouble(text);
    const list = { ...kept, html: text, about, version: this.#maker.version };
    await PruneKept.write(list);
    return list;
  }

  /** @param {string} sentence */
  #say(sentence) {
    setText(this.#part("made-text"), sentence);
  }
}
