// @ts-check
"use strict";

/**
 * Every sentence that the scripts say. Plain, kind, and with the numbers in them; what stands
 * still is in the templates of the build.
 */
class PruneWords {
  /** @param {number} number whole, shown as `30,000`; by hand, since formats of the browser take 15 ms to begin with */
  static number(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  }

  /**
   * @param {number} number
   * @param {string} one
   * @param {string} [more]
   */
  static counted(number, one, more = `${one}s`) {
    return `${PruneWords.number(number)} ${number === 1 ? one : more}`;
  }

  /** @param {number} number */
  static people(number) {
    return PruneWords.counted(number, "person", "people");
  }

  /** @param {number} number */
  static decisions(number) {
    return PruneWords.counted(number, "decision");
  }

  /** @param {string} day ISO */
  static day(day) {
    return PruneDay.date(day).toLocaleDateString("en-GB", { dateStyle: "long" });
  }

  // The list

  /** @param {{first: number, last: number, found: number, all: number}} shown */
  static shown({ first, last, found, all }) {
    if (!all) return "There is nobody to list.";
    if (!found) return `Nobody of ${PruneWords.people(all)} matches.`;
    const of = found === all ? PruneWords.people(all) : PruneWords.counted(found, "match", "matches");
    return `Showing ${PruneWords.number(first)} to ${PruneWords.number(last)} of ${of}.`;
  }

  /**
   * @param {number} page counted from 1
   * @param {number} pages
   */
  static page(page, pages) {
    return `Page ${PruneWords.number(page)} of ${PruneWords.number(pages)}`;
  }

  /** @param {boolean} on whether the keep sweep is on */
  static sweep(on) {
    return on
      ? "Tick the ones you know; with Shift, everybody in between. They are kept, and nothing happens to the rest."
      : "Tick the ones you know, a screenful at a time.";
  }

  // Progress: nobody who waits or is hidden counts against the member

  /**
   * @param {number} decided
   * @param {number} all
   */
  static progress(decided, all) {
    return `You have decided about ${PruneWords.number(decided)} of ${PruneWords.people(all)}.`;
  }

