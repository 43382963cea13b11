// @ts-check
"use strict";

/** Decides for many people at once: all on one screen, exceptions, one decision, one undo. */
class PruneGroup {
  #part;
  #actions;
  #dialog;
  /** @type {Person[]} */
  #people = [];

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   */
  constructor(root, actions) {
    this.#part = partsOf(root);
    this.#actions = actions;
    this.#dialog = /** @type {HTMLDialogElement} */ (this.#part("group"));
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-group]"))) {
      button.addEventListener("click", () => this.#choose(button.dataset.group ?? ""));
    }
    this.#part("group-people").addEventListener("change", () => this.#showCount());
    this.#part("group-yes").addEventListener("click", () => this.#decide("remove"));
    this.#part("group-no").addEventListener("click", () => this.#ask(false));
  }

  /**
   * @param {string} title
   * @param {Person[]} people undecided
   */
  open(title, people) {
    this.#people = people;
    this.#part("group-title").textContent = title;
    this.#part("group-people").replaceChildren(...people.map((person) => this.#item(person)));
    this.#ask(false);
    this.#showCount();
    this.#dialog.showModal();
  }

  /** @param {Person} person */
  #item(person) {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: true });
    const name = Object.assign(document.createElement("b"), { dir: "auto" });
    name.textContent = this.#actions.names.display(person.name);
    const job = Object.assign(document.createElement("span"), { dir: "auto" });
    job.textContent = PruneWords.job(person);
    const outcome = document.createElement("span");
    outcome.className = "prune-group__outcome";
    outcome.dataset.outcome = person.outcome;
    outcome.textContent = this.#actions.data.outcomes[person.outcome];
    label.append(box, name, job, outcome);
    const item = document.createElement("li");
    item.append(label);
    return item;
  }

  /** Everybody who is ticked. */
  get #chosen() {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (this.#part("group-people").querySelectorAll("input"));
    return this.#people.filter((_, index) => boxes[index].checked);
  }

  #showCount() {
    const { length } = this.#chosen;
    setText(this.#part("group-count"), PruneGroupWords.groupCount(length, this.#people.length));
    for (const button of this.#part("group-decide").querySelectorAll("button")) button.disabled = !length;
  }

  #showLosses() {
    const losses = this.#chosen.filter(({ loses }) => loses.length);
    const place = this.#part("group-loses");
    place.hidden = !losses.length;
    place.querySelector("ul")?.replaceChildren(
      ...losses.map(({ name, loses }) => {
        const item = Object.assign(document.createElement("li"), { dir: "auto" });
        item.textContent = `${this.#actions.names.display(name)}: ${loses.join(" ")}`;
        return item;
      }),
    );
  }

  /** @param {string} choice */
  #choose(choice) {
    if (choice === "remove") this.#ask(true);
    else this.#decide(choice);
  }

  /** @param {boolean} isAsking whether to ask if all of them are really to be removed */
  #ask(isAsking) {
    this.#part("group-ask").hidden = !isAsking;
    this.#part("group-decide").hidden = isAsking;
    for (const box of this.#part("group-people").querySelectorAll("input")) box.disabled = isAsking;
    const names = this.#chosen.map(({ name }) => this.#actions.names.display(name));
    setText(this.#part("group-question"), PruneGroupWords.removeAll(names));
    if (!isAsking) return;
    this.#showLosses();
    this.#part("group-no").focus();
  }

  /** @param {string} choice */
  async #decide(choice) {
    const people = this.#chosen;
    this.#dialog.close();
    await this.#actions.decideAll(people, choice);
  }
}
