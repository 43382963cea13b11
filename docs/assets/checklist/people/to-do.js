// @ts-check
"use strict";

/**
 * What was decided and is not done yet on LinkedIn, one person after the other: copy the name, remove
 * them there, tick. People whose recommendation is to be saved come first.
 */
class PruneToDo {
  #part;
  #root;
  #actions;
  /** @type {Person[]} */
  #people = [];
  /** @type {Person[]} */
  #skipped = [];
  #done = 0;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   */
  constructor(root, actions) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#actions = actions;
    this.#part("do-copy").addEventListener("click", () => this.#copy());
    this.#part("do-saved").addEventListener("change", () => this.#showSaved());
    this.#part("do-done").addEventListener("click", () => this.#finish());
    this.#part("do-skip").addEventListener("click", () => this.#skip());
    this.#part("do-keep").addEventListener("click", () => this.#keep());
    this.#part("do-again").addEventListener("click", () => this.start());
    actions.names.addEventListener("change", () => this.#showName());
  }

  start() {
    const { store } = this.#actions;
    const rank = (/** @type {Person} */ { id, toSave }) =>
      store.decision(id)?.outcome === "unfollow" ? 2 : Number(!toSave);
    this.#people = this.#waiting.sort((one, other) => rank(one) - rank(other));
    this.#skipped = [];
    this.#done = 0;
    this.#show();
  }

  /** Follow what was undone, or decided in another tab. */
  refresh() {
    const waiting = new Set(this.#waiting);
    const known = new Set([...this.#people, ...this.#skipped]);
    const back = [...waiting].filter((person) => !known.has(person));
    const [current] = this.#people;
    this.#people = [...back, ...this.#people.filter((person) => waiting.has(person))];
    this.#done = Math.max(0, this.#done - back.length);
    if (this.#people[0] !== current) this.#show();
  }

  /** Everybody whose decision is still to be done on LinkedIn, in the order of the export. */
  get #waiting() {
    const { data, store } = this.#actions;
    return data.people.filter(({ id }) => PruneDecision.isToDo(store.decision(id)));
  }

  get #person() {
    return /** @type {Person | undefined} */ (this.#people[0]);
  }

  get #isUnfollow() {
    return this.#actions.store.decision(this.#person?.id ?? "")?.outcome === "unfollow";
  }

  #show() {
    const person = this.#person;
    const total = this.#done + this.#people.length + this.#skipped.length;
    setText(this.#part("do-place"), PruneGroupWords.toDoPlace(this.#done, total));
    const bar = /** @type {HTMLProgressElement} */ (this.#part("do-bar"));
    bar.max = Math.max(total, 1);
    bar.value = this.#done;
    this.#part("do-person").hidden = !person;
    this.#part("do-end").hidden = Boolean(person);
    if (person) this.#showPerson(person);
    else this.#showEnd();
  }

  /** @param {Person} person */
  #showPerson(person) {
    this.#showName();
    setText(this.#part("do-job"), [PruneWords.job(person), person.connected].filter(Boolean).join(" · "));
    for (const steps of /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll("[data-do]"))) {
      steps.hidden = (steps.dataset.do === "unfollow") !== this.#isUnfollow;
    }
    this.#showLosses(this.#isUnfollow ? [] : person.loses);
    const link = /** @type {HTMLAnchorElement} */ (this.#part("do-link"));
    link.hidden = !this.#actions.data.isProfile(person.link);
    if (link.hidden) link.removeAttribute("href");
    else link.href = person.link;
    this.#part("do-nolink").hidden = !link.hidden;
    this.#part("do-save").hidden = !person.toSave || this.#isUnfollow;
    /** @type {HTMLInputElement} */ (this.#part("do-saved")).checked = false;
    this.#showSaved();
    this.#part("do-name").focus();
  }

  #showName() {
    if (this.#person) setText(this.#part("do-name"), this.#actions.names.display(this.#person.name));
  }

  /** @param {string[]} losses */
  #showLosses(losses) {
    const list = this.#part("do-loses");
    list.hidden = !losses.length;
    list.replaceChildren(...losses.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  }

  /** The tick for what is saved comes before the one for what is removed. */
  #showSaved() {
    const isSaved = this.#part("do-save").hidden || /** @type {HTMLInputElement} */ (this.#part("do-saved")).checked;
    const done = /** @type {HTMLButtonElement} */ (this.#part("do-done"));
    done.disabled = !isSaved;
    setText(done, this.#isUnfollow || this.#people.length < 2 ? PruneGroupWords.doneHere : PruneGroupWords.doneAndCopy);
  }

  #showEnd() {
    const skipped = this.#skipped.length;
    setText(this.#part("do-end-title"), PruneGroupWords.toDoEnd(this.#done, skipped));
    setText(this.#part("do-end-text"), PruneGroupWords.toDoEndText(this.#done));
    this.#part("do-again").hidden = !skipped;
    this.#part("do-end-title").focus();
  }

  async #copy() {
    if (!this.#person) return;
    const isCopied = await copyText(this.#person.name);
    this.#actions.announce(isCopied ? PruneGroupWords.nameCopied : PruneGroupWords.nameNotCopied);
  }

  /** The click that ticks one person copies the next one's name: one click fewer for each. */
  async #finish() {
    const person = this.#people.shift();
    if (!person) return;
    this.#done += 1;
    const next = this.#person;
    const isNextCopied = next && !this.#isUnfollow && !next.toSave ? await copyText(next.name) : false;
    await this.#actions.setDone(person, true);
    this.#show();
    if (isNextCopied) this.#actions.announce(PruneGroupWords.doneCopied(this.#actions.names.display(person.name)));
  }

  #skip() {
    const person = this.#people.shift();
    if (person) this.#skipped.push(person);
    this.#show();
  }

  async #keep() {
    const person = this.#people.shift();
    if (person) await this.#actions.decide(person, "keep");
    this.#show();
  }
}
