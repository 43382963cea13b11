// @ts-check
"use strict";

/**
 * @typedef {object} Person
 * @property {string} id
 * @property {string} name
 * @property {string} position
 * @property {string} company
 * @property {string} connectedOn ISO date, or empty
 * @property {string} connected
 * @property {string} link address of the profile, or empty
 * @property {string} outcome
 * @property {string[]} because
 * @property {string} unless
 * @property {string[]} loses
 * @property {string[]} evidence
 * @property {string} wrote who wrote to whom
 */

/**
 * @typedef {object} Decision
 * @property {string} outcome
 * @property {string | null} decided_on
 * @property {string | null} done_on when it was done on LinkedIn
 * @property {string | null} [asked_on] Talk first: when the member wrote to them
 * @property {boolean | null} [answered] Talk first: whether they answered
 * @property {string | null} [back_on] Later: the day from which they are open again
 */

/**
 * The data that the build put into the page, with sentences back in their places.
 * @typedef {{fields: string[], interned: string[], texts: string[], profile: string}} PageData
 */
class PruneData {
  /** @param {string} json as `payload.py` writes it */
  constructor(json) {
    const page = JSON.parse(json);
    if (page.schema !== "prune/page@1") throw new Error(`unknown page data: ${page.schema}`);
    /** @type {string} */
    this.storageKey = page.storageKey;
    /** @type {Record<string, string>} */
    this.outcomes = page.outcomes;
    /** @type {Record<string, string>} labels of what a member can decide */
    this.choices = page.choices;
    /** @type {Record<string, Decision>} */
    this.decisions = page.decisions;
    /** @type {string} changes with the progress file */
    this.decisionsMark = page.decisionsMark;
    /** @type {string[][]} spellings behind the filters `company-…` */
    this.companies = page.companies;
    const Row = PruneData.#rowClass(page);
    /** @type {Person[]} */
    this.people = page.people.map((/** @type {any[]} */ row) => new Row(row));
    /** @type {Person[]} in the order in which to meet them */
    this.easiestFirst = page.easiestFirst.map((/** @type {number} */ place) => this.people[place]);
    /** @type {Map<string, Person>} */
    this.byId = new Map(this.people.map((person) => [person.id, person]));
  }

  /**
   * A class that reads a row of the page's data when it is asked: of 30,000 people few are shown.
   * @param {PageData} page
   * @returns {any}
   */
  static #rowClass(page) {
    const Row = class {
      /** @param {any[]} row */
      constructor(row) {
        this.row = row;
      }
    };
    page.fields.forEach((field, place) => {
      const read = PruneData.#reader(page, field, place);
      Object.defineProperty(Row.prototype, field, {
        get() {
          return read(this.row);
        },
      });
    });
    return Row;
  }

  /**
   * @param {PageData} page
   * @param {string} field
   * @param {number} place
   * @returns {(row: any[]) => any}
   */
  static #reader({ fields, interned, texts, profile }, field, place) {
    if (interned.includes(field)) return (row) => PruneData.#texts(row[place], texts);
    if (field !== "link") return (row) => row[place];
    const id = fields.indexOf("id");
    return (row) => (row[place] === 1 ? profile + row[id] : row[place]); // 1: the usual address
  }

  /**
   * @param {number | number[]} places
   * @param {string[]} texts
   */
  static #texts(places, texts) {
    return Array.isArray(places) ? places.map((place) => texts[place]) : texts[places];
  }
}
