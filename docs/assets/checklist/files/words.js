// @ts-check
"use strict";

/** What is said about files: saved, loaded, refused, kept up to date. */
class PruneFileWords {
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

  /** @param {keyof typeof PruneFileWords.refusals} reason */
  static refusal(reason) {
    return `${PruneFileWords.refusals[reason]} ${PruneFileWords.#again}`;
  }

  static nothingWasChanged = "Nothing was changed.";
}
