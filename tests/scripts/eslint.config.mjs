import js from "@eslint/js";
import globals from "globals";

const shared = [
  ...["PruneAttaching", "PruneData", "PruneDatabase", "PruneDay", "PruneDecision", "PruneDecisions", "PruneDisk", "PruneHistory", "PruneIds"],
  ...["PruneJournal", "PruneMerging", "PruneMoment", "PruneOrder", "PruneProgress", "PruneRefusal", "PruneScheduler", "PruneSearchIndex"],
  ...["PruneStorage", "PruneStore", "PruneTally", "PruneText", "PruneView"],
  ...["PruneActions", "PruneCard", "PruneFollowUp", "PruneList", "PruneNames", "PruneQueue", "PruneReview"],
  ...["PruneAutoSave", "PruneFiles", "PruneSheet", "PruneKeys", "PruneOverview", "PrunePage", "PrunePrint", "PruneWords", "partsOf", "setText"],
  ...["PruneEngine", "PrunePhrases", "PruneQuery", "PruneSearchNotes"],
];

export default [
  {
    ...js.configs.recommended,
    files: ["docs/assets/**/*.js"],
  },
  {
    files: ["docs/assets/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: {
        ...globals.browser,
        ...Object.fromEntries(shared.map((name) => [name, "readonly"])),
      },
    },
    rules: {
      // classic scripts share one scope: a class is declared in one file and used in others
      "no-redeclare": ["error", { builtinGlobals: false }],
      "no-unused-vars": ["error", { vars: "local" }],
      "no-restricted-properties": [
        "error",
        ...[
          { property: "innerHTML" },
          { property: "outerHTML" },
          { property: "insertAdjacentHTML" },
          { object: "document", property: "write" },
        ].map((restricted) => ({
          ...restricted,
          message: "Insert text from data with textContent only.",
        })),
      ],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
];
