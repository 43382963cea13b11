// @ts-check
"use strict";

/**
 * @param {HTMLElement} root of the checklist
 * @returns {(name: string) => HTMLElement} finds the element whose `data-part` is `name`; results are cached
 */
function partsOf(root) {
  /** @type {Map<string, HTMLElement>} */
  const found = new Map();
  return (name) => {
    const part = found.get(name) ?? /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
    found.set(name, part);
    return part;
  };
}

/**
 * Set the text only if it changed: setting the same text again would cost another layout.
 * @param {Element} element
 * @param {string} text
 */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Put a text on the clipboard.
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser allowed it
 */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
