// @ts-check
"use strict";

/** One person's card: the build's own markup, filled in by text alone. */
class PruneCard {
  /**
   * @param {HTMLTemplateElement} template
   * @param {Person} person
   * @param {number} number unique on the page, for ids
   * @param {Record<string, string>} outcomes labels by outcome
   */
  constructor(template, person, number, outcomes) {
    this.person = person;
    const clone = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.element = /** @type {HTMLElement} */ (clone.firstElementChild);
    this.#number(number);
    this.element.dataset.outcome = person.outcome;
    this.#text("name", person.name);
    this.#text("outcome", outcomes[person.outcome]);
    this.#text("job", [person.position, person.company].filter(Boolean).join(" · "));
    this.#text("connected", person.connected);
    this.#list("evidence", person.evidence);
    this.#list("because", person.because);
    this.#text("unless", person.unless);
    this.#field("unless").closest("p")?.toggleAttribute("hidden", !person.unless);
    this.#list("loses", person.loses);
    this.#field("loses").closest("div")?.toggleAttribute("hidden", !person.loses.length);
    this.#link(person.link);
    this.#field("decide").hidden = false;
  }

  /** The word on the button that is pressed, or nothing. */
  get decided() {
    return this.element.querySelector("[aria-pressed=true]")?.textContent ?? "";
  }

  /** @param {Decision | undefined} decision */
  show(decision) {
    this.element.toggleAttribute("data-decided", decision !== undefined);
    for (const element of this.element.querySelectorAll("[data-decide]")) {
      const button = /** @type {HTMLElement} */ (element);
      button.setAttribute("aria-pressed", String(button.dataset.decide === decision?.outcome));
    }
    this.#text("decision", this.decided && `Decided: ${this.decided}`);
    const undo = /** @type {HTMLButtonElement} */ (this.element.querySelector("[data-undo]"));
    if (!decision && undo === document.activeElement) this.focus();
    undo.disabled = !decision;
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.element.querySelector("[data-decide]"))?.focus();
  }

  /** @param {number} number */
  #number(number) {
    const id = `prune-name-${number}`;
    this.#field("name").id = id;
    for (const attribute of ["aria-labelledby", "aria-describedby"]) {
      for (const element of this.element.querySelectorAll(`[${attribute}]`)) {
        const ids = element.getAttribute(attribute) ?? "";
        element.setAttribute(attribute, ids.replace("prune-name-", id));
      }
    }
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLElement} */ (this.element.querySelector(`[data-field="${name}"]`));
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #text(name, text) {
    const field = this.#field(name);
    field.textContent = text;
    field.hidden = !text;
  }

  /**
   * @param {string} name
   * @param {string[]} texts
   */
  #list(name, texts) {
    const field = this.#field(name);
    field.replaceChildren(
      ...texts.map((text) => {
        const item = document.createElement("li");
        item.dir = "auto";
        item.textContent = text;
        return item;
      }),
    );
    field.hidden = !texts.length;
  }

  /** @param {string} link */
  #link(link) {
    const anchor = /** @type {HTMLAnchorElement} */ (this.#field("link"));
    const safe = link.startsWith("https://www.linkedin.com/in/");
    if (safe) anchor.href = link;
    anchor.hidden = !safe;
    this.#field("nolink").hidden = safe;
  }
}
