// @ts-check
"use strict";

/**
 * A search box on a page, with its results below it. It uses the same search as the box in the header,
 * and stays hidden without JavaScript.
 */
class PruneSearch extends HTMLElement {
  /** Fraction of the height below which results count as out of sight. */
  static LOW = 0.6;

  /** @type {Promise<Worker> | undefined} */
  #worker;
  #input = /** @type {HTMLInputElement} */ (this.querySelector("input"));
  #list = /** @type {HTMLElement} */ (this.querySelector("ol"));
  #status = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
  #groups = /** @type {HTMLElement} */ (this.querySelector("[data-groups]"));
  /** Whether Enter was pressed before there were results. */
  #enterPending = false;
  #waiting = 0;

  connectedCallback() {
    this.hidden = false;
    this.#input.value ||= history.state?.pruneQuestion ?? "";
    this.#input.addEventListener("focus", () => this.#start().catch(() => undefined));
    this.#input.addEventListener("input", () => {
      this.#enterPending = false;
      this.#ask();
    });
    this.querySelector("form")?.addEventListener("submit", (event) => this.#openFirst(event));
    this.addEventListener("keydown", (event) => this.#move(event));
    document.addEventListener("keydown", (event) => this.#focusOnSlash(event), { capture: true });
    if (this.#input.value) this.#ask(); // the reader came back to this page
  }

  /** The worker, started once; after a failure it is tried again. */
  #start() {
    this.#worker ??= this.#createWorker().catch((error) => {
      this.#worker = undefined;
      throw error;
    });
    return this.#worker;
  }

  async #createWorker() {
    const { base, worker: address } = PruneSearchNotes.config;
    const worker = new Worker(address, { name: "box" });
    worker.addEventListener("message", ({ data: { type, data } }) => {
      if (type === PruneSearch.RESULT) this.#answer(data, base);
    });
    const { config, docs } = await PruneSearch.#index(base);
    worker.postMessage({ type: PruneSearch.SETUP, data: { config, docs, options: { suggest: false } } });
    return worker;
  }

  static SETUP = 0;
  static QUERY = 2;
  static RESULT = 3;

  /**
   * The index; loaded as a script for local files, which pages may not fetch.
   * @param {URL} base
   * @returns {Promise<{ config: object, docs: object[] }>}
   */
  static async #index(base) {
    if (base.protocol !== "file:") {
      const answer = await fetch(new URL("search/search_index.json", base));
      if (!answer.ok) throw new Error(`the search index could not be loaded: ${answer.status}`);
      return answer.json();
    }
    await new Promise((done, failed) => {
      const script = document.createElement("script");
      Object.assign(script, { src: `${new URL("search/search_index.js", base)}`, onload: done, onerror: failed });
      document.head.append(script);
    });
    return /** @type {any} */ (window).__index;
  }

  async #ask() {
    history.replaceState({ ...history.state, pruneQuestion: this.#input.value }, "");
    try {
      const worker = await this.#start();
      this.#waiting += 1;
      worker.postMessage({ type: PruneSearch.QUERY, data: this.#input.value });
    } catch {
      this.#status.textContent = "Search could not be loaded. All questions are on the page “Questions”.";
    }
  }

  /**
   * @param {{ items: Found[][], note: Note }} result
   * @param {URL} base
   */
  #answer(result, base) {
    this.#waiting -= 1;
    this.#show(result, base);
    if (!this.#enterPending || this.#waiting) return;
    this.#enterPending = false;
    this.#list.querySelector("a")?.click();
  }

  /**
   * @param {{ items: Found[][], note: Note }} result
   * @param {URL} base
   */
  #show({ items, note }, base) {
    const found = items.map(([first]) => first);
    this.toggleAttribute("data-asked", this.#input.value.trim() !== "");
    this.#list.hidden = !found.length;
    this.#status.textContent = this.#input.value.trim() ? PruneSearchNotes.sentence(note, found.length) : "";
    this.#groups.replaceChildren(...PruneSearchNotes.groupLinks(note.groups, base));
    this.#replaceResults(found.map((one) => PruneSearch.#item(one, base)));
    this.#keepInSight();
  }

  /**
   * Keep the focus at its place in the list: the answer to the last letter may come after the reader moved on.
   * @param {HTMLElement[]} items
   */
  #replaceResults(items) {
    const place = [...this.#list.querySelectorAll("a")].indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    this.#list.replaceChildren(...items);
    if (place >= 0) (this.#list.querySelectorAll("a")[place] ?? this.#input).focus();
  }

  /** On a phone, the keyboard would cover the results. */
  #keepInSight() {
    const height = window.visualViewport?.height ?? window.innerHeight;
    const isLow = this.#list.getBoundingClientRect().top > height * PruneSearch.LOW;
    if (isLow && this.#list.childElementCount) this.scrollIntoView();
  }

  /**
   * @param {Found} found
   * @param {URL} base
   */
  static #item({ location, title, text }, base) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const excerpt = document.createElement("p");
    link.href = `${new URL(location, base)}`;
    link.textContent = PruneSearch.#plain(title);
    excerpt.textContent = PruneSearch.#plain(text);
    item.append(link, excerpt);
    return item;
  }

  /** @param {string} markup from the index, which is our own */
  static #plain(markup) {
    return new DOMParser().parseFromString(markup, "text/html").body.textContent ?? "";
  }

  /** @param {Event} event */
  #openFirst(event) {
    event.preventDefault();
    this.#enterPending = this.#waiting > 0 || !this.#list.childElementCount;
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

  /**
   * "/" focuses this box, before Material focuses its own.
   * @param {KeyboardEvent} event
   */
  #focusOnSlash(event) {
    const { target } = event;
    const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#input.focus();
    this.#input.select();
  }
}

// This script runs before the page is there, and the box has to find what it is made of.
addEventListener("DOMContentLoaded", () => customElements.define("prune-search", PruneSearch));
