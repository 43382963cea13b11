/** Copies are merged as in the core. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { known, loaded, progressOf, table, withoutNull } from "./scripts.mjs";

const merge = (one, other) => loaded("PruneMerging").merge(one, other);

for (const one of table("merging")) {
  test(one.case, () => {
    const copies = [progressOf(one.one), progressOf(one.other)];
    assert.deepEqual(known(merge(...copies)), withoutNull(one.merged));
    assert.deepEqual(known(merge(...copies.reverse())), withoutNull(one.merged));
  });
}

test("merging again changes no record", () => {
  for (const { one, other } of table("merging")) {
    const both = merge(progressOf(one), progressOf(other));
    const again = merge(both, progressOf(other));
    assert.ok([...again.records].every(([id, record]) => both.records.get(id) === record));
    assert.ok(loaded("PruneMerging").isSame(both, again));
  }
});

test("copies that differ only in a moment are not the same", () => {
  const [one, other] = ["1", "2"].map((second) =>
    progressOf({ decisions: { a: { outcome: "keep", at: `2026-11-23T09:00:0${second}Z` } } }),
  );
  assert.equal(loaded("PruneMerging").isSame(one, other), false);
});
