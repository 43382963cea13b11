// @ts-check
"use strict";

// Runs before the page is drawn: if names are hidden, show none until the page can mask them.
try {
  const keys = Object.keys(localStorage).filter((key) => /^prune\/.*\/names$/.test(key));
  if (keys.some((key) => localStorage.getItem(key) === '"hidden"')) {
    document.documentElement.dataset.pruneNames = "hidden";
  }
} catch {
  // Without storage, names cannot have been hidden.
}
