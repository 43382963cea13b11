/** The decision that follows another one about the same person. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

const today = loaded("PruneDay").today();
const next = (before, outcome) => {
  const decision = loaded("PruneDecision").next(before, outcome);
  return decision && { ...decision };
};
const decided = (fields) => ({ outcome: "talk", decided_on: "2020-01-02", done_on: null, ...fields });

test("the first decision is made today, and nothing is done yet", () => {
  assert.deepEqual(next(undefined, "remove"), { outcome: "remove", decided_on: today, done_on: null });
});

test("Later comes back after a month", () => {
  assert.equal(next(undefined, "later").back_on, loaded("PruneDay").monthsAfter(today, 1));
});

test("the same decision again is none today, and on another day a new day", () => {
  assert.equal(next(decided({ decided_on: today }), "talk"), undefined);
  assert.deepEqual(next(decided({ asked_on: "2020-01-03" }), "talk"), decided({ asked_on: "2020-01-03", decided_on: today }));
});

test("Later whose day has come is decided anew", () => {
  const before = decided({ outcome: "later", decided_on: today, back_on: "2020-02-02" });
  assert.ok(next(before, "later").back_on > today);
});

test("what a message led to and what a newer page wrote stay, what was done does not", () => {
  const before = decided({ asked_on: "2020-01-03", answered: false, done_on: "2020-01-04", mood: "calm" });
  assert.deepEqual(next(before, "keep"), {
    outcome: "keep",
    decided_on: today,
    done_on: null,
    asked_on: "2020-01-03",
    answered: false,
    mood: "calm",
  });
});
