// @ts-check
"use strict";

/** The form on a page that a build made: it writes the file, and the next build reads it. */
class PruneRulesHere extends HTMLElement {
  connectedCallback() {
    const part = partsOf(this);
    const form = new PruneRulesForm(
      part("rules-form"),
      JSON.parse(part("rules-data").textContent ?? ""),
      PruneRulesSuggestions.ofPage(),
    );
    const say = (/** @type {string} */ sentence) => setText(part("rules-said"), sentence);
    form.addEventListener("change", () => say(form.text === undefined ? PruneRulesWords.notANumber : ""));
    part("rules-save").addEventListener("click", () => {
      const { text } = form;
      if (text !== undefined) PruneFiles.download(PruneRulesFile.NAME, "application/toml", text);
      say(text === undefined ? PruneRulesWords.notANumber : PruneRulesWords.savedHere);
    });
    this.hidden = false;
  }
}

if (!customElements.get("prune-rules")) customElements.define("prune-rules", PruneRulesHere);
