// @ts-check
"use strict";

/** Wires the page together and shows the current mode. */
class PrunePage {
  static #MODES = /** @type {const} */ (["one", "list", "overview", "do"]);

  /** Whether everything was just erased: the view is not remembered until the member goes on. */
  #isErased = false;
  /** @type {SittingState | undefined} of before a reload */
  #sittingBefore;
  #end = new AbortController();
  /** For what is around the list, too: its style follows these, since `:has()` would look at everything at each step. */
  #around = document.documentElement.dataset;
  #root;
  #part;
  #storage;
  #store;
  #actions;
  #view;
  #pace;
  #list;
  #review;
  #toDo;
  #doors;
  #overview;

  /** @param {HTMLElement} root the element with the build's markup and data */
  constructor(root) {
    this.#root = root;
    this.#part = partsOf(root);
    const data = new PruneData(this.#part("data").textContent ?? "");
    this.#storage = new PruneStorage(data.storageKey);
    const { signal } = this.#end;
    this.#store = new PruneStore(data, this.#storage, signal);
    this.#actions = new PruneActions(root, data, this.#store);
    this.#pace = new PrunePace(this.#storage);
    const since = new PruneSince(data, this.#store);
    const groups = new PruneGroups(data.people, this.#store);
    const group = new PruneGroup(root, this.#actions);
    const openGroup = (/** @type {PeopleGroup} */ one) => group.open(PruneGroups.title(one), one.people);
    this.#view = new PruneView(data, this.#store, since, Number(root.dataset.pageSize));
    const chips = new PruneChips(root, data, this.#view);
    const offerGroups = (/** @type {PruneCard} */ card) =>
      PruneScheduler.whenIdle(() => card.offerGroups(groups.of(card.person), openGroup)); // 30,000 people take a moment to group
    this.#list = new PruneList(root, this.#actions, this.#view, chips, offerGroups);
    this.#review = new PruneReview(root, this.#actions, this.#view, chips, since, groups, openGroup);
    this.#toDo = new PruneToDo(root, this.#actions);
    this.#doors = new PruneDoors(root, this.#actions, this.#view, groups, this.#pace, {
      sitting: (filters) => this.#startSitting(filters),
      sweep: () => this.#sweep(),
      group: (title, people) => group.open(title, people),
      toDo: () => this.#go("do"),
    });
    new PruneChanges(root, this.#actions, since, (filter) => this.#showInList(filter));
    this.#overview = new PruneOverview(root, this.#actions, (filter) => this.#showInList(filter));
    new PrunePrint(root, this.#actions, this.#view, signal);
    new PruneFiles(root, data, this.#store);
    new PruneKeys(root, this.#keys, this.#storage, signal);
    new PruneMenu(this.#part("extras"), signal);
    this.#listen();
    this.#reveal(data.people.length > 0);
    this.#restore();
    this.#showProgress();
    this.#store.open();
    new PruneScheduler(PruneScheduler.whenIdle).start(this.#view.prepare());
  }

  /** The list is taken away: stop listening to everything beyond it, and forget where one was. */
  end() {
    this.#end.abort();
    delete this.#around.pruneMode;
    delete this.#around.pruneNames;
    this.#isErased = true;
    this.#storage.forgetTab();
  }

  #listen() {
    const { signal } = this.#end;
    for (const button of this.#modes) {
      button.addEventListener("click", () => this.#go(/** @type {Mode} */ (button.dataset.mode)));
    }
    globalThis.addEventListener("popstate", ({ state }) => this.#showMode(state?.mode ?? "list"), { signal });
    for (const name of ["leave", "do-leave"]) this.#part(name).addEventListener("click", () => this.#stop());
    this.#part("enough").addEventListener("click", () => {
      this.#view.clear();
      this.#stop();
    });
    this.#part("rest-save").addEventListener("click", () => this.#part("save-progress").click());
    this.#part("show-to-do").addEventListener("click", () => this.#go("do"));
    this.#part("sweep").addEventListener("click", () => this.#sweep(this.#view.query.filters));
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (this.#root.querySelectorAll('a[href^="#prune-"]'))) {
      link.addEventListener("click", () => PrunePage.#unfold(link.hash));
    }
    this.#part("hide-names").addEventListener("click", () => this.#hideNames());
    this.#actions.addEventListener("decided", (event) => this.#continueAfter(/** @type {CustomEvent<Person>} */ (event).detail));
    this.#actions.addEventListener("decided together", () => this.#review.goOnAfterGroup());
    this.#actions.addEventListener("moved", (event) => this.#goTo(/** @type {CustomEvent} */ (event).detail));
    this.#actions.names.addEventListener("change", () => {
      this.#list.showNames();
      this.#review.showNames();
    });
    this.#view.addEventListener("change", () => {
      this.#remember();
      this.#doors.showStart();
    });
    this.#store.addEventListener("change", (event) => this.#show(/** @type {CustomEvent<ChangeDetail>} */ (event).detail));
    globalThis.addEventListener("pagehide", () => this.#remember(), { signal });
  }

  /** @param {ChangeDetail} detail */
  #show({ step, origin }) {
    if (origin === "erase") this.#forget();
    if (origin === "open") this.#showMode(this.#view.mode, { ...this.#review.state, sitting: this.#sittingBefore });
    if (this.#view.mode === "list") this.#list.show(step);
    if (this.#view.mode === "one") this.#review.show(step);
    if (this.#view.mode === "do") this.#toDo.refresh();
    this.#showProgress();
  }

  /** After an erase, also forget the query and the view. */
  #forget() {
    this.#view.clear();
    this.#showMode("list");
    this.#storage.erase();
    this.#isErased = true;
    this.#root.dispatchEvent(new Event("prune-erased", { bubbles: true }));
  }

  /** @param {boolean} hasPeople */
  #reveal(hasPeople) {
    this.#part("without-script").hidden = true;
    for (const name of ["tools", "progress", "bar", "today"]) this.#part(name).hidden = !hasPeople;
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
    if (isHere) this.#pace.note();
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
    if (mode === "do") this.#toDo.start();
    this.#pace.start();
    if (mode === "one") this.#review.scrollIntoFocus();
    if (mode === "do") this.#part("do").scrollIntoView({ block: "start" });
  }

  /** @param {string[]} [filters] of whom to go through; by default, those who match */
  #startSitting(filters) {
    if (filters) this.#view.applyQuery({ search: "", filters });
    this.#go("one");
  }

  /** @param {string} hash of a part that may be folded away */
  static #unfold(hash) {
    const part = document.querySelector(hash);
    if (part instanceof HTMLDetailsElement) part.open = true;
  }

  /** @param {string[]} filters of the people to tick */
  #sweep(filters = ["keep", "open"]) {
    this.#view.applyQuery({ search: "", filters });
    this.#go("list");
    this.#list.sweep();
  }

  #stop() {
    this.#go("list");
    this.#actions.announce(PruneSittingWords.stopped);
    this.#part("start").focus();
    this.#root.scrollIntoView({ block: "start" });
  }

  /** @param {string} filter */
  #showInList(filter) {
    this.#view.applyQuery({ search: "", filters: [filter] });
    this.#go("list");
    this.#list.toStart();
  }

  #hideNames() {
    const { names } = this.#actions;
    names.hidden = !names.hidden;
    this.#part("hide-names").setAttribute("aria-pressed", String(names.hidden));
    if (names.hidden) this.#around.pruneNames = "masked";
    else delete this.#around.pruneNames;
    this.#storage.remember("names", names.hidden ? "hidden" : "shown", "localStorage");
    this.#actions.announce(names.hidden ? PruneWords.namesHidden : PruneWords.namesShown);
  }

