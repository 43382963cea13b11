// @ts-check
"use strict";

// Runs before the page is drawn: if names are hidden, show none until the page can mask them.
try {
  const keys = ["prune/progress@1/names", "prune/demo-progress@1/names"];
  if (keys.some((key) => localStorage.getItem(key) === '"hidden"')) {
    document.documentElement.dataset.pruneNames = "hidden";
  }
} catch {
  // Without storage, names cannot have been hidden.
}
