// @ts-check
"use strict";

/** What a reader is told about the results of a search, in words. */
class PruneSearchNotes {
  /**
   * @param {Note} note
   * @param {number} count of results
   */
  static sentence({ kind, spellings }, count) {
    if (kind === "nearest") return "Nothing matches these words. These questions come nearest. Or look through a group:";
    const results = count === 1 ? "1 result" : `${count} results`;
    if (kind === "close") return `Close spelling: ${results} for ${spellings.map((word) => `“${word}”`).join(", ")}.`;
    return count ? `${results}.` : "";
  }

  /**
   * Links to all groups of questions, for when nothing matched.
   * @param {Group[]} groups
   * @param {URL} base of the site
   */
  static groupLinks(groups, base) {
    return groups.flatMap(({ title, location }) => {
      const link = document.createElement("a");
      link.href = `${new URL(location, base)}`;
      link.textContent = title;
      return [link, " "];
    });
  }

  /** The site's address, as Material wrote it into the page. */
  static get config() {
    const { base, search } = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
    return { base: new URL(base.replace(/\/?$/, "/"), location.href), worker: `${new URL(search, location.href)}` };
  }
}

/** Say below Material's own count what our search has to add. */
document.addEventListener("DOMContentLoaded", () => {
  const meta = document.querySelector(".md-search-result__meta");
  if (!meta) return;
  const status = document.createElement("p");
  const groups = document.createElement("p");
  status.className = groups.className = "prune-search-note";
  status.setAttribute("role", "status");
  meta.after(status, groups);
  document.addEventListener("prune-search-note", (event) => {
    const { note, items } = /** @type {CustomEvent<{ note: Note, items: Found[][] }>} */ (event).detail;
    status.textContent = PruneSearchNotes.sentence(note, items.length);
    status.classList.toggle("prune-search-note--quiet", note.kind === "");
    meta.classList.toggle("prune-search-meta--replaced", note.kind !== "");
    groups.replaceChildren(...PruneSearchNotes.groupLinks(note.groups, PruneSearchNotes.config.base));
  });
});
