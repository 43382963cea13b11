// @ts-check
"use strict";

/**
 * Single keys for what the buttons do. They rest while somebody types or a dialog is open, and can
 * be switched off. Material turns the page at some bare letters; here that would lose the place.
 */
class PruneKeys {
  /** @type {Record<string, () => unknown>} */
  #actions;
  #dialog;
  #on;
  /** @type {Promise<unknown>} what a key does, it does after what the one before did, disk included */
  #turn = Promise.resolve();

  /**
   * @param {HTMLElement} root of the checklist
   * @param {Record<string, () => unknown>} actions by `event.key`, letters as capitals
   * @param {PruneStorage} storage remembers whether they are switched off
   */
  constructor(root, actions, storage) {
    const part = PrunePart.of(root);
    this.#dialog = /** @type {HTMLDialogElement} */ (part("keys-dialog"));
    this.#on = /** @type {HTMLInputElement} */ (part("keys-on"));
    this.#actions = { ...actions, "?": () => this.#dialog.showModal() };
    this.#on.checked = storage.recall("keys", "localStorage") !== false;
    this.#on.addEventListener("change", () => storage.remember("keys", this.#on.checked, "localStorage"));
    part("keys").addEventListener("click", () => this.#dialog.showModal());
    document.addEventListener("keydown", (event) => this.#press(event), { capture: true });
    root.addEventListener("keydown", PruneKeys.#keepLettersHere);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (!this.#on.checked || event.repeat || PruneKeys.#isForOthers(event)) return;
    const action = this.#actions[PruneKeys.#name(event)];
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#turn = this.#turn.then(action);
  }

  /** @param {KeyboardEvent} event */
  static #name({ key, shiftKey }) {
    const name = key.length === 1 ? key.toUpperCase() : key;
    return shiftKey && /^[A-Z]$/.test(name) ? `Shift+${name}` : name;
  }

  /** @param {KeyboardEvent} event */
  static #isForOthers(event) {
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
