// @ts-check
"use strict";

/**
 * What matters to the member, as sentences with boxes. The values go into the form's data, and `change` tells
 * that one has changed.
 */
class PruneRulesForm extends EventTarget {
  #root;
  #form;
  #suggest;

  /**
   * @param {HTMLElement} root is filled
   * @param {RuleForm} form
   * @param {(key: string) => Suggested[]} suggest completions for a list
   */
  constructor(root, form, suggest) {
    super();
    this.#root = root;
    this.#form = form;
    this.#suggest = suggest;
    const of = (/** @type {(part: RulePart) => boolean} */ which) => form.parts.filter(which);
    const isList = (/** @type {RulePart} */ part) => part.is_on === null;
    root.replaceChildren(
      ...this.#section(PruneRulesWords.lists, of(isList).flatMap((part) => this.#lists(part))),
      ...this.#section(PruneRulesWords.rules, this.#sentences(of((part) => !isList(part) && part.header !== ""))),
      ...this.#section(PruneRulesWords.own, this.#sentences(of((part) => part.header === ""))),
    );
  }

  /** The file, or `undefined` while a box holds no number. */
  get text() {
    const isValid = [...this.#root.querySelectorAll("input")].every((input) => input.validity.valid);
    return isValid ? PruneRulesFile.text(this.#form) : undefined;
  }

  /**
   * @param {string} title
   * @param {HTMLElement[]} contents without any, there is no section
   */
  #section(title, contents) {
    if (!contents.length) return [];
    const heading = document.createElement("h3");
    heading.textContent = title;
    return [heading, ...contents];
  }

  /** @param {RulePart} part */
  #lists({ boxes, says }) {
    return boxes.map((box, index) => {
      const texts = new PruneRulesTexts(box, says[index] ?? "", () => this.#suggest(box.key));
      texts.addEventListener("change", () => this.#tell());
      return texts.element;
    });
  }

  /** @param {RulePart[]} parts */
  #sentences(parts) {
    if (!parts.length) return [];
    const list = document.createElement("ul");
    list.className = "prune-rules__sentences";
    list.append(...parts.map((part) => this.#sentence(part)));
    return [list];
  }

  /** @param {RulePart} part */
  #sentence(part) {
    const item = document.createElement("li");
    const isOn = document.createElement("input");
    isOn.type = "checkbox";
    isOn.checked = part.is_on ?? true;
    isOn.setAttribute("aria-label", part.says.join("…"));
    isOn.addEventListener("change", () => {
      part.is_on = isOn.checked;
      this.#tell();
    });
    const sentence = document.createElement("span");
    sentence.dir = "auto";
    for (const [index, text] of part.says.entries()) {
      const [before, box] = [part.boxes[index - 1], part.boxes[index]];
      const words = new Text(PruneRulesFile.after(text, before));
      if (before) this.addEventListener("change", () => (words.data = PruneRulesFile.after(text, before)));
      sentence.append(words, ...(box ? [this.#number(box, PruneRulesWords.box(part.says, index))] : []));
    }
    sentence.append(".", ...(part.also ? [` ${PruneRulesWords.also(part.also)}`] : []));
    item.append(isOn, sentence);
    return item;
  }

  /**
   * @param {RuleBox} box
   * @param {string} name
   */
  #number(box, name) {
    const input = document.createElement("input");
    Object.assign(input, { type: "number", min: "0", max: "1000", step: "1", required: true, value: String(box.value) });
    input.setAttribute("aria-label", name);
    input.addEventListener("input", () => {
      if (input.validity.valid) box.value = input.valueAsNumber;
      this.#tell();
    });
    return input;
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}
