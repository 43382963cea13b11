// @ts-check
"use strict";

/**
 * The form on a page that a build made: it writes the file, and the next build reads it. Where the site has Python for
 * browsers and a server, changes are tried as on the page that makes lists.
 */
class PruneRulesHere extends HTMLElement {
  connectedCallback() {
    const part = partsOf(this);
    const { form, python, away } = JSON.parse(part("rules-data").textContent ?? "");
    if (python && location.protocol !== "file:") PruneRulesHere.#try(part, python, away);
    else PruneRulesHere.#write(part, form);
    this.hidden = false;
  }

  /**
   * @param {ReturnType<typeof partsOf>} part
   * @param {DOMStringMap} python
   * @param {(string | boolean)[]} away bytes in base64
   */
  static #try(part, python, away) {
    const bytes = (/** @type {string} */ text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const rules = new PruneYoursRules(part, new PruneMaker(python, () => undefined), PruneRulesWords.savedHere);
    rules.show(Promise.resolve(away.map((one) => (typeof one === "string" ? bytes(one) : one))));
  }

  /**
   * @param {ReturnType<typeof partsOf>} part
   * @param {RuleForm} rules
   */
  static #write(part, rules) {
    const form = new PruneRulesForm(part("rules-form"), rules, PruneRulesSuggestions.ofPage());
    const say = (/** @type {string} */ sentence) => setText(part("rules-said"), sentence);
    form.addEventListener("change", () => say(form.text === undefined ? PruneRulesWords.notANumber : ""));
    part("rules-save").addEventListener("click", () => {
      const { text } = form;
      if (text !== undefined) PruneFiles.download(PruneRulesFile.NAME, "application/toml", text);
      say(text === undefined ? PruneRulesWords.notANumber : PruneRulesWords.savedHere);
    });
  }
}

if (!customElements.get("prune-rules")) customElements.define("prune-rules", PruneRulesHere);