  /** @param {PruneTally} tally */
  static detail({ kept, later, due, toDo, toAsk, done }) {
    return [
      kept && `${PruneWords.number(kept)} kept`,
      later && `${PruneWords.number(later)} waiting until later`,
      due && `${PruneWords.number(due)} back from later`,
      toAsk && `${PruneWords.number(toAsk)} to write to`,
      toDo && `${PruneWords.number(toDo)} to do on LinkedIn`,
      done && `${PruneWords.number(done)} done there`,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  /** @param {PruneStore} store */
  static warning(store) {
    if (!store.saves) {
      return "This browser does not let the page save. Your decisions last until you close it: use Save progress below. What could not be saved is tried again.";
    }
    return store.hasUnreadable
      ? "This browser holds decisions that this page cannot read. They were left alone, not deleted."
      : "";
  }

  // Today

  static DOZEN = 12;

  /**
   * @param {number} open
   * @param {number} today decided today
   * @param {boolean} isNarrow not everybody is asked for
   */
  static today(open, today, isNarrow) {
    if (isNarrow) return "Go through those who match, the easiest first:";
    if (!open) return "You have been through everybody.";
    const next = Math.min(PruneWords.left(today), open);
    return today
      ? `Today you decided about ${PruneWords.people(today)}. The next ${PruneWords.number(next)}, easiest first:`
      : `Today’s ten minutes: the next ${PruneWords.people(next)}, easiest first.`;
  }

  /**
   * How many are left of the dozen.
   * @param {number} today decided today
   */
  static left(today) {
    return PruneWords.DOZEN - (today % PruneWords.DOZEN);
  }

  /**
   * @param {number} number of today's person, counted from 1
   * @param {number} open
   */
  static place(number, open) {
    const place = ((number - 1) % PruneWords.DOZEN) + 1;
    const rhythm = { 1: "The first of this dozen", [PruneWords.DOZEN]: "The last of this dozen" };
    return `${rhythm[place] ?? `Number ${place} of this dozen`} · ${PruneWords.number(open)} still open, no hurry`;
  }

  /** @param {number} count */
  static toLookAt(count) {
    return `${PruneWords.people(count)} to look at`;
  }

  /** @param {string[]} parts what the member asked for */
  static only(parts) {
    return `Only: ${parts.join(", ")}.`;
  }

  /** @param {string} text searched for */
  static matching(text) {
    return `matching “${text}”`;
  }

  // Rest and end

  static restTitle = "That was a dozen";
  static restText = "The rest can wait. Nothing runs away, and what you decided is kept. Most people need several days.";
  static more = "Another dozen";
  static endText = "Whoever is still open may stay so. Whom you put off comes back on their day; until then there is nothing to do.";
  static stillOpen = "Go through those still open";
  static stopped = "Good. See you another day: you will go on where you stopped.";

  /**
   * @param {number} open
   * @param {boolean} isWhole everybody, not only those who match
   */
  static endTitle(open, isWhole) {
    const whom = isWhole ? "everybody" : "all who match";
    return open ? `You have looked at ${whom} once` : `You have been through ${whom}`;
  }

  /**
   * What was decided, the kept people first.
   * @param {PruneTally} tally
   * @param {boolean} all or today alone
   */
  static celebrated({ kept, keptToday, answered, toAsk, toDo }, all) {
    const count = all ? kept : keptToday;
    return [
      count && `You kept ${PruneWords.people(count)}${all ? "" : " today"}.`,
      answered && `${PruneWords.people(answered)} answered you.`,
      toAsk && `${PruneWords.people(toAsk)} to write to.`,
      toDo && `${PruneWords.counted(toDo, "removal or unfollow", "removals and unfollows")} still to do on LinkedIn, whenever you like.`,
    ].filter((fact) => typeof fact === "string");
  }

  // Steps

  /**
   * @param {string} name
   * @param {string} what happened
   * @param {number} decided
   * @param {number} all
   */
  static said(name, what, decided, all) {
    return `${name}: ${what}. ${PruneWords.number(decided)} of ${PruneWords.number(all)} decided.`;
  }

  static notDecided = "not decided";
  static done = "done on LinkedIn";
  static notDone = "not done on LinkedIn";
  static answered = "they answered";
  static notAnswered = "no answer";
  static dayCleared = "no day";

  /** @param {string} day ISO */
  static asked(day) {
    return `asked on ${PruneWords.day(day)}`;
  }

  /** @param {string} day ISO */
  static back(day) {
    return `back on ${PruneWords.day(day)}`;
  }

  /** @param {string} day ISO */
  static backText(day) {
    return `Put off until ${PruneWords.day(day)}. Then they are open again.`;
  }

  /** @param {string} day ISO */
  static due(day) {
    return `You put this off until ${PruneWords.day(day)}. Here they are again.`;
  }

  /** @param {boolean} answered */
  static answer(answered) {
    return answered
      ? "Good. Does that settle it? Decide above."
      : "No hurry. People are busy, and Keep is always fine.";
  }

  /**
   * @param {number} count
   * @param {boolean} known
   */
  static sweptRange(count, known) {
    return `${PruneWords.people(count)} ${known ? "kept" : "no longer kept"}.`;
  }

  static notBefore = "That day has passed. Choose one to come.";
  static notThen = "A year goes from 1900 to 2199.";
  static notAfter = "That day is still to come. Choose one that has been.";
  static chooseFirst = "Choose a person first: press the right arrow.";

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
    return `Done again. ${what}`;
  }

  /** @param {number} count */
  static changed(count) {
    return `${PruneWords.people(count)} changed.`;
  }

  static copied = "Copied. Fill in what stands in brackets.";
  static notCopied = "Your browser did not allow copying. The text is selected: copy it by hand.";
  static namesHidden = "Names are hidden. A profile’s address still shows where your browser shows links.";
  static namesShown = "Names are shown.";

  /**
   * @param {number} people
   * @param {string} day ISO
   */
  static paper(people, day) {
    return `Your checklist: ${PruneWords.people(people)}, ${PruneWords.day(day)}`;
  }

  // Files

  static saved = "Saved as progress.json. Load it on another device, or put it into the folder personal for the next build.";
  static listed = "Saved as a list for a spreadsheet. It holds other people’s names: keep it to yourself.";
  static nothingNew = "Nothing was new.";
  static erased = "Erased from this browser.";

  /** @param {number} count */
  static unsaved(count) {
    return count ? `${PruneWords.counted(count, "change")} since you last saved a file.` : "";
  }

  /** @param {boolean} again */
  static keepFile(again) {
    return again ? "Go on with this file" : "Keep a file up to date";
  }

  /** @param {string} name of the file */
  static keepsFile(name) {
    return `${name} is kept up to date.`;
  }

  /** @param {string} name of the file */
  static waitsForFile(name) {
    return `${name} was kept up to date. Your browser asks again before it writes.`;
  }

  /** @param {string} name of the file */
  static foreignFile(name) {
    return `${name} holds something else than progress of Prune, so it is left alone. Choose another file, or use Save progress.`;
  }

  /**
   * Decisions that decide nothing here.
   * @param {{gone: number, waiting: number}} elsewhere
   */
  static elsewhere({ gone, waiting }) {
    const kept = gone + waiting;
    if (!kept) return "";
    const why = waiting ? ` ${PruneWords.number(waiting)} of them: the address is somebody else’s now, connected on another day.` : "";
    return `${PruneWords.counted(kept, "decision is", "decisions are")} about people who are not in this list. They are kept, and saved with the others.${why}`;
  }

  /** @param {string} name of the file */
  static lostFile(name) {
    return `${name} could not be read or written. It may have been moved or changed: choose a file again, or use Save progress.`;
  }

  /** @param {{all: number, added: number, differing: number, missing: number}} difference */
  static loadQuestion({ all, added, differing, missing }) {
    return (
      `The file holds ${PruneWords.decisions(all)}: ${PruneWords.number(added)} new, ` +
      `${PruneWords.number(differing)} other than yours. ` +
      `You have ${PruneWords.decisions(missing)} that it does not hold.`
    );
  }

  /** @param {number} count */
  static eraseQuestion(count) {
    return `This erases ${PruneWords.decisions(count)} from this browser. Your files, your export and LinkedIn stay as they are.`;
  }

  /**
   * @param {string} word
   * @param {number} count
   */
  static taken(word, count) {
    return `${word}. You now have ${PruneWords.decisions(count)}.`;
  }

  /** @param {number} count */
  static takenBack(count) {
    return `Undone. You have ${PruneWords.decisions(count)} again.`;
  }

  // Refusals of a file, each with what to do next

  static #again = "Choose a file that Prune saved.";
  static refusals = {
    empty: "This file is empty.",
    broken: "This file is broken or not JSON.",
    foreign: "This file is not progress of Prune.",
    nobody: "This file holds no decisions by person.",
    decision: "This file holds a decision that Prune does not know.",
    day: "This file holds a date that cannot be read. Years go from 1900 to 2199.",
    undone: "This file holds undone decisions that are not by person.",
    large: "This file is far too large.",
    answer: "This file holds an answer that is neither true nor false.",
  };

  /** @param {keyof typeof PruneWords.refusals} reason */
  static refusal(reason) {
    return `${PruneWords.refusals[reason]} ${PruneWords.#again}`;
  }

  static unchanged = "Nothing was changed.";
}
