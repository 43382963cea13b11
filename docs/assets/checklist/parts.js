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
 * Turn an item of the build, which is plain text without a script, into a button.
 * @param {HTMLElement} item
 * @param {string} className of the button
 * @param {() => void} open
 */
function makeButton(item, className, open) {
  const button = Object.assign(document.createElement("button"), { type: "button", className });
  button.append(...item.childNodes);
  button.addEventListener("click", open);
  item.append(button);
  return button;
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
