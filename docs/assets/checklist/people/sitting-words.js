// @ts-check
"use strict";

/** What is said at the break after a dozen, and at the end. */
class PruneSittingWords {
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
}
