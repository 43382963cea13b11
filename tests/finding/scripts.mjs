/** The scripts of the search, run as a browser does: one after the other in one scope. */

import { readFileSync } from "node:fs";
import vm from "node:vm";

const ROOT = new URL("../../", import.meta.url);
const PURE = /\/(terms|query|phrases|bayes|ranking)\.js$/;

const context = vm.createContext({});
const sources = JSON.parse(readFileSync(new URL("docs/.data/scripts.json", ROOT), "utf-8"))["assets/search.js"];
for (const path of sources.filter((one) => PURE.test(one))) {
  vm.runInContext(readFileSync(new URL(`docs/${path}`, ROOT), "utf-8"), context, { filename: path });
}

/** @param {string} name of a class */
export const loaded = (name) => vm.runInContext(name, context);

/** @param {string} path of the index that a build wrote: a script that hands it over */
export function loadSearch(path) {
  let ranking;
  const receive = (index) => (ranking = new (loaded("PruneRanking"))(index));
  vm.runInNewContext(readFileSync(path, "utf-8"), { PruneGuideIndex: { receive } });
  return (text) => ranking.search(text);
}
