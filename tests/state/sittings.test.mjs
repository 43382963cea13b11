/** Sittings: who comes when, how far one is, what is decided together. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

const DOZEN = 12;
/** A value of the scripts as one of this module: theirs have other prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));
const person = (index, changes = {}) => ({
  index,
  id: `p-${index}`,
  name: `Person ${index} Testley`,
  outcome: "review",
  connectedOn: "2015-03-01",
  employer: "",
  company: "",
  wrote: "nobody",
  moved: "",
  network: "",
  changed: "",
  ...changes,
});
const people = (count, changes) => Array.from({ length: count }, (_, index) => person(index, changes?.(index)));

/** A store of decisions, as far as these classes ask one. */
function storeOf(decisions = {}) {
  const known = new Map(Object.entries(decisions));
  const isOpen = (id) => !known.has(id) || loaded("PruneDecision").isDue(known.get(id));
  return { known, isOpen, decision: (id) => known.get(id), decide: (id, outcome) => known.set(id, { outcome }) };
}

function sittingOf(all, { store = storeOf(), suggestion, isAboutDecisions = false, again = [], test: matches = () => true } = {}) {
  const view = { test: () => matches, suggestion, isAboutDecisions };
  const since = { isWorthAnotherLook: (one) => again.includes(one) };
  const sitting = new (loaded("PruneSitting"))({ easiestFirst: all }, store, view, since);
  sitting.start();
  return { sitting, store };
}

test("every mixed dozen has a removal and a message as long as there are any", () => {
  const all = people(60, (index) => ({ outcome: ["keep", "keep", "keep", "review", "review", "remove", "talk", "keep", "review", "unfollow"][index % 10] }));
  const mixed = loaded("PruneMixed").order(all);
  assert.deepEqual(new Set(mixed), new Set(all));
  assert.equal(mixed.length, all.length);
  for (const start of [0, DOZEN, 2 * DOZEN]) {
    const outcomes = mixed.slice(start, start + DOZEN).map(({ outcome }) => outcome);
    for (const one of ["remove", "talk", "keep", "review"]) assert.ok(outcomes.includes(one), `${start}: ${outcomes}`);
  }
});

test("within one suggestion the mixed order is the order given", () => {
  const all = people(40, (index) => ({ outcome: index % 3 ? "keep" : "remove" }));
  for (const one of ["keep", "remove"]) {
    const order = loaded("PruneMixed").order(all).filter(({ outcome }) => outcome === one);
    assert.deepEqual(order, all.filter(({ outcome }) => outcome === one));
  }
});

test("a sitting has a dozen, or as many as there are", () => {
  for (const [count, goal] of [[0, 0], [1, 1], [11, 11], [12, 12], [13, 12]]) {
    assert.equal(sittingOf(people(count)).sitting.progress.goal, goal, count);
  }
});

test("decisions move a sitting on, undoing moves it back, and the last one ends it", () => {
  const { sitting, store } = sittingOf(people(3));
  for (const [step, index] of [[1, 0], [2, 1]].entries()) {
    store.decide(`p-${index[1]}`, "keep");
    sitting.note(`p-${index[1]}`);
    assert.equal(sitting.progress.done, step + 1);
  }
  assert.equal(sitting.isDone, false);
  store.known.delete("p-0");
  sitting.note("p-0");
  assert.equal(sitting.progress.done, 1);
  for (const id of ["p-0", "p-2"]) {
    store.decide(id, "remove");
    sitting.note(id);
  }
  assert.equal(sitting.isDone, true);
  assert.deepEqual(plain(sitting.results), { keep: 1, remove: 2 });
});

test("a postponed person counts in the sitting, and is not decided", () => {
  const { sitting, store } = sittingOf(people(2));
  store.known.set("p-0", { outcome: "later", back_on: "2199-12-31" });
  sitting.note("p-0");
  assert.deepEqual(plain([sitting.progress.done, sitting.results]), [1, { later: 1 }]);
  const tally = new (loaded("PruneTally"))(2, store.known);
  assert.deepEqual([tally.decided, tally.later, tally.open], [0, 1, 1]);
});

test("a reload goes on in the same dozen, as far as the decisions are still there", () => {
  const all = people(20);
  const store = storeOf({ "p-0": { outcome: "keep" } });
  const { sitting } = sittingOf(all, { store });
  sitting.restore({ goal: 12, decided: ["p-0", "p-7"] });
  assert.deepEqual(plain(sitting.progress), { done: 1, goal: 12 });
});

