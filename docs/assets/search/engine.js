// @ts-check
"use strict";

/**
 * @typedef {object} Entry
 * @property {string} location
 * @property {string} title HTML, as in Material's index
 * @property {string} text HTML as well
 * @property {string} [aliases]
 * @property {string} [answer]
 * @property {string} [words]
 *
 * @typedef {Entry & { score: number, terms: object }} Found
 *
 * @typedef {{ title: string, location: string }} Group a heading on the page of all questions
 *
 * @typedef {object} Note what to tell the reader about the results
 * @property {"" | "close" | "partly" | "nearest"} kind
 * @property {string[]} words that were searched for instead, or that are unknown
 * @property {Group[]} groups to browse if nothing matched
 *
 * @typedef {{ type: number, data?: any }} Message
 */

/**
 * Sits between the page and Material's search: improves the queries, and suggests questions if nothing
 * matches. Runs in a worker, or in a frame where workers are not allowed.
 */
class PruneEngine {
  /** Message types, as numbered by Material's search. */
  static TYPES = { setup: 0, ready: 1, query: 2, result: 3 };
  static FIELDS = /** @type {const} */ (["title", "aliases", "answer", "words"]);
  static MOST_RESULTS = 10;
  /** Results below this fraction of the best score are dropped. */
  static LEAST_SCORE = 0.3;
  static NEAREST = 5;
  /** How much a matching phrase adds to the score of its words; found by measuring. */
  static PHRASE = 4;

  #askMaterial;
  #reply;
  #isFile;
  /** @type {PruneQuery | undefined} */
  #query;
  /** @type {PrunePhrases | undefined} */
  #phrases;
  /** @type {Map<string, Entry>} by location */
  #entries = new Map();
  /** @type {Group[]} */
  #groups = [];
  /** @type {(Understanding & { text: string })[]} queries that Material has not answered yet, in order */
  #pending = [];
  /** @type {string[]} queries from before Material was ready */
  #waiting = [];
  #isReady = false;

  /**
   * @param {(message: Message) => void} askMaterial
   * @param {(message: Message) => void} reply
   * @param {boolean} isFile whether pages are local files, where a folder address shows a listing
   */
  constructor(askMaterial, reply, isFile) {
    this.#askMaterial = askMaterial;
    this.#reply = reply;
    this.#isFile = isFile;
  }

  /** @param {Message} message from the page */
  receive({ type, data }) {
    if (type === PruneEngine.TYPES.query) return this.#isReady ? this.#ask(data) : void this.#waiting.push(data);
    if (type === PruneEngine.TYPES.setup) this.#setUp(data);
    this.#askMaterial({ type, data });
  }

  /** @param {string} text */
  #ask(text) {
    const understanding = /** @type {PruneQuery} */ (this.#query).understand(text);
    this.#pending.push({ text, ...understanding });
    this.#askMaterial({ type: PruneEngine.TYPES.query, data: understanding.query });
  }

  /** @param {Message} message from Material */
  answer({ type, data }) {
    const query = type === PruneEngine.TYPES.result && this.#pending.shift();
    if (query) data = this.#improve(data.items, query);
    this.#reply({ type, data });
    if (type !== PruneEngine.TYPES.ready) return;
    this.#isReady = true;
    for (const text of this.#waiting.splice(0)) this.#ask(text);
  }

  /** @param {{ config: Vocabulary & { groups: Group[] }, docs: Entry[] }} index */
  #setUp({ config, docs }) {
    // Material's script leaves lunr in the global scope
    const { lunr } = /** @type {any} */ (self);
    const stem = (/** @type {string} */ word) => lunr.stemmer(new lunr.Token(word)).toString();
    const words = docs.flatMap((entry) =>
      PruneEngine.FIELDS.flatMap((field) => PruneQuery.words(entry[field] ?? "")),
    );
    this.#entries = new Map(docs.map((entry) => [entry.location, entry]));
    this.#groups = config.groups;
    this.#query = new PruneQuery(new Set(words), config, stem);
    this.#phrases = new PrunePhrases(docs, stem, new Set(config.faint));
  }

  /**
   * @param {Found[][]} pages with their sections, best first
   * @param {Understanding & { text: string }} query
   * @returns {{ items: Found[][], note: Note }}
   */
  #improve(pages, { text, stems, spellings, unknown }) {
    const ranked = pages.map((page) => page.map((found) => this.#ranked(found, stems)));
    ranked.sort(([one], [other]) => other.score - one.score);
    const least = (ranked[0]?.[0].score ?? 0) * PruneEngine.LEAST_SCORE;
    const items = ranked.filter(([first]) => first.score >= least).slice(0, PruneEngine.MOST_RESULTS);
    if (text.trim() === "") return { items, note: { kind: "", words: [], groups: [] } };
    if (items.length && spellings.length) return { items, note: { kind: "close", words: spellings, groups: [] } };
    if (items.length) return { items, note: { kind: unknown.length ? "partly" : "", words: unknown, groups: [] } };
    const groups = this.#groups.map(({ title, location }) => ({ title, location: this.#address(location) }));
    return { items: this.#nearest(text), note: { kind: "nearest", words: unknown, groups } };
  }

  /**
   * Raise the score for a matching phrase, and drop Material's highlights, which would also mark stop
   * words.
   * @param {Found} found
   * @param {Set<string>} stems
   */
  #ranked(found, stems) {
    const likeness = this.#phrases?.likeness(found.location, stems) ?? 0;
    return this.#shown(found.location, found.score * (1 + PruneEngine.PHRASE * likeness ** 2));
  }

  /** @param {string} text */
  #nearest(text) {
    const locations = this.#phrases?.nearest(text, PruneEngine.NEAREST) ?? [];
    return locations.map((location) => [this.#shown(location, 1)]);
  }

  /**
   * @param {string} location
   * @param {number} score
   * @returns {Found}
   */
  #shown(location, score) {
    const { title = "", text = "" } = this.#entries.get(location) ?? {};
    return { location: this.#address(location), title, text, score, terms: {} };
  }

  /** @param {string} location */
  #address(location) {
    const [path, fragment] = location.split("#");
    return `${path}${this.#isFile ? "index.html" : ""}${fragment ? `#${fragment}` : ""}`;
  }
}

/**
 * Material's script is loaded next, here or by the frame. It listens for messages and posts answers as if in its own worker;
 * both are redirected through the engine here.
 */
(() => {
  /** @type {(event: { data: Message }) => void} */
  let material = () => undefined;
  const { pruneReply } = /** @type {any} */ (self);
  const isFrame = pruneReply !== undefined; // only used for local files
  const engine = new PruneEngine((data) => material({ data }), pruneReply ?? self.postMessage.bind(self), isFrame);
  self.addEventListener("message", ({ data }) => engine.receive(data));
  Object.assign(self, {
    addEventListener: (/** @type {string} */ _, /** @type {typeof material} */ listener) => (material = listener),
    postMessage: (/** @type {Message} */ message) => engine.answer(message),
  });
  if (!isFrame) /** @type {any} */ (self).importScripts(location.hash.slice(1)); // the address of Material's script
})();
