/** The next moment for a person, whatever the clock says. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

const next = (after) => loaded("PruneMoment").next(after);
const key = (text) => loaded("PruneMoment").key(text);

test("it is now, to the millisecond", () => {
  const before = new Date().toISOString();
  const now = next("");
  assert.match(now, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.ok(before <= now && now <= new Date().toISOString());
});

test("it is later than what is known, if the clock stands still or goes back", () => {
  assert.equal(next(key("2150-01-01T00:00:00.999Z")), "2150-01-01T00:00:01.000Z");
  assert.equal(next(key("2150-01-01T00:00:00.0001Z")), "2150-01-01T00:00:00.001Z");
});

test("it never exceeds the last moment that can be read", () => {
  assert.equal(next(key("2199-12-31T23:59:59.999Z")), "2199-12-31T23:59:59.999Z");
});
