// @ts-check
"use strict";

/** The part of the page that keeps decisions: save them, load them, list them, erase them. */
class PruneKeeping {
  #root;
  #data;
  #store;
  /** @type {Map<string, Decision>} what the open question is about */
  #loaded = new Map();
  /** @type {Map<string, Decision>} what there was before the last load or erasure */
  #previous = new Map();

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneData} data
   * @param {PruneStore} store
   */
  constructor(root, data, store) {
    this.#root = root;
    this.#data = data;
    this.#store = store;
    this.#on("save-progress", () => this.#save());
    this.#on("load-progress", () => this.#file.click());
    this.#on("list-decisions", () => this.#list());
    this.#on("erase", () => this.#ask("erase-question", this.#eraseSentence()));
    this.#on("erase-all", () => this.#erase());
    this.#on("undo-that", () => this.#undo());
    this.#on("merge", () => this.#take(PruneProgress.merged(store.decisions, this.#loaded), "Merged"));
    this.#on("replace", () => this.#take(this.#loaded, "Replaced"));
    this.#file.addEventListener("change", () => this.#load());
    store.addEventListener("change", () => this.#show());
    this.#part("keeping").hidden = false;
    this.#show();
  }

  #show() {
    const { unsaved, decisions } = this.#store;
    this.#part("unsaved").textContent = unsaved
      ? `${PruneKeeping.#decisions(unsaved)} since you last saved a file.`
      : "";
    for (const name of ["save-progress", "list-decisions", "erase"]) {
      /** @type {HTMLButtonElement} */ (this.#part(name)).disabled = decisions.size === 0;
    }
  }

  #save() {
    PruneKeeping.#download("progress.json", "application/json", PruneProgress.text(this.#store.decisions));
    this.#store.markSaved();
    this.#say("Saved as progress.json. Put it into the folder personal, and the next build reads it.");
  }

  #list() {
    const { people, choices } = this.#data;
    const csv = PruneProgress.csv(people, this.#store.decisions, choices);
    PruneKeeping.#download(`prune-decisions-${PruneStore.today()}.csv`, "text/csv", csv);
    this.#say("Saved as a list for a spreadsheet. It holds other people’s names: keep it to yourself.");
  }

  async #load() {
    const [file] = this.#file.files ?? [];
    this.#file.value = ""; // so that the same file can be chosen again
    if (!file) return;
    try {
      this.#loaded = PruneProgress.parsed(await file.text(), Object.keys(this.#data.choices));
    } catch (error) {
      this.#say(`${/** @type {Error} */ (error).message} Nothing was changed.`);
      return;
    }
    this.#ask("load-question", this.#loadSentence());
  }

  #loadSentence() {
    const { all, added, differing, missing } = PruneProgress.difference(this.#store.decisions, this.#loaded);
    return (
      `The file holds ${PruneKeeping.#decisions(all)}: ${added} new, ${differing} other than yours. ` +
      `You have ${PruneKeeping.#decisions(missing)} that it does not hold.`
    );
  }

  #eraseSentence() {
    const count = PruneKeeping.#decisions(this.#store.decisions.size);
    return `This erases ${count} from this browser. Your files, your export and LinkedIn stay as they are.`;
  }

  /**
   * @param {Map<string, Decision>} decisions
   * @param {string} word
   */
  #take(decisions, word) {
    this.#previous = this.#store.decisions;
    this.#store.replace(decisions);
    this.#say(`${word}. You now have ${PruneKeeping.#decisions(decisions.size)}.`, true);
  }

  #erase() {
    this.#previous = this.#store.decisions;
    this.#store.erase();
    this.#say("Erased from this browser.", true);
  }

  #undo() {
    this.#store.replace(this.#previous);
    this.#say(`Undone. You have ${PruneKeeping.#decisions(this.#previous.size)} again.`);
    this.#part("load-progress").focus();
  }

  /**
   * @param {string} name of a dialog; its buttons close it
   * @param {string} sentence
   */
  #ask(name, sentence) {
    const dialog = /** @type {HTMLDialogElement} */ (this.#part(name));
    const text = dialog.querySelector("p");
    if (text) text.textContent = sentence;
    dialog.showModal();
  }

  /**
   * @param {string} sentence
   * @param {boolean} canUndo
   */
  #say(sentence, canUndo = false) {
    this.#part("kept").textContent = sentence;
    this.#part("undo-that").hidden = !canUndo;
  }

  get #file() {
    return /** @type {HTMLInputElement} */ (this.#part("progress-file"));
  }

  /**
   * @param {string} name
   * @param {() => void} action
   */
  #on(name, action) {
    this.#part(name).addEventListener("click", action);
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part="${name}"]`));
  }

  /** @param {number} count */
  static #decisions(count) {
    return count === 1 ? "1 decision" : `${count.toLocaleString("en")} decisions`;
  }

  /**
   * @param {string} name
   * @param {string} type
   * @param {string} text
   */
  static #download(name, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be reading
  }
}
