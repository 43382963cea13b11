// @ts-check
"use strict";

/**
 * The list of all questions. Without it the list is complete to read; with it,
 * a box filters as you type.
 */
class PruneFaq extends HTMLElement {
  /** @type {{ item: HTMLElement, words: string }[]} */
  #questions = [];

  connectedCallback() {
    const form = this.querySelector("form");
    const input = this.querySelector("input");
    if (!form || !input || !form.hidden) return;
    this.#questions = [...this.querySelectorAll("li")].map((item) => ({
      item,
      words: PruneFaq.#fold(`${item.textContent} ${item.dataset.aliases}`),
    }));
    input.addEventListener("input", () => this.#filter(input.value));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    if (input.value) this.#filter(input.value); // the browser may have kept it over a reload
  }

  /** @param {string} text */
  #filter(text) {
    const wanted = PruneFaq.#fold(text).split(/\s+/).filter(Boolean);
    const matching = this.#questions.filter(({ words }) => wanted.every((word) => words.includes(word)));
    const shown = new Set((matching.length ? matching : this.#questions).map(({ item }) => item));
    for (const { item } of this.#questions) item.hidden = !shown.has(item);
    for (const group of this.querySelectorAll("section")) group.hidden = !group.querySelector("li:not([hidden])");
    this.#say(wanted.length > 0, matching.length);
  }

  /**
   * @param {boolean} isFiltered
   * @param {number} count
   */
  #say(isFiltered, count) {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    if (!isFiltered) status.textContent = "";
    else if (!count) status.textContent = "No question has all of these words. Here are all of them.";
    else status.textContent = count === 1 ? "1 question" : `${count} questions`;
  }

  /**
   * Without capitals, accents and the difference between apostrophes.
   * @param {string} text
   */
  static #fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’']/g, "").toLowerCase();
  }
}

if (!customElements.get("prune-faq")) {
  customElements.define("prune-faq", PruneFaq);
}
