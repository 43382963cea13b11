/** Writes `criteria.toml` from forms, as the page does: forms as JSON on standard input, texts as JSON on standard output. */

import { readFileSync } from "node:fs";
import vm from "node:vm";

const read = (path) => readFileSync(new URL(`../../docs/assets/rules/${path}`, import.meta.url), "utf-8");

const context = vm.createContext({});
for (const path of ["words.js", "file.js"]) vm.runInContext(read(path), context, { filename: path });
const { text } = vm.runInContext("({ text: (form) => PruneRulesFile.text(form) })", context);

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(text)));
