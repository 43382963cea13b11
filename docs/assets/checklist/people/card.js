// @ts-check
"use strict";

/** A card of the build, or a copy of its template: filled in as text only, and reused for other people. */
class PruneCard {
  /** @type {PruneFollowUp | undefined} */
  #followUp;
  #shownOutcome = "";
  /** Milliseconds: the second click of a double click on Keep was meant for the previous person. */
  static #DOUBLE_CLICK = 300;
  #since = performance.now();
  #nameId = "";
  #actions;
  /** @type {Map<string, HTMLElement>} */
  #fields = new Map();
  #onOpen = () => {};
  /** @type {HTMLButtonElement | undefined} opens and closes the card, in the list */
  #opener;

  /**
   * @param {Person} person
   * @param {string} id unique on the page, to connect names and controls
   * @param {PruneActions} actions
   * @param {Element} [element] a card that the build made
   */
  constructor(person, id, actions, element = actions.newCard()) {
    this.#actions = actions;
    this.element = /** @type {HTMLElement} */ (element);
    for (const field of /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("[data-field]"))) {
      this.#fields.set(field.dataset.field ?? "", field);
    }
    this.#identify(id);
    this.#listen();
    this.#field("decide").hidden = false;
    this.person = person;
    this.setPerson(person);
  }

  /** @param {Person} person to show from now on */
  setPerson(person) {
    this.person = person;
    this.#since = performance.now();
    this.#shownOutcome = "";
    this.#followUp = undefined;
    this.#field("after").replaceChildren();
    if (this.#opener) this.isOpen = false;
    this.#fill();
    this.show();
  }

  #fill() {
    const { person } = this;
    this.#field("outcome").dataset.outcome = person.outcome;
    for (const button of this.#buttons) button.toggleAttribute("data-suggested", button.dataset.decide === person.outcome);
    this.showName();
    this.#text("outcome", this.#actions.data.outcomes[person.outcome]);
    this.#text("job", PruneWords.job(person));
    this.#text("connected", person.connected);
    this.#list("changes", person.changes);
    this.#list("evidence", person.evidence);
    this.#list("memory", person.memory);
    this.#list("because", person.because);
    this.#text("unless", person.unless);
    this.#field("unless").closest("p")?.toggleAttribute("hidden", !person.unless);
    this.#list("loses", person.loses);
    this.#field("loses").closest("div")?.toggleAttribute("hidden", !person.loses.length);
    this.#link(person.link);
  }

  #listen() {
    for (const button of this.#buttons) {
      button.addEventListener("click", (event) => {
        const isSecondOfTwo = event.detail > 1 && performance.now() - this.#since < PruneCard.#DOUBLE_CLICK;
        if (!isSecondOfTwo) this.#actions.decide(this.person, button.dataset.decide ?? "");
      });
    }
    this.#clear.addEventListener("click", () => this.#actions.clear(this.person));
    this.#listenToTick();
  }

  /** Shift ticks a range. Firefox drops Shift when the space bar or the label is used. */
  #listenToTick() {
    const tick = this.#tick;
    let isRange = false;
    tick.addEventListener("keydown", ({ key, shiftKey }) => {
      if (key === " ") isRange = shiftKey;
    });
    tick.addEventListener("click", ({ shiftKey }) => {
      this.#actions.tick(this.person, tick.checked, shiftKey || isRange);
      isRange = false;
    });
    this.#field("known").addEventListener("click", (event) => {
      if (event.target === tick || !event.shiftKey) return;
      event.preventDefault();
      isRange = true;
      tick.click();
    });
  }

  /** Show the current decision. */
  show() {
    const stored = this.#actions.store.decision(this.person.id);
    const isDue = PruneDecision.isDue(stored);
    const decision = isDue ? undefined : stored;
    this.element.toggleAttribute("data-decided", decision !== undefined);
    this.element.dataset.outcome = decision?.outcome ?? this.person.outcome;
    for (const button of this.#buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.decide === decision?.outcome));
    }
    this.#text("decided", decision ? PruneWords.decided(this.#actions.data.choices[decision.outcome]) : "");
    if (!decision && this.#clear === document.activeElement) this.focus();
    this.#field("decision").hidden = !decision;
    this.#text("due", stored && isDue ? PruneWords.due(PruneDecision.backOn(stored)) : "");
    this.#tick.checked = decision?.outcome === "keep";
    this.#showFollowUp(decision);
  }

  showName() {
    const name = this.#actions.names.display(this.person.name);
    if (this.#opener) setText(this.#opener, name);
    else setText(this.#field("name"), name);
  }

  /**
   * Make it a row of the list, which its name opens and closes.
   * @param {() => void} onOpen
   */
  makeRow(onOpen) {
    const opener = Object.assign(document.createElement("button"), { type: "button", className: "prune-person__open" });
    opener.append(...this.#field("name").childNodes);
    this.#field("name").append(opener);
    this.#opener = opener;
    this.#onOpen = onOpen;
    this.isOpen = false;
    this.element.addEventListener("click", (event) => {
      if (event.target === opener || (!this.isOpen && !this.#isControl(event.target))) this.isOpen = !this.isOpen;
    });
  }

  get isOpen() {
    return this.element.hasAttribute("data-open");
  }

  set isOpen(isOpen) {
    this.element.toggleAttribute("data-open", isOpen);
    this.#opener?.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.#onOpen();
  }

  /** @param {EventTarget | null} target of a click */
  #isControl(target) {
    return target instanceof Element && target.closest("a, button, label, input, select, textarea") !== null;
  }

  /** One at a time: show the question, and what follows a decision above what led to it. */
  askQuestion() {
    this.#field("question").hidden = false;
    this.#field("decision").after(this.#field("after"));
  }

  /**
   * Offer to decide about everybody of a group at once.
   * @param {PeopleGroup[]} groups
   * @param {(group: PeopleGroup) => void} open
   */
  offerGroups(groups, open) {
    const place = this.#field("groups");
    place.replaceChildren(
      ...groups.map((group) => {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "prune-link" });
        button.textContent = PruneGroups.title(group);
        button.addEventListener("click", () => open(group));
        return button;
      }),
    );
    if (groups.length) place.prepend(PruneGroupWords.decideTogether, " ");
  }

  /** @param {boolean} on whether this is a row in a keep sweep */
  showTick(on) {
    this.#field("known").hidden = !on;
  }

  focus() {
    this.#buttons[0].focus();
  }

  focusName() {
    (this.#opener ?? this.#field("name")).focus();
  }

  /** @param {Decision | undefined} decision */
  #showFollowUp(decision) {
    const outcome = decision?.outcome ?? "";
    if (outcome !== this.#shownOutcome) {
      const template = this.#actions.followUpTemplate(outcome);
      this.#followUp = template && new PruneFollowUp(template, this.#nameId, this.person, this.#actions);
      this.#field("after").replaceChildren(...(this.#followUp ? [this.#followUp.element] : []));
      this.#shownOutcome = outcome;
    }
    if (decision) this.#followUp?.show(decision);
  }

  /** @param {string} id */
  #identify(id) {
    this.#nameId = `prune-name-${id}`;
    this.#field("name").id = this.#nameId;
    for (const attribute of ["aria-labelledby", "aria-describedby"]) {
      for (const element of this.element.querySelectorAll(`[${attribute}]`)) {
        const ids = element.getAttribute(attribute) ?? "";
        element.setAttribute(attribute, ids.replace(/prune-name-\d*/, this.#nameId));
      }
    }
  }

  get #buttons() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("[data-decide]"));
  }

  get #clear() {
    return /** @type {HTMLButtonElement} */ (this.element.querySelector("[data-clear]"));
  }

  get #tick() {
    return /** @type {HTMLInputElement} */ (this.element.querySelector("[data-known]"));
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLElement} */ (this.#fields.get(name));
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #text(name, text) {
    const field = this.#field(name);
    setText(field, text);
    field.hidden = !text;
  }

  /**
   * @param {string} name
   * @param {string[]} texts
   */
  #list(name, texts) {
    const field = this.#field(name);
    while (field.childElementCount > texts.length) field.lastElementChild?.remove();
    while (field.childElementCount < texts.length) {
      field.append(Object.assign(document.createElement("li"), { dir: "auto" }));
    }
    texts.forEach((text, index) => setText(field.children[index], text));
    field.hidden = !texts.length;
  }

  /** @param {string} link */
  #link(link) {
    const anchor = /** @type {HTMLAnchorElement} */ (this.#field("link"));
    const safe = this.#actions.data.isProfile(link);
    if (safe) anchor.href = link;
    else anchor.removeAttribute("href");
    anchor.hidden = !safe;
    this.#field("nolink").hidden = safe;
  }
}
