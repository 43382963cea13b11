// @ts-check
"use strict";

/** The checklist's list, driven by the events that a hand would cause. */
globalThis.list = class {
  static #tell(id, value) {
    const control = document.getElementById(id);
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  static search(text) {
    list.#tell("prune-search", text);
  }

  static filter(outcome) {
    list.#tell("prune-filter", outcome);
  }

  /** @param {"name" | "company" | "connected"} column */
  static sort(column) {
    list.#tell("prune-sort", column === "connected" ? "oldest" : column);
  }

  /** Until it is shown, which is when it is on the disk. */
  static async decide(place) {
    list.#cards[place].querySelector('[data-decide="keep"]').click();
    while (!list.isDecided(place)) await new Promise((done) => setTimeout(done));
  }

  /** Nothing but a word. */
  static say(word) {
    document.querySelector('[data-part="said"]').textContent = word;
  }

  static found() {
    const said = document.querySelector('[data-part="status"]').textContent;
    return Number(said.match(/of ([\d,]+)/)[1].replaceAll(",", ""));
  }

  static isDecided(place) {
    return list.#cards[place].querySelector('[data-decide="keep"]').getAttribute("aria-pressed") === "true";
  }

  static get #cards() {
    return document.querySelectorAll('[data-part="people"] > .prune-person');
  }
};
