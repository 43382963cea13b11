// @ts-check
"use strict";

/** Saves, loads, exports and erases the decisions. */
class PruneFiles {
  /** @type {Progress} the file that the open dialog asks about */
  #loaded = { records: new Map(), extra: {} };
  /** @type {Exchange | undefined} the last load or erase, to undo */
  #last;
  #root;
  #part;
  #data;
  #store;
  #autoSave;

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneData} data
   * @param {PruneStore} store
   */
  constructor(root, data, store) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#data = data;
    this.#store = store;
    this.#autoSave = new PruneAutoSave(store);
    this.#on("save-progress", () => this.#save());
    this.#on("keep-file", () => this.#chooseAutoSave());
    this.#on("choose-folder", () => this.#autoSave.chooseFolder());
    this.#on("choose-file", () => this.#autoSave.chooseFile());
    this.#on("load-progress", () => this.#input.click());
    this.#on("list-decisions", () => this.#exportList());
    this.#on("erase", () => this.#openDialog("erase-question", PruneFileWords.eraseQuestion(store.size)));
    this.#on("erase-all", () => this.#change(() => store.erase(), () => PruneFileWords.erased));
    this.#on("undo-that", () => this.#undo());
    this.#on("merge", () => this.#apply("Merged", false));
    this.#on("replace", () => this.#apply("Replaced", true));
    this.#input.addEventListener("change", () => this.#load());
    store.addEventListener("change", (event) => {
      const { origin } = /** @type {CustomEvent<ChangeDetail>} */ (event).detail;
      if (["member", "erase"].includes(origin)) this.#clearLast();
      this.#show();
    });
    this.#autoSave.addEventListener("change", () => this.#show());
    this.#part("keeping").hidden = false;
    this.#show();
  }

  #show() {
    const { unsaved, progress, size, elsewhere } = this.#store;
    this.#part("unsaved").textContent = PruneFileWords.unsaved(unsaved);
    for (const name of ["save-progress", "list-decisions"]) this.#button(name).disabled = !size;
    this.#button("erase").disabled = !progress.records.size && !this.#store.hasUnreadable;
    this.#part("elsewhere").textContent = PruneFileWords.elsewhere(elsewhere);
    this.#showFile();
  }

  #showFile() {
    const { state, name } = this.#autoSave;
    const sentences = {
      idle: "",
      synced: PruneFileWords.autoSaving(name),
      "needs-permission": PruneFileWords.autoSavePaused(name),
      foreign: PruneFileWords.foreignFile(name),
      failed: PruneFileWords.autoSaveFailed(name),
    };
    this.#part("file-text").textContent = sentences[state];
    this.#part("file-text").hidden = state === "idle";
    this.#part("keep-file").hidden = !PruneAutoSave.isPossible || state === "synced";
    this.#part("keep-file").textContent = PruneFileWords.autoSaveButton(state === "needs-permission");
  }

  #save() {
    PruneFiles.download("progress.json", "application/json", PruneProgress.serialize(this.#store.progress));
    this.#store.markSaved(this.#store.unsaved);
    this.#announce(PruneFileWords.saved);
  }

  #exportList() {
    const csv = PruneSheet.csv(
      [...this.#data.people, ...(this.#data.since?.gone ?? [])],
      new Map([...this.#store.aboutGone, ...this.#store.decisions]),
      this.#data.choices,
    );
    PruneFiles.download(`prune-decisions-${PruneDay.today()}.csv`, "text/csv", csv);
    this.#announce(PruneFileWords.listed);
  }

  async #load() {
    const [file] = this.#input.files ?? [];
    this.#input.value = ""; // allows choosing the same file again
    if (!file) return;
    try {
      this.#loaded = PruneProgress.read(await file.arrayBuffer());
    } catch (error) {
      this.#announce(`${/** @type {Error} */ (error).message} ${PruneFileWords.nothingWasChanged}`);
      return;
    }
    const difference = PruneProgress.difference(this.#store.progress.records, this.#loaded.records);
    this.#openDialog("load-question", PruneFileWords.loadQuestion(difference));
  }

  #chooseAutoSave() {
    if (this.#autoSave.state === "needs-permission") this.#autoSave.resume();
    else this.#openDialog("file-question");
  }

  /**
   * @param {string} word
   * @param {boolean} isReplacing
   */
  #apply(word, isReplacing) {
    const loaded = this.#loaded;
    this.#change(() => this.#store.load(loaded, { isReplacing }), () => PruneFileWords.loaded(word, this.#store.size));
  }

  /**
   * @param {() => Promise<Exchange>} action
   * @param {() => string} sentence
   */
  async #change(action, sentence) {
    const closed = this.#whenClosed();
    const exchange = await action();
    this.#last = exchange.size ? exchange : undefined;
    this.#announce(exchange.size ? sentence() : PruneFileWords.nothingNew, exchange.size > 0);
    await closed;
    if (this.#last) this.#part("undo-that").focus();
  }

  /** @returns {Promise<void>} resolves when the dialog is closed, since closing moves the focus */
  #whenClosed() {
    const dialog = this.#root.querySelector("dialog[open]");
    return new Promise((resolve) => {
      if (dialog) dialog.addEventListener("close", () => resolve(), { once: true });
      else resolve();
    });
  }

  /** Something else was done since, so it can no longer be undone from here. */
  #clearLast() {
    this.#last = undefined;
    this.#part("undo-that").hidden = true;
  }

  async #undo() {
    if (this.#last) await this.#store.revert(this.#last);
    this.#announce(PruneFileWords.reverted(this.#store.size));
    this.#part("load-progress").focus();
  }

  /**
   * @param {string} name of the dialog; its buttons close it
   * @param {string} [sentence]
   */
  #openDialog(name, sentence) {
    const dialog = /** @type {HTMLDialogElement} */ (this.#part(name));
    const text = dialog.querySelector("p");
    if (text && sentence) text.textContent = sentence;
    dialog.showModal();
  }

  /**
   * @param {string} sentence
   * @param {boolean} canUndo
   */
  #announce(sentence, canUndo = false) {
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
  static download(name, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be reading
  }
}