test("whoever is worth another look comes first, whoever is decided does not come", () => {
  const all = people(5);
  const store = storeOf({ "p-1": { outcome: "keep" }, "p-3": { outcome: "keep" } });
  const { sitting } = sittingOf(all, { store, again: [all[3]] });
  const met = [];
  for (; sitting.person; sitting.next()) met.push(sitting.person.index);
  assert.deepEqual(met, [3, 0, 2, 4]);
});

test("a filter replaces another of its kind, and joins those of other kinds", () => {
  const { parse } = loaded("PruneFilters");
  const kinds = { remove: "suggestion", open: "decided", "to-do": "decided", "decided-keep": "decided", "year-2015": "year", "company-a-b": "company", "since-new": "since", "moved-review-remove": "moved", "network-in": "network" };
  for (const [filter, kind] of Object.entries(kinds)) assert.equal(parse(filter)[0], kind, filter);
  assert.equal(parse("company-a-b")[1], "a-b");
});

test("filters find the people they name", () => {
  const filters = new (loaded("PruneFilters"))(storeOf({ "p-1": { outcome: "remove", done_on: null } }), { test: () => () => false });
  const one = person(1, { employer: "kettle & co", network: "in", moved: "review", outcome: "remove", wrote: "them" });
  const other = person(2, { connectedOn: "" });
  const found = ["remove", "year-2015", "year-unknown", "day-2015-03-01", "company-kettle & co", "network-in", "network-out", "moved-review-remove", "wrote-them", "open", "decided-remove", "to-do", "done"];
  assert.deepEqual(found.filter((filter) => filters.test(filter)(one)), ["remove", "year-2015", "day-2015-03-01", "company-kettle & co", "network-in", "moved-review-remove", "wrote-them", "decided-remove", "to-do"]);
  assert.deepEqual(found.filter((filter) => filters.test(filter)(other)), ["year-unknown", "open"]);
});

test("people met on one day, at one company, or in one quiet year are groups", () => {
  const all = [
    ...people(4, () => ({ employer: "kettle", company: "Kettle" })),
    ...[4, 5, 6].map((index) => person(index, { connectedOn: `2012-0${index}-01` })),
  ];
  const store = storeOf();
  const groups = new (loaded("PruneGroups"))(all, store);
  const keys = groups.of(all[0]).map(({ key, people: members }) => [key, members.length]);
  assert.deepEqual(plain(keys), [["day-2015-03-01", 4], ["company-kettle", 4], ["quiet-2015", 4]]);
  assert.deepEqual(plain(groups.of(all[4]).map(({ key }) => key)), ["quiet-2012"]);
  for (const id of ["p-0", "p-1"]) store.decide(id, "keep");
  assert.equal(groups.of(all[2]).length, 0); // two are as quick one by one
  assert.equal(groups.biggest.key, "quiet-2012");
});

test("whoever wrote is in no quiet year, and who has no employer in no company", () => {
  const groups = new (loaded("PruneGroups"))(people(5, (index) => ({ wrote: "them", connectedOn: `2015-03-0${index + 1}` })), storeOf());
  assert.equal(groups.biggest, undefined);
});

test("somebody is addressed by the first name, not by a title or an initial", () => {
  const names = { "Wren Testley": "Wren", "Dr. Wren Testley": "Wren", "Prof Dr Wren Testley": "Wren", "J. Wren Testley": "Wren", "María José García": "María", "王小明": "王小明", "Dr.": "Dr.", "  Wren  ": "Wren" };
  for (const [name, first] of Object.entries(names)) assert.equal(loaded("PruneNames").first(name), first, name);
});

test("the pace follows the member, and nobody is promised less than a minute", () => {
  const kept = { pace: { decided: 60, seconds: 600 } };
  const storage = { recall: (name) => kept[name], remember: (name, value) => (kept[name] = value) };
  const Pace = loaded("PrunePace");
  assert.equal(new Pace({ recall: () => null, remember() {} }).minutes(DOZEN), 9);
  assert.equal(new Pace(storage).minutes(DOZEN), 2);
  assert.equal(new Pace(storage).minutes(1), 1);
  const pace = new Pace(storage);
  pace.note();
  assert.ok(kept.pace.seconds < 600 && kept.pace.decided <= 60, JSON.stringify(kept.pace));
});
