// @ts-check
"use strict";

/** The checklist's custom element. Without JavaScript, the page can still be read. */
class PruneChecklist extends HTMLElement {
  /** @type {PrunePage | undefined} */
  page;

  connectedCallback() {
    this.page ??= new PrunePage(this);
  }
}

if (!customElements.get("prune-checklist")) {
  customElements.define("prune-checklist", PruneChecklist);
}
