// @ts-check
"use strict";

/** A message with a button that copies it. Without it the message is there to read and select. */
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
      this.#say("Copied. Fill in what stands in brackets.");
    } catch {
      this.#select();
      this.#say("Your browser did not allow copying. The text is selected: copy it by hand.");
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
