import js from "@eslint/js";
import globals from "globals";

const classes = [
  ...["PruneCard", "PruneData", "PruneKeeping", "PrunePage", "PruneProgress", "PruneStore", "PruneView"],
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
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write"].map((property) => ({
          property,
          message: "Text from data goes in by textContent only.",
        })),
      ],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
];
