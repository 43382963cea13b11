// @ts-check
"use strict";

/**
 * Keyboard shortcuts for the buttons. They are off while someone types or a dialog is open, and can be
 * switched off. Material's own letter shortcuts change the page, which would lose your place here.
 */
class PruneKeys {
  /** @type {Record<string, () => unknown>} */
  #actions;
  #dialog;
  #enabled;
  /** @type {Promise<unknown>} each action waits for the previous one, disk included */
  #queue = Promise.resolve();

  /**
   * @param {HTMLElement} root of the checklist
   * @param {Record<string, () => unknown>} actions by `event.key`, letters as capitals
   * @param {PruneStorage} storage remembers whether they are off
   * @param {AbortSignal} signal ends it
   */
  constructor(root, actions, storage, signal) {
    const part = partsOf(root);
    this.#dialog = /** @type {HTMLDialogElement} */ (part("keys-dialog"));
    this.#enabled = /** @type {HTMLInputElement} */ (part("keys-on"));
    this.#actions = { ...actions, "?": () => this.#dialog.showModal() };
    this.#enabled.checked = storage.recall("keys", "localStorage") !== false;
    this.#enabled.addEventListener("change", () => storage.remember("keys", this.#enabled.checked, "localStorage"));
    part("keys").addEventListener("click", () => this.#dialog.showModal());
    document.addEventListener("keydown", (event) => this.#handle(event), { capture: true, signal });
    root.addEventListener("keydown", PruneKeys.#keepLettersHere);
  }

  /** @param {KeyboardEvent} event */
  #handle(event) {
    if (!this.#enabled.checked || event.repeat || PruneKeys.#isNotForUs(event)) return;
    const action = this.#actions[PruneKeys.#name(event)];
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#queue = this.#queue.then(action);
  }

  /** @param {KeyboardEvent} event */
  static #name({ key, shiftKey }) {
    const name = key.length === 1 ? key.toUpperCase() : key;
    return shiftKey && /^[A-Z]$/.test(name) ? `Shift+${name}` : name;
  }

  /** @param {KeyboardEvent} event */
  static #isNotForUs(event) {
    const { target } = event;
    const element = target instanceof Element ? target : document.body;
    const types = element.closest("textarea, select, input:not([type=checkbox]), [contenteditable]");
    return PruneKeys.#isChord(event) || Boolean(types) || Boolean(document.querySelector("dialog[open]"));
  }

  /** @param {KeyboardEvent} event */
  static #isChord({ ctrlKey, metaKey, altKey }) {
    return ctrlKey || metaKey || altKey;
  }

  /** @param {KeyboardEvent} event */
  static #keepLettersHere(event) {
    if (event.key.length === 1 && !PruneKeys.#isChord(event)) event.stopPropagation();
  }
}
