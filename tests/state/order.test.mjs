/** Sorting: who is alike stays in the order of the file, and who lacks what is sorted by comes last. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

const people = [
  { id: "B", name: "Lorenz", company: "Ómega", connectedOn: "2020-01-02" },
  { id: "E", name: "Šimon", company: "Zeta", connectedOn: "" },
  { id: "C", name: "Łukasz", company: "omega", connectedOn: "2020-01-02" },
  { id: "A", name: "ålice", company: "", connectedOn: "2020-01-02" },
  { id: "D", name: "Mats", company: "Omega", connectedOn: "2010-01-01" },
];

for (const [sort, order] of [
  ["name", "ABCDE"],
  ["company", "BCDEA"],
  ["oldest", "DBCAE"], // B, C and A share a day
  ["newest", "BCADE"],
]) {
  test(`by ${sort}`, () => {
    const sorted = new (loaded("PruneOrder"))({ people, easiestFirst: [] }).of(sort);
    assert.equal(sorted.map(({ id }) => id).join(""), order);
  });
}
