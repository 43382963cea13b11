/** Words as a search compares them, and names as others see them on a shared screen. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

test("accents and capitals do not matter to a search", () => {
  for (const [text, folded] of [
    ["Zoë", "zoe"],
    ["ŁUKASZ", "lukasz"],
    ["Øvreås Straße", "ovreas strasse"],
    ["Ⓟⓡⓤⓝⓔ™", "prunetm"],
    ["İstanbul", "istanbul"],
    ["Дарья", "дарья"],
  ])
    assert.equal(loaded("PruneText").fold(text), folded);
});

test("names in many scripts have initials", () => {
  for (const [name, initials] of [
    ["Wren Inkwell", "W. I."],
    ["Zoë van der Teapot", "Z. v. d. T."],
    ["王 小明", "王. 小."],
    ["(Dr.) Wren", "D. W."],
    ["👩‍👩‍👧 Wren", "👩‍👩‍👧. W."],
    ["e\u0301lan", "e\u0301."],
  ])
    assert.equal(loaded("PruneNames").initials(name), initials);
});
