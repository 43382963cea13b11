// @ts-check
"use strict";

/**
 * The overview: each bar opens its people in the list. Adds what became of the people of each year, which
 * only the browser knows; people decided Remove are not suggested for a message.
 */
class PruneOverview {
  static #SVG = "http://www.w3.org/2000/svg";

  #root;
  #actions;
  #showInList;
  #became;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {(filter: string) => void} showInList
   */
  constructor(root, actions, showInList) {
    this.#root = root;
    this.#actions = actions;
    this.#showInList = showInList;
    this.#became = partsOf(root)("became");
    for (const bar of this.#bars) this.#makeDoor(bar);
    actions.store.addEventListener("change", () => this.show());
    actions.names.addEventListener("change", () => this.#showNames());
    this.show();
  }

  /** @param {HTMLAnchorElement} bar */
  #makeDoor(bar) {
    bar.href = "#prune-people";
    bar.addEventListener("click", (event) => {
      event.preventDefault();
      this.#showInList(bar.dataset.filter ?? "");
    });
  }

  /** Draw what became of the people of each year, and hide the people decided Remove. */
  show() {
    this.#showYears();
    for (const item of this.#all("[data-person]")) {
      item.hidden = this.#actions.store.decision(item.dataset.person ?? "")?.outcome === "remove";
    }
  }

  #showYears() {
    const { store, data } = this.#actions;
    this.#became.hidden = !store.decisions.size;
    if (this.#became.hidden || this.#became.closest("[hidden]")) return;
    /** @type {Map<string, Map<string, number>>} */
    const years = new Map();
    for (const { id, connectedOn } of data.people) {
      const year = connectedOn.slice(0, 4) || "unknown";
      const counts = years.get(year) ?? new Map();
      const outcome = store.decision(id)?.outcome ?? "open";
      years.set(year, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
    }
    const sorted = [...years].sort(([one], [other]) => (one < other ? 1 : -1));
    const total = (/** @type {Map<string, number>} */ counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
    const longest = Math.max(...sorted.map(([, counts]) => total(counts)));
    const bars = sorted.map(([year, counts]) => this.#year(year, counts, total(counts), longest));
    this.#became.querySelector("ul")?.replaceChildren(...bars);
  }

  /**
   * @param {string} year
   * @param {Map<string, number>} counts by decision
   * @param {number} total
   * @param {number} longest the total of the longest bar
   */
  #year(year, counts, total, longest) {
    const bar = Object.assign(document.createElement("a"), { className: "prune-bars__link" });
    bar.dataset.filter = `year-${year}`;
    const label = Object.assign(document.createElement("span"), { className: "prune-bars__label" });
    label.textContent = PruneWords.year(year);
    const parts = Object.assign(document.createElement("span"), { className: "prune-bars__parts" });
    const choices = [...Object.keys(this.#actions.data.choices), "open"].filter((choice) => counts.has(choice));
    parts.textContent = ` ${PruneWords.became(choices.map((choice) => [this.#actions.data.choices[choice], counts.get(choice) ?? 0]))}`;
    bar.append(label, parts, PruneOverview.#line(choices, counts, total, longest));
    this.#makeDoor(bar);
    const item = Object.assign(document.createElement("li"), { className: "prune-bars__bar" });
    item.append(bar);
    return item;
  }

  /**
   * @param {string[]} choices
   * @param {Map<string, number>} counts by choice
   * @param {number} total
   * @param {number} longest
   */
  static #line(choices, counts, total, longest) {
    const line = document.createElementNS(PruneOverview.#SVG, "svg");
    const attributes = { viewBox: `0 0 ${total} 1`, preserveAspectRatio: "none", width: `${(total / longest) * 100}%`, height: "8", "aria-hidden": "true", class: "prune-bars__line" };
    for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
    let start = 0;
    for (const choice of choices) {
      const part = document.createElementNS(PruneOverview.#SVG, "rect");
      const count = counts.get(choice) ?? 0;
      part.setAttribute("data-outcome", choice);
      for (const [name, value] of [["x", start], ["width", count], ["height", 1]]) part.setAttribute(String(name), String(value));
      start += count;
      line.append(part);
    }
    return line;
  }

  #showNames() {
    for (const element of this.#all("[data-name]")) {
      element.textContent = this.#actions.names.display(element.dataset.name ?? "");
    }
  }

  get #bars() {
    return /** @type {NodeListOf<HTMLAnchorElement>} */ (this.#root.querySelectorAll("[data-filter]"));
  }

  /** @param {string} selector */
  #all(selector) {
    return /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll(selector));
  }
}
