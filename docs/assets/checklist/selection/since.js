// @ts-check
"use strict";

/** What has changed since the earlier export, together with what the member has decided. */
class PruneSince {
  #data;
  #store;

  /**
   * @param {PruneData} data
   * @param {PruneStore} store
   */
  constructor(data, store) {
    this.#data = data;
    this.#store = store;
  }

  /** Whether there is an earlier export. */
  get isKnown() {
    return this.#data.since !== undefined;
  }

  /** @param {string} kind one of those in `changed`, or `again` or `still` */
  test(kind) {
    if (kind === "again") return (/** @type {Person} */ person) => this.isWorthAnotherLook(person);
    if (kind === "still") return (/** @type {Person} */ person) => this.isStillThere(person);
    return (/** @type {Person} */ person) => person.changed.split(" ").includes(kind);
  }

  /**
   * Whether they wrote, or changed job, after the decision about them. Decide again, and it is settled.
   * @param {Person} person
   */
  isWorthAnotherLook(person) {
    const decidedOn = this.#store.decision(person.id)?.decided_on?.slice(0, 10);
    if (!decidedOn || decidedOn >= PruneDay.today() || !this.#data.since) return false;
    const hasMoved = person.changed.includes("job") && decidedOn <= this.#data.since.newestOn;
    return hasMoved || (person.wroteOn !== "" && person.wroteOn >= decidedOn);
  }

  /**
   * Whether they were ticked as removed before the export was made, and yet are in it. Without a decision
   * here, what the build knew counts: the demo's decisions are not in the page.
   * @param {Person} person
   */
  isStillThere(person) {
    const decision = this.#store.decision(person.id);
    if (!decision) return person.changed.split(" ").includes("still");
    const newestOn = this.#data.since?.newestOn;
    return Boolean(newestOn && decision?.outcome === "remove" && decision.done_on && decision.done_on.slice(0, 10) <= newestOn);
  }

  /**
   * Why somebody is gone, as far as the files and the decisions tell.
   * @param {Gone} gone
   */
  because({ id, because }) {
    const decision = this.#store.aboutGone.get(id);
    if (decision?.outcome === "remove") return "you-removed";
    return decision && because === "you-removed" ? "unknown" : because;
  }

  /** People who are only in the earlier export. */
  get gone() {
    return this.#data.since?.gone ?? [];
  }

  /** How many removals the export confirms. */
  get confirmed() {
    return this.gone.filter((one) => this.because(one) === "you-removed").length;
  }
}
