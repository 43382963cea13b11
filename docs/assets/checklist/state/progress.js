// @ts-check
"use strict";

/** Why a file is not accepted, as a sentence for the member. */
class PruneRefusal extends Error {}

/**
 * Reads and writes progress files in the format `prune/progress@1`. Accepts and refuses the same files
 * as `progress.py`; both are tested with `tests/fixtures/progress/files.json`.
 */
class PruneProgress {
  static SCHEMA = "prune/progress@1";
  static CHOICES = ["keep", "talk", "unfollow", "later", "remove"];
  static #MAX_BYTES = 64 * 1024 * 1024;
  /** Levels of nesting: deeper values can sometimes be read, but not written again. */
  static #MAX_DEPTH = 100;
  static #DAYS = ["decided_on", "done_on", "asked_on", "back_on", "connected_on"];

  /** @param {Progress} progress */
  static serialize({ records, extra }) {
    const known = [...records];
    const progress = {
      ...extra,
      schema: PruneProgress.SCHEMA,
      saved_at: new Date().toISOString(),
      decisions: Object.fromEntries(known.filter(([, record]) => "outcome" in record)),
      undone: Object.fromEntries(known.flatMap(([id, record]) => ("outcome" in record ? [] : [[id, record.undone]]))),
    };
    return `${JSON.stringify(progress, null, 2)}\n`;
  }

  /**
   * The contents of a saved file. Throws a `PruneRefusal` if it is not a progress file.
   * @param {BufferSource & {byteLength: number}} bytes
   */
  static read(bytes) {
    if (bytes.byteLength > PruneProgress.#MAX_BYTES) throw PruneProgress.#refusal("large");
    try {
      return PruneProgress.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (error) {
      throw error instanceof PruneRefusal ? error : PruneProgress.#refusal("broken"); // not UTF-8
    }
  }

  /**
   * Like `read`, for text.
   * @param {string} text
   * @returns {Progress}
   */
  static parse(text) {
    const document = PruneProgress.#json(text);
    if (!PruneProgress.#isObject(document)) throw PruneProgress.#refusal("foreign");
    const { schema, decisions, undone, ...extra } = document;
    delete extra.saved_at;
    if (schema !== PruneProgress.SCHEMA) throw PruneProgress.#refusal("foreign");
    if (!PruneProgress.#isObject(decisions)) throw PruneProgress.#refusal("decisions");
    if (!PruneProgress.#isObject(undone ?? {})) throw PruneProgress.#refusal("undone");
    const decided = Object.entries(decisions).map(([id, decision]) => PruneProgress.#entry(id, decision));
    const taken = Object.entries(undone ?? {}).map(([id, at]) => PruneProgress.#undone(id, at));
    return { records: PruneMerging.combine([...decided, ...taken]), extra };
  }

  /**
   * Whether this page can read a record from the browser's database.
   * @param {any} record
   */
  static isReadable(record) {
    try {
      return Boolean(record?.undone && !record.outcome ? PruneProgress.#undone("", record.undone) : PruneProgress.#entry("", record));
    } catch {
      return false;
    }
  }

  /** @param {string} text */
  static #json(text) {
    try {
      const document = JSON.parse(text);
      PruneProgress.#checkLimits(document);
      return document;
    } catch {
      throw PruneProgress.#refusal(text.trim() ? "broken" : "empty");
    }
  }

  /**
   * Throws if Python could not read the value or write it again.
   * @param {unknown} value
   * @param {number} depth
   */
  static #checkLimits(value, depth = 0) {
    if (depth > PruneProgress.#MAX_DEPTH) throw new RangeError("nested too deep");
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("a number that is too large");
    if (typeof value !== "object" || value === null) return;
    for (const one of Object.values(value)) PruneProgress.#checkLimits(one, depth + 1);
  }

  /**
   * @param {string} id
   * @param {unknown} at
   * @returns {[string, Undone]}
   */
  static #undone(id, at) {
    if (typeof at !== "string" || !PruneMoment.key(at)) throw PruneProgress.#refusal("day");
    return [PruneIds.of(id), { undone: at }];
  }

  /**
   * A checked decision, with times cut off its days.
   * @param {string} id
   * @param {any} decision
   * @returns {[string, Decision]}
   */
  static #entry(id, decision) {
    PruneProgress.#checkDecision(decision);
    const days = PruneProgress.#DAYS.filter((key) => typeof decision[key] === "string");
    const short = Object.fromEntries(days.map((key) => [key, decision[key].slice(0, 10)]));
    return [PruneIds.of(id), { ...decision, ...short }];
  }

  /** @param {any} decision */
  static #checkDecision(decision) {
    if (!PruneProgress.#isObject(decision) || !PruneProgress.CHOICES.includes(decision.outcome)) {
      throw PruneProgress.#refusal("decision");
    }
    const days = PruneProgress.#DAYS.map((key) => decision[key] ?? null).filter((day) => day !== null);
    const isMoment = (decision.at ?? null) === null || PruneMoment.key(decision.at);
    if (!days.every(PruneDay.isValid) || !isMoment) throw PruneProgress.#refusal("day");
    if (![undefined, null, true, false].includes(decision.answered)) throw PruneProgress.#refusal("answer");
  }

  /** @param {any} value */
  static #isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  /** @param {Parameters<typeof PruneFileWords.refusal>[0]} reason */
  static #refusal(reason) {
    return new PruneRefusal(PruneFileWords.refusal(reason));
  }

  /**
   * What loading a file would change.
   * @param {Records} mine
   * @param {Records} theirs
   */
  static difference(mine, theirs) {
    const [own, other] = [mine, theirs].map(
      (records) => new Map([...records].filter(([, record]) => "outcome" in record)),
    );
    const both = [...other].filter(([id]) => own.has(id));
    const differing = both.filter(([id, decision]) => !PruneDecision.isSame(decision, own.get(id)));
    return {
      all: other.size,
      added: other.size - both.length,
      differing: differing.length,
      missing: own.size - both.length,
    };
  }
}
