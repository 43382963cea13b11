// @ts-check
"use strict";

/** Every sentence that the scripts show or announce. Fixed texts are in the build's templates. */
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

  // Groups

  static decideTogether = "Decide together:";

  /**
   * @param {number} count
   * @param {string} day ISO
   */
  static metOn(count, day) {
    return `${PruneWords.people(count)} you met on ${PruneWords.day(day)}`;
  }

  /**
   * @param {number} count
   * @param {string} company
   */
  static workingAt(count, company) {
    return `${PruneWords.people(count)} at ${company}`;
  }

  /**
   * @param {number} count
   * @param {string} year
   */
  static quietSince(count, year) {
    return `${PruneWords.people(count)} from ${year}, nothing exchanged`;
  }

  /** @param {number} count */
  static suggestedAlike(count) {
    return `${PruneWords.people(count)} with this suggestion`;
  }

  /** @param {number} count */
  static bare(count) {
    return `${PruneWords.people(count)} without company and date`;
  }

  /** @param {number} count */
  static undecidedMatches(count) {
    return `${PruneWords.people(count)} who match and are undecided`;
  }

  /**
   * @param {number} ticked
   * @param {number} all
   */
  static groupCount(ticked, all) {
    return ticked === all ? `All ${PruneWords.number(all)} get the decision.` : `${PruneWords.number(ticked)} of ${PruneWords.number(all)} get the decision. The others stay undecided.`;
  }

  /** @param {string[]} names */
  static removeAll(names) {
    return `Mark ${PruneWords.people(names.length)} for removal? ${PruneWords.some(names)}.`;
  }

  /**
   * @param {number} count
   * @param {string} label of the decision
   */
  static decidedTogether(count, label) {
    return `${PruneWords.people(count)}: ${label}.`;
  }

  // To do on LinkedIn

  /**
   * @param {number} done
   * @param {number} all
   */
  static toDoPlace(done, all) {
    return `${PruneWords.number(done)} of ${PruneWords.number(all)} done on LinkedIn`;
  }

  static doneHere = "Done on LinkedIn";
  static doneAndCopy = "Done: copy the next name";
  static nameCopied = "Name copied.";
  static nameNotCopied = "Your browser didn’t allow copying. Select the name and copy it yourself.";

  /** @param {string} name */
  static doneCopied(name) {
    return `${name}: done. The next name is copied.`;
  }

  /**
   * @param {number} done
   * @param {number} skipped
   */
  static toDoEnd(done, skipped) {
    if (skipped) return `${PruneWords.number(done)} done, ${PruneWords.number(skipped)} skipped`;
    return done ? "All done on LinkedIn" : "Nothing to do on LinkedIn";
  }

  /** @param {number} done */
  static toDoEndText(done) {
    return done ? "Ask LinkedIn for a new export in a few weeks: it confirms what is done." : "Whom you decide to remove or unfollow will wait here.";
  }

  // Break and end

  /** @param {number} count */
  static pauseTitle(count) {
    return count === PruneSitting.DOZEN ? "That’s a dozen" : `That’s ${PruneWords.people(count)}`;
  }

  static pauseText = "The rest can wait, and your decisions are saved.";

  /** @param {number} open */
  static more(open) {
    return open < PruneSitting.DOZEN ? `The last ${PruneWords.number(open)}` : "Another dozen";
  }

  static endText = "You can leave the rest undecided. Anyone you postponed comes back on the day you chose; until then there is nothing to do.";
  static goThroughUndecided = "Go through the undecided";
  static stopped = "Done for today. Next time you’ll continue where you stopped.";

  /**
   * @param {number} open
   * @param {boolean} isWhole everyone, not only the matches
   */
  static endTitle(open, isWhole) {
    const people = isWhole ? "everyone" : "all matches";
    return open ? `You’ve seen ${people} once` : `You’ve been through ${people}`;
  }

  /**
   * What this sitting achieved, starting with the people kept, and how far the member is.
   * @param {Record<string, number>} results by outcome
   * @param {number} minutes
   * @param {PruneTally} tally
   */
  static achievements({ keep = 0, talk = 0, unfollow = 0, later = 0, remove = 0 }, minutes, { decided, all, answered, toContact, toDo }) {
    const parts = [
      keep && `${PruneWords.number(keep)} kept`,
      talk && `${PruneWords.number(talk)} to write to`,
      unfollow && `${PruneWords.number(unfollow)} to unfollow`,
      later && `${PruneWords.number(later)} postponed`,
      remove && `${PruneWords.number(remove)} to remove`,
    ].filter(Boolean);
    return [
      parts.length && `${parts.join(", ")}, in ${PruneWords.pluralize(minutes, "minute")}.`,
      answered && `${PruneWords.people(answered)} answered you.`,
      toContact && `${PruneWords.people(toContact)} to write to.`,
      toDo && `${PruneWords.pluralize(toDo, "removal or unfollow", "removals and unfollows")} still to do on LinkedIn, whenever you like.`,
      `${PruneWords.number(decided)} of ${PruneWords.people(all)} decided so far.`,
    ].filter((fact) => typeof fact === "string");
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

  // Files

  static saved = "Saved as progress.json. Load it on another device, or put it in the folder personal for the next build.";
  static listed = "Saved as a list for a spreadsheet. It contains other people’s names: don’t share it.";
  static nothingNew = "Nothing changed.";
  static erased = "Erased from this browser.";

  /** @param {number} count */
  static unsaved(count) {
    return count ? `${PruneWords.pluralize(count, "change")} not saved to a file yet.` : "";
  }

  /** @param {boolean} isPaused */
  static autoSaveButton(isPaused) {
    return isPaused ? "Resume auto-save" : "Auto-save to a file";
  }

  /** @param {string} name of the file */
  static autoSaving(name) {
    return `Auto-saving to ${name}.`;
  }

  /** @param {string} name of the file */
  static autoSavePaused(name) {
    return `Auto-save to ${name} is paused: your browser needs your permission again.`;
  }

  /** @param {string} name of the file */
  static foreignFile(name) {
    return `${name} is not a Prune progress file, so it was left alone. Choose another file, or use Save progress.`;
  }

  /**
   * Decisions without effect here.
   * @param {{gone: number, waiting: number}} elsewhere
   */
  static elsewhere({ gone, waiting }) {
    const all = gone + waiting;
    if (!all) return "";
    const why = waiting
      ? ` For ${PruneWords.number(waiting)} of them, the profile address now belongs to someone else, connected on another day.`
      : "";
    return `${PruneWords.pluralize(all, "decision is", "decisions are")} about people who are not on this list. They stay saved with the others.${why}`;
  }

  /** @param {string} name of the file */
  static autoSaveFailed(name) {
    return `${name} could not be read or written. It may have been moved or changed: choose a file again, or use Save progress.`;
  }

  /** @param {{all: number, added: number, differing: number, missing: number}} difference */
  static loadQuestion({ all, added, differing, missing }) {
    return (
      `The file contains ${PruneWords.decisions(all)}: ${PruneWords.number(added)} new, ` +
      `${PruneWords.number(differing)} different from yours. ` +
      `${PruneWords.pluralize(missing, "of your decisions is", "of your decisions are")} not in it.`
    );
  }

  /** @param {number} count */
  static eraseQuestion(count) {
    return `This erases ${PruneWords.decisions(count)} from this browser. Your files, your export and LinkedIn are not touched.`;
  }

  /**
   * @param {string} word
   * @param {number} count
   */
  static loaded(word, count) {
    return `${word}. You now have ${PruneWords.decisions(count)}.`;
  }

  /** @param {number} count */
  static reverted(count) {
    return `Undone. You have ${PruneWords.decisions(count)} again.`;
  }

  // Why a file is refused, each with what to do next

  static #again = "Choose a file that Prune saved.";
  static refusals = {
    empty: "This file is empty.",
    broken: "This file can’t be read.",
    foreign: "This is not a progress file saved by Prune.",
    decisions: "This file contains no decisions.",
    decision: "This file contains a decision that Prune does not know.",
    day: "This file contains a date that can’t be read. Years must be from 1900 to 2199.",
    undone: "The undone decisions in this file can’t be read.",
    large: "This file is far too large.",
    answer: "This file contains an answer that is neither true nor false.",
  };

  /** @param {keyof typeof PruneWords.refusals} reason */
  static refusal(reason) {
    return `${PruneWords.refusals[reason]} ${PruneWords.#again}`;
  }

  static nothingWasChanged = "Nothing was changed.";
}
