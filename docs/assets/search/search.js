// @ts-check
"use strict";

/** A search box with its results: in the header of every page, and inside some. Hidden without JavaScript. */
class PruneSearch extends HTMLElement {
  /** Fraction of the height below which results count as out of sight. */
  static LOW = 0.6;

  #form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
  #input = /** @type {HTMLInputElement} */ (this.querySelector("input"));
  #list = /** @type {HTMLElement} */ (this.querySelector("[data-search-results]"));
  #status = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
  #groups = /** @type {HTMLElement} */ (this.querySelector("[data-groups]"));
  #opener = this.querySelector("button");
  /** Whether Enter was pressed before the index was there. */
  #enterPending = false;

  connectedCallback() {
    this.hidden = false;
    this.#input.addEventListener("focus", () => PruneGuideIndex.load().catch(() => undefined));
    this.#input.addEventListener("input", () => {
      this.#enterPending = false;
      this.#ask();
    });
    this.#form.addEventListener("submit", (event) => this.#openFirst(event));
    this.addEventListener("keydown", (event) => this.#move(event));
    if (this.#opener) this.#connectHeader(this.#opener);
    else this.#restore();
  }

  /** Whoever leaves the page for a result finds their question again when they come back. */
  #restore() {
    this.#list.addEventListener("click", () => history.replaceState({ ...history.state, pruneQuestion: this.#input.value }, ""));
    this.#input.value ||= history.state?.pruneQuestion ?? "";
    if (this.#input.value) this.#ask();
  }

  /** @param {HTMLButtonElement} opener shown where the header has no room for the field */
  #connectHeader(opener) {
    opener.addEventListener("click", () => this.#setOpen(!this.hasAttribute("data-open")));
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.#close());
    document.addEventListener("pointerdown", ({ target }) => !this.contains(/** @type {Node} */ (target)) && this.#setOpen(false));
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.contains(/** @type {Node} */ (relatedTarget))) this.#setOpen(false);
    });
    this.#input.addEventListener("focus", () => this.#setOpen(true));
    this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (!this.#input.value) return;
    this.#setOpen(true);
    this.#ask();
  }

  /** @param {boolean} isOpen */
  #setOpen(isOpen) {
    if (isOpen === this.hasAttribute("data-open")) return;
    this.toggleAttribute("data-open", isOpen);
    this.#opener?.setAttribute("aria-expanded", `${isOpen}`);
    if (isOpen) this.#input.focus();
  }

  #close() {
    const returnTo = this.#opener?.checkVisibility() ? this.#opener : this.#input;
    this.#setOpen(false);
    if (returnTo === this.#input) this.#input.blur();
    else returnTo.focus();
  }

  /** Put the cursor here, with what was typed selected. */
  startTyping() {
    this.#setOpen(true);
    this.#input.focus();
    this.#input.select();
  }

  async #ask() {
    try {
      this.#show(PruneGuideIndex.ranking ?? (await PruneGuideIndex.load()));
    } catch {
      this.#status.textContent = "Search could not be loaded. All questions are on the page “Questions”.";
    }
  }

  /** @param {PruneRanking} ranking */
  #show(ranking) {
    const text = this.#input.value.trim();
    const found = ranking.search(text);
    const isEmpty = text !== "" && !found.entries.length;
    this.toggleAttribute("data-asked", text !== "");
    this.#status.textContent = text && PruneResults.sentence(found);
    this.#list.replaceChildren(...PruneResults.items(found));
    this.#list.hidden = !found.entries.length;
    this.#groups.replaceChildren(...(isEmpty ? PruneResults.groupLinks(ranking.groups) : []));
    this.#groups.hidden = !isEmpty;
    // not at once: asking where the results are makes the browser lay out the page before it paints
    if (!this.#opener) requestAnimationFrame(() => this.#keepInSight());
    if (this.#enterPending) this.#list.querySelector("a")?.click();
    this.#enterPending = false;
  }

  /** On a phone, the keyboard would cover the results. */
  #keepInSight() {
    const height = window.visualViewport?.height ?? window.innerHeight;
    const isLow = this.#list.getBoundingClientRect().top > height * PruneSearch.LOW;
    if (isLow && this.#list.childElementCount) this.scrollIntoView();
  }

  /** @param {Event} event */
  #openFirst(event) {
    event.preventDefault();
    this.#enterPending = !PruneGuideIndex.ranking;
    if (!this.#enterPending) this.#list.querySelector("a")?.click();
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.#input, ...this.#list.querySelectorAll("a")];
    const next = stops[stops.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define("prune-search", PruneSearch);

/** "/" starts a search: in the page's own box, else in the header's. */
document.addEventListener("keydown", (event) => {
  const { target, key, defaultPrevented, ctrlKey, metaKey, altKey } = event;
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
  if (key !== "/" || isTyping || defaultPrevented || ctrlKey || metaKey || altKey) return;
  const box = document.querySelector("article prune-search") ?? document.querySelector("prune-search");
  if (!(box instanceof PruneSearch)) return;
  event.preventDefault();
  box.startTyping();
});
