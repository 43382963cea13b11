// @ts-check
"use strict";

/** The part of the page that keeps decisions: saves, loads, lists and erases them. */
class PruneKeeping {
  /** @type {Map<string, Decision>} what the open question is about */
  #loaded = new Map();
  /** Whether a change comes from here, so that it can be undone here. */
  #isOurs = false;
  #root;
  #part;
  #data;
  #store;
  #file;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneData} data
   * @param {PruneStore} store
   */
  constructor(root, data, store) {
    this.#root = root;
    this.#part = PrunePart.of(root);
    this.#data = data;
    this.#store = store;
    this.#file = new PruneFile(store, Object.keys(data.choices));
    this.#on("save-progress", () => this.#save());
    this.#on("keep-file", () => this.#file.choose());
    this.#on("load-progress", () => this.#input.click());
    this.#on("list-decisions", () => this.#list());
    this.#on("erase", () => this.#ask("erase-question", PruneWords.eraseQuestion(store.decisions.size)));
    this.#on("erase-all", () => this.#erase());
    this.#on("undo-that", () => this.#undo());
    this.#on("merge", () => this.#take(PruneProgress.merged(store.decisions, this.#loaded), "Merged"));
    this.#on("replace", () => this.#take(this.#loaded, "Replaced"));
    this.#input.addEventListener("change", () => this.#load());
    store.addEventListener("change", () => this.#show());
    this.#file.addEventListener("change", () => this.#show());
    this.#part("keeping").hidden = false;
    this.#show();
  }

  #show() {
    const { unsaved, decisions, setAside } = this.#store;
    this.#part("unsaved").textContent = PruneWords.unsaved(unsaved);
    for (const name of ["save-progress", "list-decisions"]) this.#button(name).disabled = !decisions.size;
    this.#button("erase").disabled = !decisions.size && !setAside;
    if (!this.#isOurs) this.#part("undo-that").hidden = true;
    this.#showFile();
  }

  #showFile() {
    const { state, name } = this.#file;
    const sentences = {
      "": "",
      kept: PruneWords.keepsFile(name),
      waits: PruneWords.waitsForFile(name),
      lost: PruneWords.lostFile(name),
    };
    this.#part("file-text").textContent = sentences[state];
    this.#part("file-text").hidden = !state;
    this.#part("keep-file").hidden = !PruneFile.isPossible || state === "kept";
    this.#part("keep-file").textContent = PruneWords.keepFile(state === "waits");
  }

  #save() {
    PruneKeeping.#download("progress.json", "application/json", PruneProgress.text(this.#store.decisions));
    this.#store.markSaved();
    this.#say(PruneWords.saved);
  }

  #list() {
    const csv = PruneProgress.csv(this.#data.people, this.#store.decisions, this.#data.choices);
    PruneKeeping.#download(`prune-decisions-${PruneDay.today()}.csv`, "text/csv", csv);
    this.#say(PruneWords.listed);
  }

  async #load() {
    const [file] = this.#input.files ?? [];
    this.#input.value = ""; // so that the same file can be chosen again
    if (!file) return;
    try {
      this.#loaded = PruneProgress.parsed(await file.text(), Object.keys(this.#data.choices));
    } catch (error) {
      this.#say(`${/** @type {Error} */ (error).message} ${PruneWords.unchanged}`);
      return;
    }
    const difference = PruneProgress.difference(this.#store.decisions, this.#loaded);
    this.#ask("load-question", PruneWords.loadQuestion(difference));
  }

  /**
   * @param {Map<string, Decision>} decisions
   * @param {string} word
   */
  #take(decisions, word) {
    this.#change(() => this.#store.replace(decisions), PruneWords.taken(word, decisions.size));
  }

  #erase() {
    this.#file.forget(); // first: an empty list is not to be written into the member's file
    this.#change(() => this.#store.erase(), PruneWords.erased);
  }

  /**
   * @param {() => boolean} action tells whether it changed anything
   * @param {string} sentence
   */
  #change(action, sentence) {
    this.#isOurs = true;
    const isChanged = action();
    this.#isOurs = false;
    this.#say(isChanged ? sentence : PruneWords.nothingNew, isChanged);
    if (isChanged) this.#afterDialog(() => this.#part("undo-that").focus());
  }

  /** @param {() => void} action for when the question is closed, which moves the focus by itself */
  #afterDialog(action) {
    this.#root.querySelector("dialog[open]")?.addEventListener("close", action, { once: true });
  }

  #undo() {
    this.#store.undo();
    this.#say(PruneWords.takenBack(this.#store.decisions.size));
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

  get #input() {
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
  #button(name) {
    return /** @type {HTMLButtonElement} */ (this.#part(name));
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
