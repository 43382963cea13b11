// @ts-check
"use strict";

/**
 * What follows a decision, inside the card: the steps on LinkedIn and a tick when they are done, a
 * message and its answer, or the day the person comes back.
 */
class PruneFollowUp {
  #element;
  #person;
  #actions;

  /**
   * @param {HTMLTemplateElement} template
   * @param {string} nameId of the element that holds the person's name
   * @param {Person} person
   * @param {PruneActions} actions
   */
  constructor(template, nameId, person, actions) {
    const clone = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.#element = /** @type {HTMLElement} */ (clone.firstElementChild);
    this.#person = person;
    this.#actions = actions;
    for (const control of this.#all("[aria-describedby]")) control.setAttribute("aria-describedby", nameId);
    this.#link();
    this.#showLosses();
    this.#listen();
    this.#writeMessage();
  }

  get element() {
    return this.#element;
  }

  /** @param {Decision} decision */
  show(decision) {
    const done = this.#input("[data-done]");
    if (done) done.checked = Boolean(decision.done_on);
    for (const input of this.#all("[data-day]")) this.#showDay(/** @type {HTMLInputElement} */ (input), decision);
    this.#text("back-text", PruneWords.backText(PruneDecision.backOn(decision) || PruneDay.today()));
    this.#showAnswer(decision);
  }

  /**
   * @param {HTMLInputElement} input
   * @param {Decision} decision
   */
  #showDay(input, decision) {
    const isBack = input.dataset.day === "back_on";
    input.min = isBack ? PruneDay.daysFromToday(1) : PruneDay.FIRST;
    input.max = isBack ? PruneDay.LAST : PruneDay.today();
    if (input === document.activeElement) return; // the date is still being typed
    input.value = (isBack ? PruneDecision.backOn(decision) : decision.asked_on?.slice(0, 10)) ?? "";
  }

  /** @param {Decision} decision */
  #showAnswer({ asked_on: askedOn, answered }) {
    const group = this.#field("answer");
    if (!group) return;
    group.hidden = !askedOn;
    const { wroteOn } = this.#person;
    const hasWritten = Boolean(askedOn && wroteOn && wroteOn >= askedOn.slice(0, 10) && answered !== true);
    this.#text("wrote", hasWritten ? PruneWords.wroteOn(wroteOn) : "");
    for (const button of this.#all("[data-answer]")) {
      button.setAttribute("aria-pressed", String(button.dataset.answer === String(answered)));
    }
    const known = typeof answered === "boolean" && askedOn;
    this.#text("answer-text", known ? PruneWords.answer(answered) : "");
  }

  /** @param {HTMLInputElement} input may be half typed: 2032 starts as the year 2 */
  #saveDay(input) {
    if (!input.validity.valid) return;
    if (input.dataset.day === "back_on") this.#actions.setBackOn(this.#person, input.value);
    else this.#actions.setSentOn(this.#person, input.value);
  }

  /** @param {HTMLInputElement} input */
  #leaveDay(input) {
    const { rangeUnderflow, rangeOverflow } = input.validity;
    const isBack = input.dataset.day === "back_on";
    if (rangeUnderflow) this.#actions.announce(isBack ? PruneWords.mustBeLater : PruneWords.yearOutOfRange);
    if (rangeOverflow) this.#actions.announce(isBack ? PruneWords.yearOutOfRange : PruneWords.mustBeEarlier);
    const decision = this.#actions.store.decision(this.#person.id);
    if (decision) this.show(decision);
  }

  #link() {
    const link = /** @type {HTMLAnchorElement | null} */ (this.#field("after-link"));
    const nolink = this.#field("after-nolink");
    if (!link || !nolink) return;
    if (this.#actions.data.isProfile(this.#person.link)) link.href = this.#person.link;
    link.hidden = !link.href;
    nolink.hidden = !link.hidden;
  }

  #showLosses() {
    const place = this.#field("after-loses");
    if (!place) return;
    const { loses } = this.#person;
    place.hidden = !loses.length;
    place.querySelector("ul")?.append(...loses.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  }

  #listen() {
    this.#on("[data-copy-name]", "click", () => this.#copyName());
    this.#on("[data-done]", "change", (done) =>
      this.#actions.setDone(this.#person, /** @type {HTMLInputElement} */ (done).checked),
    );
    this.#on("[data-day]", "change", (input) => this.#saveDay(/** @type {HTMLInputElement} */ (input)));
    this.#on("[data-day]", "blur", (input) => this.#leaveDay(/** @type {HTMLInputElement} */ (input)));
    this.#on("[data-asked]", "click", () => this.#actions.setSentOn(this.#person, PruneDay.today()));
    this.#on("[data-wait]", "click", ({ dataset }) => {
      const today = PruneDay.today();
      const days = { week: PruneDay.daysFromToday(7), month: PruneDay.monthsAfter(today, 1), "half-year": PruneDay.monthsAfter(today, 6) };
      this.#actions.setBackOn(this.#person, days[/** @type {keyof typeof days} */ (dataset.wait)]);
    });
    this.#on("[data-answer]", "click", ({ dataset }) =>
      this.#actions.setAnswered(this.#person, dataset.answer === "true"),
    );
    this.#on("[data-message=kind]", "change", () => this.#writeMessage());
    this.#on("[data-message=text]", "input", () => this.#actions.drafts.set(this.#draftKey, this.#message?.value ?? ""));
    this.#on("[data-message=copy]", "click", () => this.#copy());
  }

  #writeMessage() {
    const [kind, text] = [this.#kind, this.#message];
    if (kind && text) text.value = this.#actions.drafts.get(this.#draftKey) ?? this.#addressed(kind.value);
  }

  /**
   * A message to this person: with their first name, unless names are hidden.
   * @param {string} message
   */
  #addressed(message) {
    const { names } = this.#actions;
    return names.hidden ? message : message.replaceAll("[name]", PruneNames.first(this.#person.name));
  }

  /** The key of an edited message: one per person and situation. */
  get #draftKey() {
    return `${this.#kind?.selectedIndex} ${this.#person.id}`;
  }

  get #kind() {
    return /** @type {HTMLSelectElement | null} */ (this.#element.querySelector("[data-message=kind]"));
  }

  get #message() {
    return /** @type {HTMLTextAreaElement | null} */ (this.#element.querySelector("[data-message=text]"));
  }

  async #copy() {
    const text = this.#message;
    if (await copyText(text?.value ?? "")) {
      this.#actions.announce(PruneWords.copied(text?.value ?? ""));
    } else {
      text?.select();
      this.#actions.announce(PruneWords.notCopied);
    }
  }

  async #copyName() {
    const isCopied = await copyText(this.#person.name);
    this.#actions.announce(isCopied ? PruneGroupWords.nameCopied : PruneGroupWords.nameNotCopied);
  }

  /**
   * @param {string} selector
   * @param {string} event
   * @param {(element: HTMLElement) => void} action
   */
  #on(selector, event, action) {
    for (const element of this.#all(selector)) element.addEventListener(event, () => action(element));
  }

  /** @param {string} selector */
  #all(selector) {
    return /** @type {NodeListOf<HTMLElement>} */ (this.#element.querySelectorAll(selector));
  }

  /** @param {string} selector */
  #input(selector) {
    return /** @type {HTMLInputElement | null} */ (this.#element.querySelector(selector));
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLElement | null} */ (this.#element.querySelector(`[data-field="${name}"]`));
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #text(name, text) {
    const field = this.#field(name);
    if (!field) return;
    field.textContent = text;
    field.hidden = !text;
  }
}
