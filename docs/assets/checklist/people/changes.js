// @ts-check
"use strict";

/** The part of the page about the earlier export: numbers that open those they count, and who is gone. */
class PruneChanges {
  #root;
  #part;
  #actions;
  #since;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {PruneSince} since
   * @param {(filter: string) => void} showInList
   */
  constructor(root, actions, since, showInList) {
    this.#part = partsOf(root);
    this.#root = this.#part("since");
    this.#actions = actions;
    this.#since = since;
    if (!since.isKnown) return;
    for (const door of this.#doors) this.#makeButton(door, showInList);
    actions.names.addEventListener("change", () => this.show());
    actions.store.addEventListener("change", () => this.show());
    this.show();
  }

  get #doors() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll("[data-door]"));
  }

  /**
   * @param {HTMLElement} door
   * @param {(filter: string) => void} showInList
   */
  #makeButton(door, showInList) {
    const filter = door.dataset.door ?? "";
    const open = () => (filter.startsWith("since-") ? showInList(filter) : this.#showGone());
    makeButton(door, "prune-button", open);
  }

  #showGone() {
    const gone = /** @type {HTMLDetailsElement} */ (this.#part("gone"));
    gone.open = true;
    gone.querySelector("summary")?.focus();
    gone.scrollIntoView({ block: "nearest" });
  }

  /** Follow the decisions, which the build knows only from a progress file. */
  show() {
    const { people } = this.#actions.data;
    const again = people.filter((person) => this.#since.isWorthAnotherLook(person));
    const still = people.filter((person) => this.#since.isStillThere(person));
    const { confirmed, gone } = this.#since;
    this.#count("confirmed", confirmed);
    this.#count("gone", gone.length - confirmed);
    this.#count("since-again", again.length);
    this.#count("since-still", still.length);
    this.#sortGone();
    const shown = [...this.#doors].filter((door) => door.matches("li:not([hidden])"));
    this.#part("since-quiet").hidden = shown.length > 0;
  }

  /**
   * @param {string} door
   * @param {number} count
   */
  #count(door, count) {
    const item = /** @type {HTMLElement} */ (this.#root.querySelector(`li[data-door="${door}"]`));
    setText(/** @type {HTMLElement} */ (item.querySelector("[data-count]")), PruneWords.number(count));
    item.hidden = count === 0;
  }

  /** Put everybody who is gone under the reason that is known by now. */
  #sortGone() {
    const gone = this.#part("gone");
    const items = new Map([...gone.querySelectorAll("li")].map((item) => [item.dataset.id, item]));
    for (const one of this.#since.gone) {
      const item = /** @type {HTMLElement} */ (items.get(one.id));
      const section = /** @type {HTMLElement} */ (gone.querySelector(`[data-because="${this.#since.because(one)}"]`));
      if (item.closest("section") !== section) section.querySelector("ul")?.append(item);
      setText(/** @type {HTMLElement} */ (item.querySelector("b")), this.#actions.names.display(one.name));
    }
    for (const section of gone.querySelectorAll("section")) section.hidden = !section.querySelector("li");
  }
}
