// @ts-check
"use strict";

/** What is said about people who are decided on together, and about what is then to do on LinkedIn. */
class PruneGroupWords {
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
}
