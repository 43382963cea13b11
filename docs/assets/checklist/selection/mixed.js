// @ts-check
"use strict";

/** The order of a mixed sitting: some of each suggestion in every dozen, in each the easiest first. */
class PruneMixed {
  static #DOZEN = "keep remove review talk keep review unfollow review keep remove review talk".split(" ");

  /**
   * Where one suggestion has run out, another takes its place.
   * @param {Person[]} people in the order to keep within each suggestion
   */
  static order(people) {
    const outcomes = [...new Set(PruneMixed.#DOZEN)];
    const left = new Map(outcomes.map((one) => [one, people.filter(({ outcome }) => outcome === one).reverse()]));
    return people.map((_, index) => {
      const wanted = left.get(PruneMixed.#DOZEN[index % PruneMixed.#DOZEN.length]);
      const group = wanted?.length ? wanted : [...left.values()].find(({ length }) => length);
      return /** @type {Person} */ (group?.pop());
    });
  }
}
