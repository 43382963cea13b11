// @ts-check
"use strict";

/** Sentences that the scripts show or announce. Fixed texts are in the build’s templates. */
class PruneWords {
  /** @param {number} number an integer, shown as `30,000`; by hand: the first Intl.NumberFormat costs 15 ms */
  static number(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  }

  /**
   * @param {number} number
   * @param {string} one
   * @param {string} [more]
   */
  static pluralize(number, one, more = `${one}s`) {
    return `${PruneWords.number(number)} ${number === 1 ? one : more}`;
  }

  /** @param {number} number */
  static people(number) {
    return PruneWords.pluralize(number, "person", "people");
  }

  /** @param {number} number */
  static decisions(number) {
    return PruneWords.pluralize(number, "decision");
  }

  /** @param {string} day ISO */
  static day(day) {
    return PruneDay.toDate(day).toLocaleDateString("en-GB", { dateStyle: "long" });
  }

  // The list

  /** @param {{first: number, last: number, found: number, all: number}} range */
  static showing({ first, last, found, all }) {
    if (!all) return "No one to show.";
    if (!found) return `No matches among ${PruneWords.people(all)}.`;
    const of = found === all ? PruneWords.people(all) : PruneWords.pluralize(found, "match", "matches");
    return `Showing ${PruneWords.number(first)} to ${PruneWords.number(last)} of ${of}.`;
  }

  /**
   * @param {number} page counted from 1
   * @param {number} pages
   */
  static page(page, pages) {
    return `Page ${PruneWords.number(page)} of ${PruneWords.number(pages)}`;
  }

  // Progress: people who are hidden do not count against the member

  /**
   * @param {number} decided
   * @param {number} all
   */
  static progress(decided, all) {
    return `${PruneWords.number(decided)} of ${PruneWords.people(all)} decided.`;
  }

