// @ts-check
"use strict";

/** Completions for the lists of the form, from the list of people on the page. */
class PruneRulesSuggestions {
  /** @returns {(key: string) => Suggested[]} by the key of the list; made when first asked for */
  static ofPage() {
    /** @type {Record<string, Suggested[]> | undefined} */
    let made;
    return (key) => {
      made ??= PruneRulesSuggestions.#from(document.querySelector("prune-checklist [data-part=data]")?.textContent);
      return made[key] ?? [];
    };
  }

  /**
   * @param {string | null | undefined} json
   * @returns {Record<string, Suggested[]>}
   */
  static #from(json) {
    if (!json) return {};
    const { people } = new PruneData(json);
    return {
      people: PruneRulesSuggestions.#people(people),
      companies: PruneRulesSuggestions.#once(people.map(({ company }) => company)),
      fields: PruneRulesSuggestions.#once(people.map(({ position }) => position)),
    };
  }

  /**
   * People of one name are told apart by their addresses.
   * @param {Person[]} people
   */
  static #people(people) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
    return people.map(({ name, link, position, company }) => {
      const job = [position, company].filter(Boolean).join(", ");
      const isAlone = counts.get(name) === 1 || !link;
      return isAlone ? { text: name, label: job } : { text: link, label: `${name}, ${job}` };
    });
  }

  /** @param {string[]} texts */
  static #once(texts) {
    return [...new Set(texts)].filter(Boolean).map((text) => ({ text, label: "" }));
  }
}
