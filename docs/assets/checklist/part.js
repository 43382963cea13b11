// @ts-check
"use strict";

/** The parts of the page, which the build names by `data-part`. */
class PrunePart {
  /**
   * @param {HTMLElement} root of the checklist
   * @returns {(name: string) => HTMLElement} finds the part of a name, looking for it once
   */
  static of(root) {
    /** @type {Map<string, HTMLElement>} */
    const found = new Map();
    return (name) => {
      const part = found.get(name) ?? /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
      found.set(name, part);
      return part;
    };
  }

  /**
   * Only where it is another text: what is written once more is laid out once more.
   * @param {Element} element
   * @param {string} text
   */
  static write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }
}
