// @ts-check
"use strict";

/** The sentence about the results of a search. */
class PruneSearchNotes {
  /**
   * @param {Note} note
   * @param {number} count of results
   */
  static sentence({ kind, words }, count) {
    if (kind === "nearest") {
      return count ? "No matches. The closest questions are below, or browse by topic:" : "No matches. Browse by topic:";
    }
    const results = count === 1 ? "1 result" : `${count} results`;
    const quoted = words.slice(0, 3).map((word) => `“${word}”`).join(", ");
    if (kind === "close") return `Showing ${results} for ${quoted} (closest spelling).`;
    if (kind === "partly") return `No match for ${quoted}. ${results} for the other words.`;
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

/** Show our note below Material's own count. */
document.addEventListener("DOMContentLoaded", () => {
  const meta = document.querySelector(".md-search-result__meta");
  if (!meta) return;
  const input = document.querySelector(".md-search__input");
  // Material only listens for keys, but text can also be pasted by mouse or dictated
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
