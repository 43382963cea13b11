// @ts-check
"use strict";

/** The parts of the page, which the build names by `data-part`. */
class PrunePart {
  /**
   * @param {HTMLElement} root of the checklist
   * @returns {(name: string) => HTMLElement} finds the part of a name
   */
  static of(root) {
    return (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
  }
}
