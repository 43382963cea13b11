/** Decisions are matched with people as in the core. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded, progressOf, table } from "./scripts.mjs";

function attaching(people) {
  const some = people.map(({ id, name, connected_on }) => ({ id, name, connectedOn: connected_on ?? "" }));
  return new (loaded("PruneAttaching"))(some, new Map(some.map((one) => [one.id, one])));
}

for (const one of table("attaching")) {
  test(one.case, () => {
    const { records } = progressOf(one.progress);
    const attached = attaching(one.people);
    const { decisions, ...counts } = attached.attach(records);
    const outcomes = [...decisions].map(([id, { outcome }]) => [id, outcome]);
    const expected = { followed: one.followed, waiting: one.waiting, gone: one.gone };
    assert.deepEqual([Object.fromEntries(outcomes), { ...counts }], [one.decisions, expected]);
    for (const { id } of one.people) assert.equal(attached.decision(id, records), decisions.get(id));
  });
}
