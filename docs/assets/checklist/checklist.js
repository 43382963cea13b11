// @ts-check
"use strict";

/** The checklist's custom element. Without JavaScript, the page can still be read. */
class PruneChecklist extends HTMLElement {
  /** @type {PrunePage | undefined} */
  page;

  connectedCallback() {
    this.page ??= new PrunePage(this);
  }

  /** A list that is taken away leaves nothing behind: not a listener, not where one was. */
  disconnectedCallback() {
    this.page?.end();
    this.page = undefined;
  }
}

if (!customElements.get("prune-checklist")) {
  customElements.define("prune-checklist", PruneChecklist);
}
