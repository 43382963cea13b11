// @ts-check
"use strict";

// Before the page is drawn: where the member hides names, no name is shown until the page can mask it.
try {
  const keys = ["prune/progress@1/names", "prune/demo-progress@1/names"];
  if (keys.some((key) => localStorage.getItem(key) === '"hidden"')) {
    document.documentElement.dataset.pruneNames = "hidden";
  }
} catch {
  // Without storage nobody has asked for it.
}
