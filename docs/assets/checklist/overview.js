// @ts-check
"use strict";

/** The overview: each bar opens its people in the list; people decided Remove are not suggested for a message. */
class PruneOverview {
  #root;
  #actions;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {(filter: string) => void} showInList
   */
  constructor(root, actions, showInList) {
    this.#root = root;
    this.#actions = actions;
    for (const bar of this.#bars) {
      bar.href = "#prune-people";
      bar.addEventListener("click", (event) => {
        event.preventDefault();
        showInList(bar.dataset.filter ?? "");
      });
    }
    actions.store.addEventListener("change", () => this.show());
    actions.names.addEventListener("change", () => this.#showNames());
    this.show();
  }

  /** Hide the people decided Remove. */
  show() {
    for (const item of this.#all("[data-person]")) {
      item.hidden = this.#actions.store.decision(item.dataset.person ?? "")?.outcome === "remove";
    }
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
