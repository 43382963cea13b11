// @ts-check
"use strict";

/** Wires the page together and shows the current mode. */
class PrunePage {
  /** Whether everything was just erased: the view is not remembered until the member goes on. */
  #isErased = false;
  #root;
  #part;
  #storage;
  #store;
  #actions;
  #view;
  #list;
  #review;

  /** @param {HTMLElement} root the element with the build's markup and data */
  constructor(root) {
    this.#root = root;
    this.#part = partsOf(root);
    const data = new PruneData(this.#part("data").textContent ?? "");
    this.#storage = new PruneStorage(data.storageKey);
    this.#store = new PruneStore(data, this.#storage);
    this.#actions = new PruneActions(root, data, this.#store);
    const since = new PruneSince(data, this.#store);
    this.#view = new PruneView(data, this.#store, since, Number(root.dataset.pageSize));
    this.#list = new PruneList(root, this.#actions, this.#view);
    this.#review = new PruneReview(root, this.#actions, this.#view, this.#list, since);
    new PruneChanges(root, this.#actions, since, (filter) => this.#showInList(filter));
    new PruneOverview(root, this.#actions, (filter) => this.#showInList(filter));
    new PrunePrint(root, this.#actions, this.#view);
    new PruneFiles(root, data, this.#store);
    new PruneKeys(root, this.#keys, this.#storage);
    this.#listen();
    this.#reveal(data.people.length > 0);
    this.#restore();
    this.#showProgress();
    this.#store.open();
    new PruneScheduler(PruneScheduler.whenIdle).start(this.#view.prepare());
  }

  #listen() {
    for (const button of this.#modes) {
      button.addEventListener("click", () => this.#go(/** @type {Mode} */ (button.dataset.mode)));
    }
    globalThis.addEventListener("popstate", ({ state }) => this.#showMode(state?.mode ?? "list"));
    this.#part("start").addEventListener("click", () => this.#go("one"));
    this.#part("rest-save").addEventListener("click", () => this.#part("save-progress").click());
    this.#part("enough").addEventListener("click", () => this.#stop());
    this.#part("show-to-do").addEventListener("click", () => this.#showInList("to-do"));
    this.#part("hide-names").addEventListener("click", () => this.#hideNames());
    this.#actions.addEventListener("decided", (event) => this.#continueAfter(/** @type {CustomEvent<Person>} */ (event).detail));
    this.#actions.addEventListener("moved", (event) => this.#goTo(/** @type {CustomEvent} */ (event).detail));
    this.#actions.names.addEventListener("change", () => {
      this.#list.showNames();
      this.#review.showNames();
    });
    this.#view.addEventListener("change", () => {
      this.#remember();
      this.#showProgress();
    });
    this.#store.addEventListener("change", (event) => this.#show(/** @type {CustomEvent<ChangeDetail>} */ (event).detail));
    globalThis.addEventListener("pagehide", () => this.#remember());
  }

  /** @param {ChangeDetail} detail */
  #show({ step, origin }) {
    if (origin === "erase") this.#forget();
    if (origin === "open") this.#showMode(this.#view.mode, this.#review.card?.person.id);
    if (this.#view.mode === "list") this.#list.show(step);
    if (this.#view.mode === "one") this.#review.show();
    this.#showProgress();
  }

  /** After an erase, also forget the query and the view. */
  #forget() {
    this.#view.clear();
    this.#showMode("list");
    this.#storage.erase();
    this.#isErased = true;
  }

  /** @param {boolean} hasPeople */
  #reveal(hasPeople) {
    this.#part("without-script").hidden = true;
    for (const name of ["tools", "progress", "bar", "today", "sweep-bar", "last"]) this.#part(name).hidden = !hasPeople;
  }

  /** The keyboard shortcuts, by key. */
  get #keys() {
    const { content } = this.#actions.cardTemplate;
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll("[aria-keyshortcuts]"));
    const letters = [...buttons].map((button) => [
      button.ariaKeyShortcuts,
      () => this.#decide(button.dataset.decide ?? ""),
    ]);
    return {
      ...Object.fromEntries(letters),
      Z: () => this.#actions.undo(),
      "Shift+Z": () => this.#actions.redo(),
      ArrowLeft: () => this.#move(-1),
      ArrowRight: () => this.#move(1),
      "/": () => {
        this.#go("list");
        this.#list.focusSearch();
      },
    };
  }

  /** The card that shortcuts apply to. */
  get #card() {
    if (this.#view.mode === "one") return this.#review.card;
    return this.#list.cards.find((card) => card.element.contains(document.activeElement));
  }

  /** @param {string} choice */
  #decide(choice) {
    const card = this.#card;
    const isTick = this.#view.mode === "list" && this.#list.isSweep;
    if (!card && this.#view.mode === "list") this.#actions.announce(PruneWords.selectFirst);
    return card && (!isTick || choice === "keep") ? this.#actions.decide(card.person, choice) : undefined;
  }

  /** @param {1 | -1} by */
  #move(by) {
    if (this.#view.mode === "one") {
      if (by > 0) this.#review.next();
      else this.#review.previous();
    } else if (this.#view.mode === "list") {
      this.#list.move(this.#card, by);
    }
  }

  /**
   * Keep needs nothing more, so one at a time moves on to the next person.
   * @param {Person} person
   */
  #continueAfter(person) {
    const isHere = this.#view.mode === "one" && this.#review.card?.person === person;
    const isKept = this.#store.decision(person.id)?.outcome === "keep";
    if (isHere && isKept) this.#review.next();
  }

  /** @param {Person | undefined} person whose last step was undone or redone */
  #goTo(person) {
    if (person && this.#view.mode === "one") this.#review.goTo(person);
    if (person && this.#view.mode === "list") this.#list.goTo(person);
  }

  /**
   * Change the mode, as a new entry in the browser's history.
   * @param {Mode} mode
   */
  #go(mode) {
    this.#isErased = false;
    if (mode !== this.#view.mode) history.pushState({ mode }, "");
    this.#showMode(mode);
    if (mode === "one") this.#review.scrollIntoFocus();
  }

  #stop() {
    this.#go("list");
    this.#actions.announce(PruneWords.stopped);
    this.#part("start").focus();
  }

  /** @param {string} filter */
  #showInList(filter) {
    this.#view.applyQuery({ search: "", filter });
    this.#go("list");
    this.#list.toStart();
  }

