/** How words and queries are read. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

const PruneTerms = loaded("PruneTerms");
const WORDS = "how to prune a rose roses bush does it hurt connection recommendation notice noise mute".split(" ");
const VOCABULARY = { synonyms: { prune: ["cut", "snip"] }, stopWords: ["how", "to", "a", "does", "it"] };

const understand = (text) => new (loaded("PruneQuery"))(WORDS, VOCABULARY).understand(text);
const spellings = (text) => [...understand(text).spellings].sort();

test("words lose capitals, accents, apostrophes and held-down letters", () => {
  assert.deepEqual([...PruneTerms.split("Don’t BLÖCK mee-hmmmm!")], ["dont", "block", "mee", "hmm"]);
});

test("words of one family share a stem, and only those", () => {
  for (const family of [
    "remove removes removed removing removal removals",
    "connect connects connected connection connections",
    "notify notified notifies notification notifications",
    "invite invited invitation invitations",
    "recommend recommended recommendation",
    "block blocked blocking blocks",
    "stop stopped stopping",
    "company companies",
    "harass harassed harassment",
  ]) {
    const stems = new Set(family.split(" ").map((word) => PruneTerms.stem(word)));
    assert.equal(stems.size, 1, family);
  }
  for (const [one, other] of [["bother", "both"], ["mutual", "mute"], ["boss", "bosom"], ["us", "used"]]) {
    assert.notEqual(PruneTerms.stem(one), PruneTerms.stem(other));
  }
});

test("a likely slip is nearer than another letter", () => {
  for (const [other, distance] of [["rose", 0], ["roes", 1], ["rse", 1], ["roose", 1], ["ruse", 1], ["rope", 1.2]]) {
    assert.equal(PruneTerms.distance(other, "rose", 2), distance, other);
  }
  assert.ok(PruneTerms.distance("rose", "connection", 2) > 2);
});

test("a prefix that turns the sense round is no slip", () => {
  for (const [one, other] of [["unmute", "mute"], ["mute", "unmute"], ["deactivate", "reactivate"], ["disable", "enable"]]) {
    assert.ok(PruneTerms.areOpposite(one, other), `${one} ${other}`);
  }
  for (const [one, other] of [["unfreind", "unfriend"], ["nufriend", "unfriend"], ["declien", "decline"], ["remvoe", "remove"]]) {
    assert.ok(!PruneTerms.areOpposite(one, other), `${one} ${other}`);
  }
  assert.deepEqual(spellings("unmute now"), []);
});

test("only words that nobody knows are read as others", () => {
  for (const [text, expected] of [
    ["roses", []],
    ["ROSES, bush?", []],
    ["recom", []], // begun
    ["recom rose", []], // too far from any word
    ["recomendation now", ["recommendation"]],
    ["recommednation now", ["recommendation"]],
    ["notise now", ["noise", "notice"]],
    ["rse", []], // too short to tell
    ["30000 now", []],
    ["日本語", []],
    ["", []],
  ]) {
    assert.deepEqual(spellings(text), expected, text);
  }
});

test("exact words weigh more than close spellings, and these more than synonyms", () => {
  const { terms } = understand("snip conection please bush");
  const weight = (word) => terms.get(PruneTerms.stem(word));
  assert.equal(weight("snip"), weight("bush"));
  assert.ok(weight("bush") > weight("connection"));
  assert.ok(weight("connection") > weight("prune"));
});

test("the last word may be unfinished", () => {
  assert.deepEqual([...understand("rose conn").terms.keys()], ["ros", "connect"]);
});

test("signs are no orders", () => {
  assert.deepEqual([...understand('+rose* -bush^9 "~ title:').terms.keys()], ["ros", "bush"]);
});

test("whoever pastes a letter is answered by how it begins", () => {
  const { terms } = understand(`rose ${"zzyyxx ".repeat(5000)}bush`);
  assert.deepEqual([...terms.keys()], ["ros"]);
});

test("phrases are compared by their words, rare ones first", () => {
  const phrases = new (loaded("PrunePhrases"))((stem) => (stem === "a" ? 1 : 3));
  phrases.add(0, new Set(["cut", "a", "rose"]));
  phrases.add(0, new Set(["cut"]));
  phrases.add(1, new Set(["a", "bush"]));
  // "cut" alone is closer than the longer phrase: 8 / 11
  assert.deepEqual([...phrases.likenesses(new Set(["cut", "a"]))], [6 / 7, 2 / 8]);
  assert.deepEqual([...phrases.likenesses(new Set(["tree"]))], [0, 0]);
});

test("what is left of a word without its ending may be another word misspelt", () => {
  const query = new (loaded("PruneQuery"))(["bloke", "block", "cats"], { synonyms: {}, stopWords: ["how"] });
  const read = (text) => [[...query.understand(text).terms.keys()].sort(), [...query.understand(text).spellings]];
  assert.deepEqual(read("blok how"), [["blok", "block", "how"].sort(), ["block"]]);
  assert.deepEqual(read("cat how"), [["cat", "how"], []]);
  assert.deepEqual(read("bloke how"), [["blok", "how"], []]);
});

test("a word may be written as it sounds", () => {
  const query = new (loaded("PruneQuery"))(["phone", "fine"], { synonyms: {}, stopWords: ["how"] });
  assert.deepEqual([...query.understand("fone how").spellings], ["phone"]);
});
