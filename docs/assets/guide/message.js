// @ts-check
"use strict";

/** A message with a button that copies it. Without JavaScript it can still be read and selected. */
class PruneMessage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => this.#copy());
  }

  async #copy() {
    for (const status of document.querySelectorAll("prune-message [role=status]")) status.textContent = "";
    const paragraphs = [...this.querySelectorAll("blockquote p")].map((one) => one.textContent);
    try {
      await navigator.clipboard.writeText(paragraphs.join("\n\n"));
      this.#say("Copied. Fill in the parts in [brackets].");
    } catch {
      this.#select();
      this.#say("Your browser didn’t allow copying. The text is selected: copy it yourself.");
    }
  }

  #select() {
    const text = this.querySelector("blockquote");
    if (text) getSelection()?.selectAllChildren(text);
  }

  /** @param {string} sentence */
  #say(sentence) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

if (!customElements.get("prune-message")) {
  customElements.define("prune-message", PruneMessage);
}
