// @ts-check
"use strict";

/** What a search box shows: links with an excerpt, and a sentence about them. */
class PruneResults {
  /** Characters of an excerpt. */
  static EXCERPT = 180;

  /** @type {Map<string, string[]>} stems by word: the same few words come with every letter typed */
  static #stems = new Map();

  /**
   * @param {Found} found
   * @returns {HTMLLIElement[]}
   */
  static items({ entries, stems }) {
    return entries.map((entry) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const excerpt = document.createElement("p");
      link.href = PruneGuideIndex.address(entry.location);
      link.append(...this.#marked(entry.title, stems), ...(entry.page ? [this.#page(entry.page)] : []));
      excerpt.append(...this.#marked(entry.answer ? this.#start(entry.answer) : this.#excerpt(entry.text, stems), stems));
      item.append(link, excerpt);
      return item;
    });
  }

  /** @param {string} title */
  static #page(title) {
    const page = document.createElement("small");
    page.textContent = ` ${title}`;
    return page;
  }

  /**
   * The text with its matching words marked.
   * @param {string} text
   * @param {Set<string>} stems
   */
  static #marked(text, stems) {
    return text.split(/([\p{L}\p{N}'’]+)/u).map((part, index) => {
      if (index % 2 === 0 || !this.#matches(part, stems)) return part;
      const mark = document.createElement("mark");
      mark.textContent = part;
      return mark;
    });
  }

  /**
   * @param {string} word
   * @param {Set<string>} stems
   */
  static #matches(word, stems) {
    const known = this.#stems.get(word) ?? [...PruneTerms.stems(word)];
    this.#stems.set(word, known);
    return known.some((stem) => stems.has(stem));
  }

  /**
   * The start of a text, or of its first sentence with a matching word.
   * @param {string} text
   * @param {Set<string>} stems
   */
  static #excerpt(text, stems) {
    const sentences = text.split(/(?<=[.!?]) +/);
    const first = sentences.findIndex((sentence) => sentence.split(/[^\p{L}\p{N}'’]+/u).some((word) => this.#matches(word, stems)));
    const start = this.#start(sentences.slice(Math.max(first, 0)).join(" "));
    return first > 0 ? `… ${start}` : start;
  }

  /** @param {string} text */
  static #start(text) {
    return text.length <= this.EXCERPT ? text : `${text.slice(0, this.EXCERPT).replace(/ [^ ]*$/, "")} …`;
  }

  /**
   * The sentence about the results.
   * @param {Found} found
   */
  static sentence({ entries, isWeak, spellings, unknown }) {
    if (!entries.length) return "No page answers this. Browse by topic:";
    if (isWeak) return "No page answers this exactly. Closest:";
    const results = entries.length === 1 ? "1 result" : `${entries.length} results`;
    if (spellings.length) return `Showing ${results} for ${this.#quoted(spellings)} (closest spelling).`;
    if (unknown.length) return `No match for ${this.#quoted(unknown)}. ${results} for the other words.`;
    return `${results}.`;
  }

  /** @param {string[]} words */
  static #quoted(words) {
    return words.slice(0, 3).map((word) => `“${word}”`).join(", ");
  }

  /**
   * Links to all groups of questions, for when nothing matched.
   * @param {Group[]} groups
   */
  static groupLinks(groups) {
    return groups.flatMap(({ title, location }) => {
      const link = document.createElement("a");
      link.href = PruneGuideIndex.address(location);
      link.textContent = title;
      return [link, " "];
    });
  }
}
