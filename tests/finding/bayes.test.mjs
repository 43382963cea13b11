/** What wordings tell about what is meant. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { loaded } from "./scripts.mjs";

const ROSE = 0;
const HEDGE = 1;

function learned() {
  const bayes = new (loaded("PruneBayes"))();
  bayes.learn(ROSE, [["prune", "a", "rose"], ["when", "do", "roses", "bloom"]]);
  bayes.learn(HEDGE, [["trim", "the", "hedge"], ["how", "tall", "may", "a", "hedge", "be"]]);
  return bayes;
}

/** @param {string} text */
const probabilities = (text) => learned().probabilities(text.split(" "));

test("probabilities are together one", () => {
  for (const text of ["prune a rose", "hedges", "what about a tree", "x"]) {
    const sum = [...probabilities(text)].reduce((one, other) => one + other, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9, `${text}: ${sum}`);
  }
});

test("what was learned is recognized in other forms, misspelt and in other company", () => {
  for (const text of ["rosebush", "roses blooming", "prunning rosse bloomms"]) {
    assert.ok(probabilities(text)[ROSE] > 0.6, text);
  }
  assert.ok(probabilities("my hedgerow is tall")[HEDGE] > 0.6);
});

test("neighbouring words say more than each of them", () => {
  const bayes = new (loaded("PruneBayes"))();
  bayes.learn(0, [["who", "may", "see", "me"]]);
  bayes.learn(1, [["may", "me", "see", "who"]]);
  assert.ok(bayes.probabilities(["who", "may", "see"])[0] > 0.6);
  assert.ok(bayes.probabilities(["see", "who"])[1] > 0.6);
});

test("an entry without wordings is never meant, and wordings too short to tell anything do no harm", () => {
  const bayes = new (loaded("PruneBayes"))();
  bayes.learn(0, [["prune", "a", "rose"], ["ad"], []]);
  bayes.learn(1, []);
  assert.deepEqual([...bayes.probabilities(["prune"])], [1, 0]);
});

test("a query of nothing known decides nothing", () => {
  const bayes = new (loaded("PruneBayes"))();
  bayes.learn(0, [["one", "wording"]]);
  bayes.learn(1, [["another", "wording"], ["and", "one", "more"]]);
  assert.deepEqual([...bayes.probabilities(["zzzzzz"])], [0.5, 0.5]);
});

test("without any wording, nothing is meant more than anything else", () => {
  const bayes = new (loaded("PruneBayes"))();
  for (const entry of [0, 1]) bayes.learn(entry, []);
  assert.deepEqual([...bayes.probabilities(["rose"])], [0.5, 0.5]);
});
