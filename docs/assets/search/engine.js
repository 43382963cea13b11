// @ts-check
"use strict";

/**
 * @typedef {object} Entry
 * @property {string} location
 * @property {string} title HTML, as Material's index has it
 * @property {string} text the same
 * @property {string} [aliases]
 * @property {string} [answer]
 * @property {string} [words]
 *
 * @typedef {Entry & { score: number, terms: object }} Found
 *
 * @typedef {{ title: string, location: string }} Group a heading on the page of all questions
 *
 * @typedef {object} Note what a reader should know about the results
 * @property {"" | "close" | "partly" | "nearest"} kind
 * @property {string[]} words that were searched for instead, or that nothing is known about
 * @property {Group[]} groups where else to look, if nothing matched
 *
 * @typedef {{ type: number, data?: any }} Message
 */

/**
 * Stands between the page and Material's search: it asks Material's index better questions, and
 * has an answer where that has none. Runs in a worker, or where pages may not have one, in a frame.
 */
class PruneEngine {
  /** Kinds of messages, as Material's search numbers them. */
  static TYPES = { setup: 0, ready: 1, query: 2, result: 3 };
  static FIELDS = /** @type {const} */ (["title", "aliases", "answer", "words"]);
  static MOST_RESULTS = 10;
  /** A result with less than this part of the best one's score is left out. */
  static LEAST_SCORE = 0.3;
  static NEAREST = 5;
  /** How much a phrase that says the same adds to the score of its words; found by measuring. */
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
  /** @type {(Understanding & { text: string })[]} what Material has not answered yet, in order */
  #asked = [];
  /** @type {string[]} what came before Material was ready */
  #early = [];
  #isReady = false;

  /**
   * @param {(message: Message) => void} askMaterial
   * @param {(message: Message) => void} reply
   * @param {boolean} isFile whether pages are files: a folder is a listing then
   */
  constructor(askMaterial, reply, isFile) {
    this.#askMaterial = askMaterial;
    this.#reply = reply;
    this.#isFile = isFile;
  }

  /** @param {Message} message from the page */
  receive({ type, data }) {
    if (type === PruneEngine.TYPES.query) return this.#isReady ? this.#ask(data) : void this.#early.push(data);
    if (type === PruneEngine.TYPES.setup) this.#setUp(data);
    this.#askMaterial({ type, data });
  }

  /** @param {string} text */
  #ask(text) {
    const understanding = /** @type {PruneQuery} */ (this.#query).understand(text);
    this.#asked.push({ text, ...understanding });
    this.#askMaterial({ type: PruneEngine.TYPES.query, data: understanding.query });
  }

  /** @param {Message} message from Material */
  answer({ type, data }) {
    const asked = type === PruneEngine.TYPES.result && this.#asked.shift();
    if (asked) data = this.#improved(data.items, asked);
    this.#reply({ type, data });
    if (type !== PruneEngine.TYPES.ready) return;
    this.#isReady = true;
    for (const text of this.#early.splice(0)) this.#ask(text);
  }

  /** @param {{ config: Vocabulary & { groups: Group[] }, docs: Entry[] }} index */
  #setUp({ config, docs }) {
    // Material's script leaves its library in the scope
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
   * @param {Understanding & { text: string }} asked
   * @returns {{ items: Found[][], note: Note }}
   */
  #improved(pages, { text, stems, spellings, unknown }) {
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
   * With more weight for a phrase that says the same; and without Material's marks, which would also
   * stand on words that say little.
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
 * Material's script comes next. It listens for messages and posts its answers, as in a worker of its
 * own; here both go through the engine.
 */
(() => {
  /** @type {(event: { data: Message }) => void} */
  let material = () => undefined;
  const { pruneReply } = /** @type {any} */ (self);
  const isFrame = pruneReply !== undefined; // which is where pages are files
  const engine = new PruneEngine((data) => material({ data }), pruneReply ?? self.postMessage.bind(self), isFrame);
  self.addEventListener("message", ({ data }) => engine.receive(data));
  Object.assign(self, {
    addEventListener: (/** @type {string} */ _, /** @type {typeof material} */ listener) => (material = listener),
    postMessage: (/** @type {Message} */ message) => engine.answer(message),
  });
})();
