// @ts-check
"use strict";

/**
 * A list of texts in the form: each with a button that leaves it out, and a field to add one, with completion.
 * Tells with `change`.
 */
class PruneRulesTexts extends EventTarget {
  static #SUGGESTED = 12;
  static #count = 0;

  element = document.createElement("fieldset");
  #texts = document.createElement("ul");
  #field = document.createElement("input");
  #options = document.createElement("datalist");
  #box;
  #suggest;

  /**
   * @param {RuleBox} box
   * @param {string} says
   * @param {() => Suggested[]} suggest what may be meant
   *
   * @typedef {{ text: string, label: string }} Suggested
   */
  constructor(box, says, suggest) {
    super();
    this.#box = box;
    this.#suggest = suggest;
    const legend = document.createElement("legend");
    legend.textContent = says;
    this.#texts.className = "prune-rules__texts";
    this.#options.id = `prune-rules-${(PruneRulesTexts.#count += 1)}`;
    this.#field.setAttribute("aria-label", says);
    this.#field.setAttribute("list", this.#options.id);
    this.#field.autocomplete = "off";
    this.#field.addEventListener("input", () => this.#complete());
    this.#field.addEventListener("keydown", (event) => event.key === "Enter" && this.#enter(event));
    this.#field.addEventListener("change", () => this.#add());
    const adding = document.createElement("p");
    adding.append(this.#field, this.#options, PruneRulesTexts.#button(PruneRulesWords.add, () => this.#add()));
    this.element.append(legend, this.#texts, adding);
    this.#show();
  }

  get #values() {
    return /** @type {string[]} */ (this.#box.value);
  }

  /** @param {Event} event would send a form */
  #enter(event) {
    event.preventDefault();
    this.#add();
  }

  #add() {
    const text = this.#field.value.trim();
    this.#field.value = "";
    if (text && !this.#values.includes(text)) this.#change([...this.#values, text]);
  }

  /** @param {string[]} texts */
  #change(texts) {
    this.#box.value = texts;
    this.#show();
    this.dispatchEvent(new Event("change"));
  }

  #show() {
    const items = this.#values.map((text) => {
      const item = document.createElement("li");
      const said = document.createElement("span");
      said.dir = "auto";
      said.textContent = text;
      const leave = PruneRulesTexts.#button("×", () => this.#leaveOut(text));
      leave.setAttribute("aria-label", PruneRulesWords.leaveOut(text));
      item.append(said, " ", leave);
      return item;
    });
    this.#texts.replaceChildren(...items);
  }

  /** @param {string} text */
  #leaveOut(text) {
    this.#change(this.#values.filter((one) => one !== text));
    this.#field.focus();
  }

  #complete() {
    const typed = this.#field.value.trim().toLocaleLowerCase();
    const found = [];
    for (const one of typed ? this.#suggest() : []) {
      if (`${one.text} ${one.label}`.toLocaleLowerCase().includes(typed)) found.push(one);
      if (found.length === PruneRulesTexts.#SUGGESTED) break;
    }
    this.#options.replaceChildren(...found.map(({ text, label }) => new Option(label, text)));
  }

  /**
   * @param {string} text
   * @param {() => void} action
   */
  static #button(text, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "prune-button";
    button.textContent = text;
    button.addEventListener("click", action);
    return button;
  }
}
