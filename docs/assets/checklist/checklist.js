// @ts-check
"use strict";

/**
 * The checklist's element. Without it the page is complete to read; with it,
 * everybody can be searched, filtered, sorted and decided about.
 */
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
