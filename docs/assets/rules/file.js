// @ts-check
"use strict";

/**
 * `criteria.toml`, written from a form that the core made (`hooks/prune/deciding/form.py`).
 * @typedef {number | boolean | string[]} RuleValue
 * @typedef {{ key: string, value: RuleValue, usual: RuleValue }} RuleBox
 * @typedef {{
 *   header: string, comment: string, says: string[], boxes: RuleBox[],
 *   is_on: boolean | null, rest: string, also: string,
 * }} RulePart `is_on`: `null` if it cannot be switched off
 * @typedef {{ comment: string, parts: RulePart[] }} RuleForm
 */
class PruneRulesFile {
  static NAME = "criteria.toml";

  /**
   * What is as usual stands there as a comment, so that the file shows what could be changed.
   * @param {RuleForm} form
   */
  static text({ comment, parts }) {
    return [`# ${comment}\n`, ...parts.map((part) => PruneRulesFile.#part(part))].join("\n");
  }

  /** @param {RulePart} part */
  static #part(part) {
    if (!part.header) return PruneRulesFile.#own(part);
    const lines = part.boxes.map(({ key, value, usual }) => {
      const isUsual = JSON.stringify(value) === JSON.stringify(usual);
      return `${isUsual ? "# " : ""}${key} = ${PruneRulesFile.#value(value)}\n`;
    });
    const off = part.is_on === false ? "enabled = false\n" : "";
    return `# ${PruneRulesFile.#comment(part)}\n${part.header}\n${off}${lines.join("")}${part.rest}`;
  }

  /**
   * A rule with its numbers as they are now.
   * @param {RulePart} part
   */
  static #comment({ comment, says, boxes, is_on, also }) {
    if (comment) return comment;
    const sentence = says.map((text, index) => PruneRulesFile.after(text, boxes[index - 1]) + (boxes[index]?.value ?? ""));
    return [`${is_on ? "" : "Switched off: "}${sentence.join("")}.`, ...(also ? [PruneRulesWords.also(also)] : [])].join(" ");
  }

  /**
   * What follows a number: one month, two months.
   * @param {string} text
   * @param {RuleBox} [box]
   */
  static after(text, box) {
    return box?.value === 1 ? text.replace(/^ (month|year|message)s/, " $1") : text;
  }

  /**
   * A rule that is switched off stays in the file, as a comment.
   * @param {RulePart} part
   */
  static #own({ says, rest, is_on }) {
    return `# ${says.join("")}.\n${is_on ? rest : rest.replace(/^/gm, "# ").replace(/# $/, "")}`;
  }

  /** @param {RuleValue} value */
  static #value(value) {
    if (!Array.isArray(value)) return String(value);
    const texts = value.map((text) => PruneRulesFile.#quoted(text));
    return texts.length ? `[\n${texts.map((text) => `  ${text},\n`).join("")}]` : "[]";
  }

  /**
   * TOML's strings are JSON's, without halves of characters and without one control character.
   * @param {string} text
   */
  static #quoted(text) {
    return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("\u007F", "\\u007F");
  }
}
