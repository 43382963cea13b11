// @ts-check
"use strict";

/** The working page: what is asked of it, what it shows, what it says. */
class PrunePage {
  /** @type {Map<string, PruneCard>} the cards that are shown, by person */
  #cards = new Map();

  /** @param {HTMLElement} root the element with the build's markup and data */
  constructor(root) {
    this.root = root;
    this.data = new PruneData(this.#part("data").textContent ?? "");
    this.store = new PruneStore(this.data.storageKey, this.data.decisions);
    this.view = new PruneView(this.data.people, this.store, Number(root.dataset.pageSize));
    for (const part of ["tools", "progress"]) this.#part(part).hidden = false;
    this.#part("without-script").hidden = true;
    this.#listen();
    this.#showPeople();
    this.#showProgress();
  }

  #listen() {
    const search = this.#control("prune-search");
    const filter = this.#control("prune-filter");
    const sort = this.#control("prune-sort");
    const ask = () => {
      this.view.search = search.value;
      this.view.filter = filter.value;
      this.view.sort = sort.value;
      this.view.refresh();
      this.#showPeople();
    };
    search.addEventListener("input", ask);
    filter.addEventListener("change", ask);
    sort.addEventListener("change", ask);
    this.#part("tools").addEventListener("submit", (event) => event.preventDefault());
    this.#part("everybody").addEventListener("click", () => {
      search.value = filter.value = "";
      ask();
      search.focus();
    });
    this.#part("previous").addEventListener("click", () => this.#turn(-1));
    this.#part("next").addEventListener("click", () => this.#turn(1));
    this.#part("people").addEventListener("click", (event) => this.#click(event));
    this.store.addEventListener("change", () => {
      for (const [id, card] of this.#cards) card.show(this.store.decision(id));
      this.#showProgress();
    });
  }

  /** @param {Event} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("button"));
    const card = [...this.#cards.values()].find((one) => one.element.contains(target));
    if (!button || !card) return;
    if (button.dataset.decide) this.store.decide(card.person.id, button.dataset.decide);
    else this.store.undo(card.person.id);
  }

  /** @param {number} by */
  #turn(by) {
    this.view.page += by;
    this.#showPeople();
    document.getElementById("prune-people")?.focus();
  }

  #showPeople() {
    const { view } = this;
    const template = /** @type {HTMLTemplateElement} */ (this.root.querySelector("template"));
    const cards = view.shown.map(
      (person, place) =>
        new PruneCard(template, person, view.start + place + 1, this.data.outcomes),
    );
    this.#cards = new Map(cards.map((card) => [card.person.id, card]));
    for (const [id, card] of this.#cards) card.show(this.store.decision(id));
    const list = /** @type {HTMLOListElement} */ (this.#part("people"));
    list.start = view.start + 1;
    list.replaceChildren(...cards.map((card) => card.element));
    this.#showPages();
  }

  #showPages() {
    const { view } = this;
    const found = view.matching.length;
    const all = this.data.people.length;
    const last = view.start + view.shown.length;
    const of = found === all ? PrunePage.#people(all) : PrunePage.#matches(found);
    this.#part("status").textContent = !all
      ? "There is nobody to list."
      : found
        ? `Showing ${PrunePage.#number(view.start + 1)} to ${PrunePage.#number(last)} of ${of}.`
        : `Nobody of ${PrunePage.#people(all)} matches.`;
    this.#part("nobody").hidden = found > 0 || !all;
    this.#part("pages").hidden = view.pages === 1;
    this.#part("page").textContent = `Page ${view.page + 1} of ${view.pages}`;
    this.#button("previous").disabled = view.page === 0;
    this.#button("next").disabled = view.page === view.pages - 1;
  }

  #showProgress() {
    const all = this.data.people.length;
    const decided = this.data.people.filter((person) => this.store.decision(person.id)).length;
    const bar = /** @type {HTMLProgressElement} */ (this.root.querySelector("progress"));
    bar.max = Math.max(all, 1);
    bar.value = decided;
    this.#part("progress-text").textContent =
      `You have decided about ${PrunePage.#number(decided)} of ${PrunePage.#people(all)}.`;
    const warning = this.#part("warning");
    warning.hidden = this.store.saves;
    warning.textContent = this.store.saves
      ? ""
      : "This browser does not let the page save. Your decisions last until you close it.";
  }

  /** @param {number} number */
  static #number(number) {
    return number.toLocaleString("en");
  }

  /** @param {number} count */
  static #people(count) {
    return count === 1 ? "1 person" : `${PrunePage.#number(count)} people`;
  }

  /** @param {number} count */
  static #matches(count) {
    return count === 1 ? "1 match" : `${PrunePage.#number(count)} matches`;
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-part="${name}"]`));
  }

  /** @param {string} name */
  #button(name) {
    return /** @type {HTMLButtonElement} */ (this.#part(name));
  }

  /** @param {string} id */
  #control(id) {
    return /** @type {HTMLInputElement | HTMLSelectElement} */ (document.getElementById(id));
  }
}
