// @ts-check
"use strict";

/**
 * Time from an event to the end of the first frame that shows its result. It is given to every
 * page before the page's own scripts.
 */
globalThis.stopwatch = class {
  static frame() {
    return new Promise((done) => requestAnimationFrame(done));
  }

  /**
   * Milliseconds; the first callback comes before the frame is drawn, the second one after.
   * @param {() => unknown} act
   */
  static async time(act) {
    const start = performance.now();
    await act();
    await stopwatch.frame();
    await stopwatch.frame();
    return performance.now() - start;
  }

  /**
   * Milliseconds from the start of the navigation until `use` did its work, and that is drawn.
   * @param {() => boolean} use tried every few milliseconds; asking for frames would slow the page
   */
  static async since(use) {
    while (!use()) await new Promise((done) => setTimeout(done, 2));
    await stopwatch.frame();
    await stopwatch.frame();
    return performance.now();
  }

  /** A plain page: all its scripts ran. */
  static ready() {
    return document.readyState !== "loading" && performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd > 0;
  }

  /** The card with the decision, once it was clicked. */
  static #card;

  /**
   * The checklist: a click on the first Keep is a decision, as soon as it is shown.
   * @param {string} part of the page, `list` or `one`
   */
  static decided(part) {
    const clicked = stopwatch.#card;
    if (clicked) return part === "one" ? !clicked.isConnected : clicked.hasAttribute("data-decided");
    const button = document.querySelector(`[data-part="${part}"] [data-decide="keep"]`);
    if (!button?.checkVisibility()) return false;
    stopwatch.#card = button.closest(".prune-person");
    button.click();
    return false;
  }
};
