// @ts-check
"use strict";

/**
 * The active filters by name, each with the number of its people and a cross. The select adds one, shows
 * the last, and takes all away with its first option.
 */
class PruneChips {
  #part;
  #select;
  #data;
  #view;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneData} data
   * @param {PruneView} view
   */
  constructor(root, data, view) {
    this.#part = partsOf(root);
    this.#select = /** @type {HTMLSelectElement} */ (document.getElementById("prune-filter"));
    this.#data = data;
    this.#view = view;
    this.#select.addEventListener("input", () => view.addFilter(this.#select.value));
  }

  show() {
    const { filters } = this.#view.query;
    this.#select.value = this.#option(filters.at(-1) ?? "")?.value ?? "";
    this.#part("chips").hidden = !filters.length;
    this.#part("chips").replaceChildren(...filters.map((filter) => this.#chip(filter)));
  }

  /** @param {string} filter */
  #option(filter) {
    return [...this.#select.options].find(({ value }) => value === filter);
  }

  /** What is filtered for, in words. */
  get labels() {
    return this.#view.query.filters.map((filter) => this.#label(filter));
  }

  /** @param {string} filter */
  #label(filter) {
    const option = this.#option(filter);
    if (option) return [option.closest("optgroup")?.dataset.before, option.label].filter(Boolean).join(" ");
    const [kind, value] = PruneFilters.parse(filter);
    if (kind === "day") return PruneWords.day(value);
    return this.#data.people.find(({ employer }) => employer === value)?.company ?? value;
  }

  /** @param {string} filter */
  #chip(filter) {
    const label = this.#label(filter);
    const count = this.#data.people.filter(this.#view.testOf(filter)).length;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "prune-chips__chip" });
    button.append(PruneWords.chip(label, count));
    button.setAttribute("aria-label", PruneWords.removeFilter(label, count));
    button.addEventListener("click", () => {
      this.#view.removeFilter(filter);
      this.#select.focus();
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }
}
