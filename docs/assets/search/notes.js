// @ts-check
"use strict";

/** What a reader is told about the results of a search, in words. */
class PruneSearchNotes {
  /**
   * @param {Note} note
   * @param {number} count of results
   */
  static sentence({ kind, words }, count) {
    const nearest = count ? "These questions come nearest. Or look" : "Look";
    if (kind === "nearest") return `Nothing matches these words. ${nearest} through a group:`;
    const results = count === 1 ? "1 result" : `${count} results`;
    const quoted = words.slice(0, 3).map((word) => `“${word}”`).join(", ");
    if (kind === "close") return `Close spelling: ${results} for ${quoted}.`;
    if (kind === "partly") return `Nothing is known about ${quoted}. ${results} for the rest.`;
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
  const input = document.querySelector(".md-search__input");
  // Material listens to keys alone: text also comes from a mouse or a voice
  input?.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")));
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
