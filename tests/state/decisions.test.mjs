/** The decisions of a page: set, merged, replaced and reverted. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded, progressOf } from "./scripts.mjs";

const PruneDecisions = loaded("PruneDecisions");
const ADA = { id: "ada", name: "Ada Testley", connectedOn: "2020-01-02" };
const CY = { id: "cy", name: "Cy Testley", connectedOn: "2021-03-04" };
const REMOVE = { outcome: "remove", decided_on: "2026-11-01", done_on: null, at: "2026-11-01T10:00:00.000Z" };

function decisionsOf(...people) {
  return new PruneDecisions({ people, byId: new Map(people.map((one) => [one.id, one])) });
}

const outcomes = (known) => Object.fromEntries([...known.decisions].map(([id, { outcome }]) => [id, outcome]));

test("a decision gets a moment and its person's day, and is counted", () => {
  const known = decisionsOf(ADA, CY);
  const [[id, record]] = known.set("ada", { outcome: "keep", decided_on: "2026-11-23", done_on: null });
  assert.deepEqual([id, record.connected_on, typeof record.at], ["ada", "2020-01-02", "string"]);
  assert.deepEqual([known.size, known.tally.decided, known.tally.open], [1, 1, 1]);
});

test("a decision is later than what was known, even if the clock goes back", () => {
  const known = decisionsOf(ADA);
  known.merge(progressOf({ decisions: { ada: { ...REMOVE, at: "2190-01-01T00:00:00.000Z" } } }));
  known.set("ada", { outcome: "keep", decided_on: "2026-11-23", done_on: null });
  assert.equal(loaded("PruneMerging").later(REMOVE, known.records.get("ada")).outcome, "keep");
  assert.ok(known.records.get("ada").at > "2190");
});

test("an undone decision leaves a record, so that an older file does not bring it back", () => {
  const known = decisionsOf(ADA);
  known.set("ada", { ...REMOVE });
  known.set("ada", undefined);
  assert.deepEqual([known.size, known.tally.decided], [0, 0]);
  assert.equal(known.merge(progressOf({ decisions: { ada: REMOVE } })).size, 0);
  assert.deepEqual(outcomes(known), {});
});

test("decisions about people not on this page are kept and counted separately", () => {
  const known = decisionsOf(ADA);
  const changed = known.merge(progressOf({ decisions: { ada: REMOVE, gone: REMOVE } }));
  assert.deepEqual([...changed.keys()].sort(), ["ada", "gone"]);
  assert.deepEqual([known.size, known.elsewhere.gone, outcomes(known)], [2, 1, { ada: "remove" }]);
});

test("a file can replace everything, and that can be reverted", () => {
  const known = decisionsOf(ADA, CY);
  known.set("ada", { outcome: "keep", decided_on: "2026-11-23", done_on: null });
  const before = new Map(known.records);
  const changed = known.merge(known.replacing(progressOf({ decisions: { cy: REMOVE } })));
  assert.deepEqual(outcomes(known), { cy: "remove" });
  const exchange = new Map([...changed].map(([id, after]) => [id, { before: before.get(id), after }]));
  known.merge(known.reverting(exchange));
  assert.deepEqual(outcomes(known), { ada: "keep" });
});

test("after a reset nothing is left", () => {
  const known = decisionsOf(ADA);
  known.merge(progressOf({ decisions: { ada: REMOVE }, note: "of a later version" }));
  known.reset(new Map());
  assert.deepEqual([known.size, Object.keys(known.extra), outcomes(known), known.tally.decided], [0, [], {}, 0]);
});
