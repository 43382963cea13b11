// @ts-check
"use strict";

/** A `<details>` as a menu: it closes after a choice, on Escape, and when the member looks elsewhere. */
class PruneMenu {
  #menu;

  /**
   * @param {HTMLElement} menu
   * @param {AbortSignal} signal ends it
   */
  constructor(menu, signal) {
    this.#menu = /** @type {HTMLDetailsElement} */ (menu);
    menu.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("button, a")) this.#close();
    });
    menu.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !this.#menu.open) return;
      this.#close();
      menu.querySelector("summary")?.focus();
    });
    const closeElsewhere = (/** @type {Event} */ { target }) => {
      if (target instanceof Node && !menu.contains(target)) this.#close();
    };
    document.addEventListener("pointerdown", closeElsewhere, { signal });
  }

  #close() {
    this.#menu.open = false;
  }
}