  #hideNames() {
    const { names } = this.#actions;
    names.hidden = !names.hidden;
    this.#part("hide-names").setAttribute("aria-pressed", String(names.hidden));
    this.#root.toggleAttribute("data-names-hidden", names.hidden);
    this.#storage.remember("names", names.hidden ? "hidden" : "shown", "localStorage");
    this.#actions.announce(names.hidden ? PruneWords.namesHidden : PruneWords.namesShown);
  }

  /**
   * @param {Mode} mode
   * @param {string} [id] of the person to start with, one at a time
   */
  #showMode(mode, id) {
    this.#view.mode = mode;
    for (const button of this.#modes) button.setAttribute("aria-current", String(button.dataset.mode === mode));
    for (const name of ["one", "list", "overview"]) this.#part(name).hidden = name !== mode;
    if (mode === "one") this.#review.resume(id);
    else this.#part("turn").hidden = true;
    if (mode === "list") {
      this.#view.applyQuery({}, this.#view.page);
      this.#list.showPending();
    }
    this.#remember();
  }

  /** Restores the view after a reload of this tab, which `mkdocs serve` triggers by itself. */
  #remember() {
    if (this.#isErased) return;
    const { query, page, mode } = this.#view;
    const person = mode === "one" ? this.#review.card?.person.id : undefined;
    this.#storage.remember("view", { query, page, mode, person });
  }

  #restore() {
    const { query, page, mode, person } = this.#storage.recall("view") ?? {};
    this.#view.mode = ["one", "overview"].includes(mode) ? mode : "list";
    this.#view.applyQuery(this.#list.possible(query ?? {}), Number(page) || 0);
    if (this.#storage.recall("names", "localStorage") === "hidden") this.#hideNames();
    delete document.documentElement.dataset.pruneNames;
    this.#showMode(this.#view.mode, person);
  }

  #showProgress() {
    const { tally } = this.#store;
    this.#part("progress").toggleAttribute("data-unknown", !this.#store.isLoaded);
    const bar = /** @type {HTMLProgressElement} */ (this.#root.querySelector("progress"));
    bar.max = Math.max(tally.all, 1);
    bar.value = tally.decided;
    setText(this.#part("progress-text"), PruneWords.progress(tally.decided, tally.all));
    setText(this.#part("progress-detail"), PruneWords.detail(tally));
    setText(this.#part("today-text"), PruneWords.today(tally.open, tally.today, this.#view.isFiltered));
    this.#part("start").hidden = !tally.open;
    const warning = this.#part("warning");
    warning.textContent = PruneWords.warning(this.#store);
    warning.hidden = !warning.textContent;
  }

  get #modes() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll("[data-mode]"));
  }
}
