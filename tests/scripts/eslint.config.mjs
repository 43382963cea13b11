import js from "@eslint/js";
import globals from "globals";

const classes = [
  ...["PruneAttaching", "PruneData", "PruneDatabase", "PruneDay", "PruneDecision", "PruneDecisions", "PruneDisk", "PruneHaystack", "PruneHistory"],
  ...["PruneIds", "PruneMerging", "PruneMoment", "PruneOrder", "PruneProgress", "PruneRefusal", "PruneSheet"],
  ...["PruneStorage", "PruneSteps", "PruneStore", "PruneTally", "PruneText", "PruneView", "PruneWaiting"],
  ...["PruneAfter", "PruneCard", "PruneDesk", "PruneList", "PruneNames", "PruneOne", "PruneQueue"],
  ...["PruneFile", "PruneKeeping", "PruneKeys", "PruneOverview", "PrunePage", "PrunePaper", "PrunePart", "PruneWords"],
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
        ...Object.fromEntries(classes.map((name) => [name, "readonly"])),
      },
    },
    rules: {
      // each class is declared in one file and used in another: classic scripts share one scope
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
          message: "Text from data goes in by textContent only.",
        })),
      ],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
];
