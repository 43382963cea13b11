/** Answers queries with the site's own scripts: `node ask.mjs INDEX < queries.json`, both as the browser gets them. */

import { readFileSync } from "node:fs";

import { loadSearch } from "./scripts.mjs";

const found = loadSearch(process.argv[2]);
const queries = JSON.parse(readFileSync(0, "utf-8"));
const answers = queries.map((query) => {
  const { entries, ...rest } = found(query);
  return { ...rest, stems: [...rest.stems], locations: entries.map(({ location }) => location) };
});
process.stdout.write(JSON.stringify(answers));
