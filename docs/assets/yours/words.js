// @ts-check
"use strict";

/** What the page says while it makes a list. */
class PruneYoursWords {
  static waiting = "Your browser saves data, so Python for browsers is loaded when you choose a file.";
  static gettingReady = "Getting ready …";
  static readSoon = "Getting ready … Then your file is read.";
  static ready = "Ready. You can switch your network off now.";
  static cancelled = "Cancelled. Ready for another file.";
  static writing = "Working out suggestions and writing your list";
  static fault =
    "Something in these files ended Python, and no sentence can say what. Try only the ZIP; if that does not help, make the list on your own computer.";
  static unreadable = "Your browser could not read what you dropped. Choose it with the button, or drop the ZIP itself.";
  static notFromFile =
    "A page opened with a double click cannot read files this way. Open it from a server, or make the list on your own computer.";
  static makingAgain = "Another version of this page kept it, so it is made again. That takes a moment …";
  static gettingForm = "Getting the form ready …";
  static keeping = "Keeping it as it is now…";
  static kept = "Kept in this browser. It opens here without the ZIP, until you remove it or erase everything.";
  static notKept = "This browser does not allow it: a private window, or too little room.";
  static removed = "Removed. The list is gone when you close this tab.";

  /** @param {string} reason */
  static notLoaded(reason) {
    return `Python for browsers could not be loaded (${reason}). Check your network, then reload this page.`;
  }

  /**
   * @param {string} name of a file
   * @param {number} share that is read, from 0 to 1
   */
  static reading(name, share) {
    return `Reading ${name}: ${Math.round(share * 100)} %`;
  }

  /**
   * @param {string} about what the list is made from
   * @param {number} seconds
   */
  static made(about, seconds) {
    return `Made in this browser in ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} seconds: ${about}.`;
  }

  /** @param {{ about: string, keptOn: string }} list */
  static opened({ about, keptOn }) {
    return `Kept in this browser since ${PruneWords.day(keptOn)}: ${about}.`;
  }

  /** @param {{ about: string, keptOn: string }} list */
  static offered(list) {
    return `${PruneYoursWords.opened(list)} A newer ZIP is compared with it.`;
  }
}
