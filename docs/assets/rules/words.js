// @ts-check
"use strict";

/** What the form says. */
class PruneRulesWords {
  static lists = "People, companies and fields";
  static rules = "Rules";
  static own = "Your own rules";
  static add = "Add";
  static trying = "Trying it …";
  static nothing = "Nobody’s suggestion would change.";
  static notANumber = "Use a whole number from 0 to 1,000.";
  static taken = "Your list is made by these rules now.";
  static saved = "Saved as criteria.toml. Drop it together with your ZIP next time, or put it into the folder personal.";
  static savedHere =
    "Saved as criteria.toml. Put it into the folder personal. A page that Prune serves updates itself; otherwise build it again.";

  /** @param {string} text */
  static leaveOut(text) {
    return `Leave out ${text}`;
  }

  /** @param {{ before: string, after: string, count: number }} move */
  static move({ before, after, count }) {
    return `${PruneWords.people(count)} would go from ${before} to ${after}: see who`;
  }

  /** @param {number} count */
  static more(count) {
    return `and ${PruneWords.number(count)} more`;
  }

  /**
   * The name of a box: its sentence, with dots where the number goes.
   * @param {string[]} says
   * @param {number} index
   */
  static box(says, index) {
    return `${says.slice(0, index + 1).join("…")}___${says.slice(index + 1).join("…")}`;
  }

  /** @param {string} text what lines of the file mean that have no box */
  static also(text) {
    return `Your file also says here: ${text}.`;
  }
}
