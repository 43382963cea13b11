// @ts-check
"use strict";

/**
 * What matters to the member, on the page that makes lists: each change is tried at once and shown before it is
 * taken over. Python runs as long as the form is open. Tells with `made`, whose detail is the list made again.
 */
class PruneYoursRules extends EventTarget {
  /** Milliseconds without a key before a change is tried. */
  static #PAUSE = 200;

  #part;
  #details;
  #maker;
  #saved;
  /** @type {Promise<Away> | undefined} */
  #away;
  /** @type {PrunePython | undefined} */
  #python;
  /** @type {PruneRulesForm | undefined} */
  #form;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /**
   * @param {ReturnType<typeof partsOf>} part one of them, to take the rules over, may be missing
   * @param {PruneMaker} maker
   * @param {string} saved what to say when the file is saved
   */
  constructor(part, maker, saved = PruneRulesWords.saved) {
    super();
    this.#part = part;
    this.#maker = maker;
    this.#saved = saved;
    this.#details = /** @type {HTMLDetailsElement} */ (part("rules"));
    this.#details.addEventListener("toggle", () => (this.#details.open ? this.#open() : this.#close()));
    this.#use?.addEventListener("click", () => this.#takeOver());
    part("rules-save").addEventListener("click", () => this.#save());
  }

  /** @param {Promise<Away>} away the list on the page */
  show(away) {
    this.#away = away;
  }

  /** The list is no longer on the page. */
  clear() {
    this.#details.open = false;
    this.#close();
    this.#away = undefined;
  }

  async #open() {
    const away = this.#away;
    if (!away || this.#python) return;
    this.#say(PruneYoursWords.gettingForm);
    try {
      const python = await this.#maker.open(await away);
      this.#python = python;
      if (this.#away !== away || !this.#details.open) this.#close();
      else this.#fill(JSON.parse(await python.call("form")));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {RuleForm} form */
  #fill(form) {
    this.#form = new PruneRulesForm(this.#part("rules-form"), form, PruneRulesSuggestions.ofPage());
    this.#form.addEventListener("change", () => this.#tryLater());
    this.#part("rules-buttons").hidden = false;
    this.#enableUse(false);
    this.#say("");
  }

  #close() {
    clearTimeout(this.#pause);
    if (this.#python && this.#maker.isCurrent(this.#python)) this.#maker.stop();
    this.#python = undefined;
    this.#form = undefined;
    this.#part("rules-form").replaceChildren();
    this.#part("rules-moves").replaceChildren();
    this.#part("rules-buttons").hidden = true;
    this.#say("");
  }

  get #use() {
    return /** @type {HTMLButtonElement | null} */ (this.#part("rules-use"));
  }

  /** @param {boolean} isEnabled */
  #enableUse(isEnabled) {
    if (this.#use) this.#use.disabled = !isEnabled;
  }

  #tryLater() {
    clearTimeout(this.#pause);
    this.#part("rules-moves").replaceChildren();
    const text = this.#form?.text;
    this.#enableUse(text !== undefined);
    this.#say(text === undefined ? PruneRulesWords.notANumber : PruneRulesWords.trying);
    this.#pause = setTimeout(() => this.#try(), PruneYoursRules.#PAUSE);
  }

  async #try() {
    const text = this.#form?.text;
    if (text === undefined || !this.#python) return;
    try {
      const { trouble, moves } = JSON.parse(await this.#python.call("preview", text));
      if (text !== this.#form?.text) return; // changed in the meantime
      this.#say(trouble || (moves.length ? "" : PruneRulesWords.nothing));
      this.#part("rules-moves").replaceChildren(...PruneMoves.elements(moves));
    } catch (error) {
      this.#fail(error);
    }
  }

  async #takeOver() {
    const text = this.#form?.text;
    const python = this.#python;
    if (text === undefined || !python) return;
    clearTimeout(this.#pause);
    this.#say(PruneYoursWords.writing);
    try {
      const made = await python.makeAgain(text);
      if (python !== this.#python) return;
      if (made.kind === "trouble") {
        this.#say(made.text);
        return;
      }
      this.#part("rules-moves").replaceChildren();
      const away = await python.call("put_away");
      this.dispatchEvent(new CustomEvent("made", { detail: { ...made, away } }));
      this.#enableUse(false);
      this.#say(PruneRulesWords.taken);
    } catch (error) {
      this.#fail(error);
    }
  }

  #save() {
    const text = this.#form?.text;
    if (text === undefined) return;
    PruneFiles.download(PruneRulesFile.NAME, "application/toml", text);
    this.#say(this.#saved);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#close();
    this.#say(PruneTrouble.sentence(error));
  }

  /** @param {string} sentence */
  #say(sentence) {
    setText(this.#part("rules-said"), sentence);
  }
}
