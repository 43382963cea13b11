// @ts-check
"use strict";

/** The ways in: a sitting of one suggestion, of everything mixed, of one year, or of groups. */
class PruneDoors {
  #part;
  #actions;
  #view;
  #groups;
  #pace;
  #counting = new PruneScheduler(PruneScheduler.whenIdle);
  /** @type {{ year: string, count: number } | undefined} with most people to sort out, if it is one of several */
  #year;
  /** @type {PeopleGroup | undefined} */
  #biggest;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {PruneView} view
   * @param {PruneGroups} groups
   * @param {PrunePace} pace
   * @param {{ sitting: (filters?: string[]) => void, sweep: () => void, group: (title: string, people: Person[]) => void, toDo: () => void }} ways
   */
  constructor(root, actions, view, groups, pace, ways) {
    this.#part = partsOf(root);
    this.#actions = actions;
    this.#view = view;
    this.#groups = groups;
    this.#pace = pace;
    for (const item of this.#items) {
      const outcome = item.dataset.outcome ?? "";
      const label = /** @type {Element} */ (item.querySelector(".prune-counts__label"));
      setText(label, PruneWords.doors[/** @type {keyof typeof PruneWords.doors} */ (outcome)]);
      const open = () => (outcome === "keep" ? ways.sweep() : ways.sitting([outcome]));
      makeButton(item, "prune-counts__door", open).disabled = item.querySelector("[data-count]")?.textContent === "0";
    }
    this.#part("start").addEventListener("click", () => ways.sitting());
    this.#part("sort-out").addEventListener("click", () => ways.sitting([`year-${this.#year?.year}`]));
    this.#part("by-group").addEventListener("click", () => {
      if (this.#biggest) ways.group(PruneGroups.title(this.#biggest), this.#biggest.people);
    });
    this.#part("decide-all").addEventListener("click", () =>
      ways.group(PruneGroupWords.undecidedMatches(this.#open.length), this.#open),
    );
    this.#part("do-it").addEventListener("click", () => ways.toDo());
  }

  get #items() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.#part("doors").querySelectorAll("[data-outcome]"));
  }

  /** The undecided people who match. */
  get #open() {
    return this.#view.matching.filter(({ id }) => this.#actions.store.isOpen(id));
  }

  /** @param {Person[]} open undecided people */
  static #busiestYear(open) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { outcome, connectedOn } of open) {
      const year = connectedOn.slice(0, 4);
      if (year && outcome === "review") counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    const [first] = [...counts].sort(([, one], [, other]) => other - one);
    return first && counts.size > 1 ? { year: first[0], count: first[1] } : undefined;
  }

  /** Count how many are behind each door, when the browser has a moment, and show it. */
  count() {
    if (["one", "do"].includes(this.#view.mode)) return; // out of sight there, and counted when they come back
    this.#counting.start(this.#count());
    this.showStart();
  }

  *#count() {
    const { store, data } = this.#actions;
    const open = data.people.filter(({ id }) => store.isOpen(id));
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { outcome } of open) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    for (const item of this.#items) {
      const count = counts.get(item.dataset.outcome ?? "") ?? 0;
      setText(/** @type {Element} */ (item.querySelector("[data-count]")), PruneWords.number(count));
      /** @type {HTMLButtonElement} */ (item.querySelector("button")).disabled = !count;
    }
    yield (this.#year = PruneDoors.#busiestYear(open));
    this.#biggest = this.#groups.biggest;
    this.showStart();
  }

  /** Show what Start and its neighbours lead to. */
  showStart() {
    const { isFiltered, isAboutDecisions } = this.#view;
    const { tally } = this.#actions.store;
    const open = isFiltered ? this.#open.length : tally.open;
    const count = isAboutDecisions ? this.#view.matching.length : open;
    const sitting = Math.min(count, PruneSitting.DOZEN);
    this.#part("start").hidden = !count;
    setText(this.#part("today-text"), PruneWords.today({ sitting, count, minutes: this.#pace.minutes(sitting), isFiltered }));
    this.#toggle("decide-all", isFiltered && !isAboutDecisions && open > 1 ? PruneWords.decideAll(open) : "");
    const year = isFiltered ? undefined : this.#year;
    this.#toggle("sort-out", year ? PruneWords.sortOut(year.year, year.count) : "");
    this.#toggle("by-group", this.#biggest && !isFiltered ? PruneWords.byGroup(this.#biggest.people.length) : "");
    this.#toggle("do-it", tally.toDo ? PruneWords.doIt(tally.toDo) : "");
  }

  /**
   * @param {string} name
   * @param {string} text nothing hides the button
   */
  #toggle(name, text) {
    setText(this.#part(name), text);
    this.#part(name).hidden = !text;
  }
}
