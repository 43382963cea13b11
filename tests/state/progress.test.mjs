/** Progress files are accepted, refused and read as in the core. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { known, loaded, progressOf, table, withoutNull } from "./scripts.mjs";

function contents({ hex, text, pieces = [[text, 1]] }) {
  if (hex !== undefined) return Buffer.from(hex, "hex");
  return Buffer.from(pieces.map(([piece, times]) => piece.repeat(times)).join(""));
}

const read = (one) => loaded("PruneProgress").read(contents(one));

for (const one of table("files")) {
  test(`a file: ${one.case}`, () => {
    if (!one.accepted) assert.throws(() => read(one), loaded("PruneRefusal"));
    else if (one.read) assert.deepEqual(known(read(one)), withoutNull(one.read));
    else assert.doesNotThrow(() => read(one));
  });
}

for (const [text, id] of table("ids")) {
  test(`an id: ${text}`, () => assert.equal(loaded("PruneIds").of(text), id));
}

test("a saved file reads back unchanged", () => {
  for (const one of table("files").filter(({ read }) => read)) {
    const text = loaded("PruneProgress").serialize(read(one));
    assert.deepEqual(known(loaded("PruneProgress").parse(text)), known(read(one)));
  }
});

test("a file that is too large is refused without being read", () => {
  const large = { byteLength: 64 * 1024 * 1024 + 1 };
  assert.throws(() => loaded("PruneProgress").read(large), /far too large/);
});

test("the changes that loading would make are counted in decisions", () => {
  const at = "2026-11-23T09:00:00Z";
  const [mine, theirs] = [
    { decisions: { a: { outcome: "keep", at }, b: { outcome: "keep", at }, c: { outcome: "keep", at } } },
    { decisions: { a: { outcome: "keep" }, b: { outcome: "remove" }, d: { outcome: "keep" } }, undone: { c: at } },
  ].map((document) => progressOf(document).records);
  assert.deepEqual(
    { ...loaded("PruneProgress").difference(mine, theirs) },
    { all: 3, added: 1, differing: 1, missing: 1 },
  );
});