  /** @param {PruneTally} tally */
  static detail({ kept, later, due, toDo, toContact, done }) {
    return [
      kept && `${PruneWords.number(kept)} kept`,
      later && `${PruneWords.number(later)} postponed`,
      due && `${PruneWords.number(due)} back on your list`,
      toContact && `${PruneWords.number(toContact)} to write to`,
      toDo && `${PruneWords.number(toDo)} to do on LinkedIn`,
      done && `${PruneWords.number(done)} done there`,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  /** @param {PruneStore} store */
  static warning(store) {
    if (!store.canSave) {
      return "This browser can’t save. Your decisions last only until you close the page, so use Save progress below. The page keeps trying to save them.";
    }
    return store.hasUnreadable
      ? "This browser has decisions that this page can’t read. They were left alone, not deleted."
      : "";
  }

  // Ways in

  static doors = {
    keep: "keep",
    review: "sort out",
    talk: "write to",
    unfollow: "unfollow",
    remove: "remove",
  };

  /** @param {{ sitting: number, count: number, minutes: number, isFiltered: boolean }} next */
  static today({ sitting, count, minutes, isFiltered }) {
    if (!count) return isFiltered ? "" : "You’ve been through everyone.";
    const time = `about ${PruneWords.pluralize(minutes, "minute")}`;
    const what = isFiltered ? PruneWords.pluralize(sitting, "match", "matches") : `${PruneWords.people(sitting)}, mixed`;
    return `${what}, ${time}`;
  }

  /** @param {number} count */
  static decideAll(count) {
    return `Decide for all ${PruneWords.number(count)}`;
  }

  /**
   * @param {string} year
   * @param {number} count
   */
  static sortOut(year, count) {
    return `Sort out ${year} (${PruneWords.number(count)})`;
  }

  /** @param {number} count */
  static byGroup(count) {
    return `Decide for a group (${PruneWords.number(count)})`;
  }

  /** @param {number} count */
  static doIt(count) {
    return `Do it on LinkedIn (${PruneWords.number(count)})`;
  }

  /**
   * @param {number} number of the person in this sitting, counted from 1
   * @param {number} goal
   * @param {number} open
   */
  static position(number, goal, open) {
    return `${number} of ${goal} · ${PruneWords.number(open)} left`;
  }

  /** @param {number} count */
  static toLookAt(count) {
    return `${PruneWords.people(count)} to look at`;
  }

  /**
   * @param {string} label of a filter
   * @param {number} count
   */
  static chip(label, count) {
    return `${label} (${PruneWords.number(count)}) ×`;
  }

  /**
   * @param {string} label of a filter
   * @param {number} count
   */
  static removeFilter(label, count) {
    return `${label}, ${PruneWords.people(count)}: take this away`;
  }

  /** @param {string} text searched for */
  static matching(text) {
    return `matching “${text}”`;
  }

  /** @param {string} year */
  static year(year) {
    return year === "unknown" ? "Date unknown" : year;
  }

  /** @param {[label: string | undefined, count: number][]} parts undecided without a label */
  static became(parts) {
    const words = parts.map(([label, count]) => `${PruneWords.number(count)} ${label ?? "undecided"}`);
    return `(${words.join(", ")})`;
  }

  // Steps

  /**
   * @param {string} name
   * @param {string} what happened
   * @param {number} decided
   * @param {number} all
   */
  static announcement(name, what, decided, all) {
    return `${name}: ${what}. ${PruneWords.number(decided)} of ${PruneWords.number(all)} decided.`;
  }

  static notDecided = "not decided";
  static done = "done on LinkedIn";
  static notDone = "not done on LinkedIn";
  static answered = "they answered";
  static notAnswered = "no answer";
  static dayCleared = "date cleared";

  /** @param {string} day ISO */
  static sentOn(day) {
    return `sent on ${PruneWords.day(day)}`;
  }

  /** @param {string} day ISO, of their last message */
  static wroteOn(day) {
    return `They wrote on ${PruneWords.day(day)}.`;
  }

  /**
   * `Engineer · Acme`, or the half that exists.
   * @param {{ position: string, company: string }} person
   */
  static job({ position, company }) {
    return [position, company].filter(Boolean).join(" · ");
  }

  /**
   * The first of many names.
   * @param {string[]} names
   */
  static some(names) {
    const shown = names.slice(0, 5).join(", ");
    return names.length > 5 ? `${shown} and ${PruneWords.number(names.length - 5)} more` : shown;
  }

  /** @param {string} day ISO */
  static backOn(day) {
    return `back on ${PruneWords.day(day)}`;
  }

  /** @param {string} day ISO */
  static backText(day) {
    return `Postponed until ${PruneWords.day(day)}. They’ll come back to your list then.`;
  }

  /** @param {string} day ISO */
  static due(day) {
    return `Postponed until ${PruneWords.day(day)}: back on your list.`;
  }

  /** @param {boolean} answered */
  static answer(answered) {
    return answered
      ? "Great. Has that settled it? Choose Keep or Remove above."
      : "No hurry. People are busy, and Keep is always fine.";
  }

  /**
   * @param {number} count
   * @param {boolean} isTicked
   */
  static sweptRange(count, isTicked) {
    return `${PruneWords.people(count)} ${isTicked ? "kept" : "no longer kept"}.`;
  }

  static mustBeLater = "Choose a date in the future.";
  static yearOutOfRange = "Choose a year from 1900 to 2199.";
  static mustBeEarlier = "Choose today or an earlier date.";
  static selectFirst = "Select a person first: press the right arrow.";

  /** @param {string} label */
  static decided(label) {
    return `Decided: ${label}`;
  }

  /** @param {string} what */
  static undone(what) {
    return `Undone. ${what}`;
  }

  /** @param {string} what */
  static redone(what) {
    return `Redone. ${what}`;
  }

  /** @param {number} count */
  static changed(count) {
    return `${PruneWords.people(count)} changed.`;
  }

  /** @param {string} message */
  static copied(message) {
    return /\[.+\]/.test(message) ? "Copied. Fill in the parts in [brackets]." : "Copied.";
  }

  static notCopied = "Your browser didn’t allow copying. The text is selected: copy it yourself.";
  static namesHidden = "Names hidden. Hovering over a link may still show the profile address.";
  static namesShown = "Names shown.";

  /**
   * @param {number} people
   * @param {number} pages
   * @param {boolean} isAll whether no filter or search is set
   */
  static printQuestion(people, pages, isAll) {
    const what = `${PruneWords.people(people)} on ${PruneWords.pluralize(pages, "page")}, with boxes to tick.`;
    return isAll && pages > 5 ? `${what} To print fewer, set a filter or search first.` : what;
  }

  /**
   * @param {number} people
   * @param {string} day ISO
   */
  static printTitle(people, day) {
    return `Your checklist: ${PruneWords.people(people)}, ${PruneWords.day(day)}`;
  }

}
