// @ts-check
"use strict";

/**
 * @typedef {object} Person
 * @property {number} index position in the export, from 0
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
 * @property {string[]} memory facts that help you remember who they are
 * @property {string} wrote who wrote to whom
 * @property {string[]} changes sentences about what has changed since the earlier export
 * @property {string} changed the same as kinds: `new`, `address`, `job`, `messages`, `still` there
 * @property {string} employer the key of their company, however it is spelt; empty where there is none
 * @property {string} network whether their job matches the member's network lists: `in`, `out`, or empty
 * @property {string} toSave `yes` if they recommended the member
 * @property {string} moved the suggestion without the member's criteria, if that is another one
 * @property {string} wroteOn ISO day of their last message that the earlier export does not have, or empty
 *
 * @typedef {{ newestOn: string, moved: Map<string, string>, taken: Set<string>, gone: Gone[] }} Earlier
 *
 * Somebody who is only in the earlier export.
 * @typedef {Pick<Person, "id" | "name" | "position" | "company" | "link" | "connectedOn"> & { because: string }} Gone
 */

/**
 * The data that the build put into the page, column by column, as `payload.py` writes it.
 * @typedef {object} PageData
 * @property {Record<string, any[]>} own values stored directly
 * @property {Record<string, number[]>} inTexts indices into `texts`
 * @property {Record<string, number[]>} inLists indices into `lists`, whose items are indices into `texts`
 * @property {number[][]} lists
 * @property {string[]} texts
 * @property {string} profile the prefix of a usual profile address
 */
class PruneData {
  /** @param {string} json */
  constructor(json) {
    const page = JSON.parse(json);
    if (page.schema !== "prune/page@5") throw new Error(`unknown page data: ${page.schema}`);
    /** @type {string} */
    this.storageKey = page.storageKey;
    /** @type {Record<string, string>} */
    this.outcomes = page.outcomes;
    /** @type {Record<string, string>} labels of what a member can decide */
    this.choices = page.choices;
    /** What the build read from a progress file. */
    this.progress = PruneProgress.parse(JSON.stringify(page.progress));
    /** @type {string} changes with the progress file; empty where there is none */
    this.progressMark = page.progressMark;
    /** How the address of a profile starts. */
    this.profile = page.profile;
    /** What follows decisions through the earlier export, if there is one. */
    this.since = PruneData.#since(page.since);
    const Row = PruneData.#rowClass(page);
    /** @type {Person[]} */
    this.people = page.own.id.map((/** @type {string} */ _, /** @type {number} */ index) => new Row(index));
    /** @type {Person[]} in the order to review them */
    this.easiestFirst = page.easiestFirst.map((/** @type {number} */ index) => this.people[index]);
    /** @type {Map<string, Person>} */
    this.byId = new Map(this.people.map((person) => [person.id, person]));
  }

  /** @param {string} link */
  isProfile(link) {
    return link.startsWith(this.profile);
  }

  /**
   * @param {any} since
   * @returns {Earlier | undefined}
   */
  static #since(since) {
    if (!since) return undefined;
    return { ...since, moved: new Map(Object.entries(since.moved)), taken: new Set(since.taken) };
  }

  /**
   * A class with getters that read the columns on demand: of 30,000 people, few are shown.
   * @param {PageData} page
   * @returns {any}
   */
  static #rowClass(page) {
    const Row = class {
      /** @param {number} index */
      constructor(index) {
        this.index = index;
      }
    };
    for (const [field, read] of Object.entries(PruneData.#readers(page))) {
      Object.defineProperty(Row.prototype, field, {
        get() {
          return read(this.index);
        },
      });
    }
    return Row;
  }

  /**
   * @param {PageData} page
   * @returns {Record<string, (index: number) => any>}
   */
  static #readers({ own, inTexts, inLists, lists, texts, profile }) {
    /** @type {Record<string, (index: number) => any>} */
    const readers = {};
    for (const [field, column] of Object.entries(own)) readers[field] = (index) => column[index];
    for (const [field, column] of Object.entries(inTexts)) readers[field] = (index) => texts[column[index]];
    for (const [field, column] of Object.entries(inLists)) {
      readers[field] = (index) => lists[column[index]].map((text) => texts[text]);
    }
    readers.link = (index) => (own.link[index] === 1 ? profile + own.id[index] : own.link[index]); // 1 means the usual address
    return readers;
  }
}
