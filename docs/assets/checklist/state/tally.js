// @ts-check
"use strict";

/**
 * How far the member is: counts of people by what was decided and what came of it.
 * Later, once due, counts as open again; until then as decided.
 */
class PruneTally {
  all = 0;
  decided = 0;
  open = 0;
  /** Decided today. */
  today = 0;
  kept = 0;
  keptToday = 0;
  /** Put off until a day to come. */
  later = 0;
  /** Put off until a day that has come. */
  due = 0;
  /** Remove or Unfollow, not yet done on LinkedIn. */
  toDo = 0;
  /** Talk first, not yet asked. */
  toAsk = 0;
  answered = 0;

  /**
   * @param {ReadonlyMap<string, Person>} people by id; decisions about others do not count
   * @param {PruneStore} store
   */
  constructor(people, store) {
    const today = PruneDay.today();
    this.all = people.size;
    for (const [id, decision] of store.decisions) {
      if (people.has(id)) this.#count(decision, decision.decided_on?.slice(0, 10) === today);
    }
    this.open = this.all - this.decided;
  }

  /**
   * @param {Decision} decision
   * @param {boolean} isToday
   */
  #count(decision, isToday) {
    if (PruneStore.isDue(decision)) {
      this.due += 1;
      return;
    }
    this.decided += 1;
    this.today += Number(isToday);
    if (decision.outcome === "later") this.later += 1;
    if (decision.outcome === "keep") {
      this.kept += 1;
      this.keptToday += Number(isToday);
    }
    this.toDo += Number(PruneTally.isToDo(decision));
    this.toAsk += Number(PruneTally.isToAsk(decision));
    this.answered += Number(decision.answered === true);
  }

  /** @param {Decision} decision */
  static isToDo({ outcome, done_on: doneOn }) {
    return (outcome === "remove" || outcome === "unfollow") && !doneOn;
  }

  /** @param {Decision} decision */
  static isToAsk({ outcome, asked_on: askedOn }) {
    return outcome === "talk" && !askedOn;
  }
}
