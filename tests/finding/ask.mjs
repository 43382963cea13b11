/** Answers queries with the site's own scripts: `node ask.mjs INDEX`, a line of JSON for each line of queries. */

import { createInterface } from "node:readline";

import { loadSearch } from "./scripts.mjs";

const found = loadSearch(process.argv[2]);
const answer = (query) => {
  const { entries, ...rest } = found(query);
  return { ...rest, stems: [...rest.stems], locations: entries.map(({ location }) => location) };
};
for await (const queries of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(JSON.parse(queries).map(answer)));
}
