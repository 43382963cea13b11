// @ts-check
"use strict";

/** Shows only those facts on the page of sources that hold the words and are as sure as chosen. */
class PruneFilter extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("input", () => this.#show());
    // A link to a fact leads to it, even if the filter has hidden it.
    addEventListener("hashchange", () => this.#showAll());
    this.#show(); // a browser may have kept what was typed
  }

  #showAll() {
    this.#words.value = this.#sure.value = "";
    this.#show();
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  #show() {
    const words = this.#words.value.toLowerCase().split(/\s+/u);
    const sure = this.#sure.value;
    let shown = 0;
    for (const topic of document.querySelectorAll(".prune-topic")) {
      let here = 0;
      for (const fact of topic.querySelectorAll("[data-sure]")) {
        const text = (fact.textContent ?? "").toLowerCase();
        const fits = (!sure || fact.getAttribute("data-sure") === sure) && words.every((word) => text.includes(word));
        fact.toggleAttribute("hidden", !fits);
        here += Number(fits);
      }
      topic.toggleAttribute("hidden", here === 0);
      shown += here;
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = shown === 1 ? "1 fact" : `${shown || "No"} facts`;
  }

  get #words() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input"));
  }

  get #sure() {
    return /** @type {HTMLSelectElement} */ (this.querySelector("select"));
  }
}

if (!customElements.get("prune-filter")) {
  customElements.define("prune-filter", PruneFilter);
}
