/** Runs the page's scripts as a browser does: one after the other in one scope. */

import { readFileSync } from "node:fs";
import vm from "node:vm";

const ROOT = new URL("../../", import.meta.url);

const read = (path) => readFileSync(new URL(path, ROOT), "utf-8");

const context = vm.createContext({ performance, EventTarget, TextDecoder, TextEncoder });
for (const path of JSON.parse(read("docs/.data/scripts.json"))["assets/checklist.js"]) {
  if (/\/(words|[a-z]+-words|files\/words|people\/names|(?:state|selection)\/.+)\.js$/.test(path)) vm.runInContext(read(`docs/${path}`), context, { filename: path });
}

/** @param {string} name of a class */
export const loaded = (name) => vm.runInContext(name, context);

/** @param {string} name of a table of cases that also tests the core */
export const table = (name) => JSON.parse(read(`tests/fixtures/progress/${name}.json`));

const SCHEMA = "prune/progress@1";

/** @param {object} document progress without the schema */
export const progressOf = (document) =>
  loaded("PruneProgress").parse(JSON.stringify({ schema: SCHEMA, ...document }));

/** @param {object} progress to convert to a document without null or empty values, for comparison */
export function known(progress) {
  const document = JSON.parse(loaded("PruneProgress").serialize(progress));
  delete document.schema;
  delete document.saved_at;
  return withoutNull(document);
}

/** @param {object} document */
export function withoutNull(document) {
  const decisions = Object.entries(document.decisions).map(([id, decision]) => [
    id,
    Object.fromEntries(Object.entries(decision).filter(([, value]) => value !== null)),
  ]);
  return { undone: {}, ...document, decisions: Object.fromEntries(decisions) };
}
