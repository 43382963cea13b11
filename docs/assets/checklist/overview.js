// @ts-check
"use strict";

/** The overview: each bar leads to its people, and whom one decided to remove is not to be written to. */
class PruneOverview {
  #root;
  #desk;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneDesk} desk
   * @param {(filter: string) => void} ask
   */
  constructor(root, desk, ask) {
    this.#root = root;
    this.#desk = desk;
    for (const bar of this.#bars) {
      bar.href = "#prune-people";
      bar.addEventListener("click", (event) => {
        event.preventDefault();
        ask(bar.dataset.filter ?? "");
      });
    }
    desk.store.addEventListener("change", () => this.show());
    desk.names.addEventListener("change", () => this.#showNames());
    this.show();
  }

  /** Leave out whom the member decided to remove. */
  show() {
    for (const item of this.#all("[data-person]")) {
      item.hidden = this.#desk.store.decision(item.dataset.person ?? "")?.outcome === "remove";
    }
  }

  #showNames() {
    for (const element of this.#all("[data-name]")) {
      element.textContent = this.#desk.names.shown(element.dataset.name ?? "");
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
