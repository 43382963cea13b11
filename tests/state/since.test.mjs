/** What has changed since the earlier export, together with what was decided. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

const NEWEST = "2026-11-20";
const GONE = { id: "rolf", because: "unknown" };

const person = (changes) => ({ id: "wren", changed: "", wroteOn: "", ...changes });

function since({ decision, aboutGone = {}, gone = [GONE], newestOn = NEWEST } = {}) {
  const store = { decision: () => decision, aboutGone: new Map(Object.entries(aboutGone)) };
  return new (loaded("PruneSince"))({ since: { newestOn, gone } }, store);
}

const kept = (decided_on) => ({ outcome: "keep", decided_on, done_on: null });

test("whoever changed job is worth another look if the decision is as old as the export", () => {
  for (const [decidedOn, isAgain] of [["2026-11-19", true], [NEWEST, true], ["2026-11-21", false]]) {
    assert.equal(since({ decision: kept(decidedOn) }).isWorthAnotherLook(person({ changed: "job" })), isAgain, decidedOn);
  }
});

test("whoever wrote is worth another look if that was on the day of the decision or later", () => {
  for (const [wroteOn, isAgain] of [["2026-11-09", false], ["2026-11-10", true], ["2026-11-11", true], ["", false]]) {
    assert.equal(since({ decision: kept("2026-11-10") }).isWorthAnotherLook(person({ wroteOn })), isAgain, wroteOn);
  }
});

test("whoever was decided about today has been looked at", () => {
  const today = loaded("PruneDay").today();
  const changed = person({ changed: "job", wroteOn: today });
  assert.equal(since({ decision: kept(today), newestOn: today }).isWorthAnotherLook(changed), false);
});

test("nobody without a decision is worth another look", () => {
  assert.equal(since().isWorthAnotherLook(person({ changed: "job messages", wroteOn: NEWEST })), false);
});

test("a removal ticked on the day of the export, or before, that is not one", () => {
  for (const [doneOn, isThere] of [["2026-11-20", true], ["2026-11-21", false], [null, false]]) {
    const decision = { outcome: "remove", decided_on: "2026-11-01", done_on: doneOn };
    assert.equal(since({ decision }).isStillThere(person()), isThere, doneOn);
  }
  assert.equal(since({ decision: { ...kept("2026-11-01"), done_on: "2026-11-01" } }).isStillThere(person()), false);
  assert.equal(since().isStillThere(person({ changed: "job still" })), true); // the demo's decision is the build's
});

test("who is gone was removed by the member only if the member decided so", () => {
  const built = { id: "olaf", because: "you-removed" };
  const hidden = { id: "di", because: "hidden" };
  const gone = [GONE, built, hidden];
  assert.deepEqual(gone.map((one) => since({ gone }).because(one)), ["unknown", "you-removed", "hidden"]);
  const aboutGone = { rolf: { outcome: "remove" }, olaf: { outcome: "keep" }, di: { outcome: "keep" } };
  const known = since({ gone, aboutGone });
  assert.deepEqual(gone.map((one) => known.because(one)), ["you-removed", "unknown", "hidden"]);
  assert.equal(known.confirmed, 1);
});
