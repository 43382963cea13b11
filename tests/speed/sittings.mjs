/** How many sittings of a dozen decisions it takes until everybody is decided about; page data on stdin. */

import { readFileSync } from "node:fs";

import { loaded } from "../state/scripts.mjs";

const DOZEN = 12;
const data = new (loaded("PruneData"))(readFileSync(0, "utf-8"));

function decisions(isGrouping) {
  const decided = new Set();
  const groups = new (loaded("PruneGroups"))(data.people, { isOpen: (id) => !decided.has(id) });
  let count = 0;
  while (decided.size < data.people.length) {
    const group = isGrouping ? groups.biggest?.people : undefined;
    for (const { id } of group ?? data.people.filter(({ id }) => !decided.has(id)).slice(0, 1)) decided.add(id);
    count += 1;
  }
  return count;
}

for (const [words, isGrouping] of [["one by one", false], ["groups first", true]]) {
  const count = decisions(isGrouping);
  console.log(`${words}: ${count} decisions, ${Math.ceil(count / DOZEN)} sittings`);
}
