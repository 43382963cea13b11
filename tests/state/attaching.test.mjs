/** Decisions are matched with people as in the core. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded, progressOf, table } from "./scripts.mjs";

const identity = ({ id, name, connected_on }) => ({ id, name, connectedOn: connected_on ?? "" });

function attaching({ people, earlier = [], moved = {}, taken = [], absent = [] }) {
  const some = people.map(identity);
  const gone = earlier.filter(({ id }) => absent.includes(id)).map(identity);
  const pairs = { moved: new Map(Object.entries(moved)), taken: new Set(taken), gone };
  return new (loaded("PruneAttaching"))(some, new Map(some.map((one) => [one.id, one])), pairs);
}

const outcomes = (decisions) => Object.fromEntries([...decisions].map(([id, { outcome }]) => [id, outcome]));

for (const one of table("attaching")) {
  test(one.case, () => {
    const { records } = progressOf(one.progress);
    const attached = attaching(one);
    const { decisions, followed, waiting, gone, aboutGone } = attached.attach(records);
    assert.deepEqual(outcomes(aboutGone), one.about_gone ?? {});
    const expected = { followed: one.followed, waiting: one.waiting, gone: one.gone };
    assert.deepEqual([outcomes(decisions), { followed, waiting, gone }], [one.decisions, expected]);
    for (const { id } of one.people) assert.equal(attached.decision(id, records), decisions.get(id));
  });
}