  /**
   * @param {Mode} mode
   * @param {{ person?: string, sitting?: SittingState }} [state] of the sitting to go on with
   */
  #showMode(mode, state) {
    this.#view.mode = mode;
    this.#around.pruneMode = mode;
    for (const button of this.#modes) button.setAttribute("aria-current", String(button.dataset.mode === mode));
    for (const name of PrunePage.#MODES) this.#part(name).hidden = name !== mode;
    if (mode === "one") this.#review.resume(state);
    else for (const name of ["back", "forth"]) this.#part(name).hidden = true;
    this.#actions.showUndo();
    if (mode === "do" && !this.#store.isLoaded) this.#toDo.start();
    if (mode === "overview") this.#overview.show();
    if (mode === "list") {
      this.#doors.count();
      this.#view.applyQuery({}, this.#view.page);
      this.#list.showPending();
    }
    this.#remember();
  }

  /** Restores the view after a reload of this tab, which `mkdocs serve` triggers by itself. */
  #remember() {
    if (this.#isErased) return;
    const { query, page, mode } = this.#view;
    this.#storage.remember("view", { query, page, mode, ...(mode === "one" && this.#review.state) });
  }

  #restore() {
    const { query, page, mode, person, sitting } = this.#storage.recall("view") ?? {};
    this.#view.mode = PrunePage.#MODES.includes(mode) ? mode : "list";
    this.#view.applyQuery(PruneList.possible(query ?? {}), Number(page) || 0);
    delete this.#around.pruneNames; // what early.js hid can be shown, or masked
    if (this.#storage.recall("names", "localStorage") === "hidden") this.#hideNames();
    this.#sittingBefore = sitting; // it counts decisions, which are not loaded yet
    this.#showMode(this.#view.mode, { person });
  }

  #showProgress() {
    const { tally } = this.#store;
    this.#part("progress").toggleAttribute("data-unknown", !this.#store.isLoaded);
    const bar = /** @type {HTMLProgressElement} */ (this.#part("progress").querySelector("progress"));
    bar.max = Math.max(tally.all, 1);
    bar.value = tally.decided;
    setText(this.#part("progress-text"), PruneWords.progress(tally.decided, tally.all));
    setText(this.#part("progress-detail"), PruneWords.detail(tally));
    this.#doors.count();
    const warning = this.#part("warning");
    warning.textContent = PruneWords.warning(this.#store);
    warning.hidden = !warning.textContent;
  }

  get #modes() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll("[data-mode]"));
  }
}
