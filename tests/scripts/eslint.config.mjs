import { readFileSync } from "node:fs";
import js from "@eslint/js";
import globals from "globals";

const DOCS = new URL("../../docs/", import.meta.url);
const read = (path) => readFileSync(new URL(path, DOCS), "utf-8");
const sources = Object.values(JSON.parse(read(".data/scripts.json"))).flat();
/** Whatever a joined script declares at its left margin is there for the others. */
const shared = sources.flatMap((path) => [...read(path).matchAll(/^(?:class|(?:async )?function) (\w+)/gm)].map(([, name]) => name));

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
