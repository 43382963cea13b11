// @ts-check
"use strict";

/** The printed list: everyone who matches, twenty to a page, with boxes to tick. */
class PrunePrint {
  static #PER_PAGE = 20;

  #actions;
  #view;
  #sheet = document.createElement("main");

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneActions} actions
   * @param {PruneView} view
   * @param {AbortSignal} signal ends it
   */
  constructor(root, actions, view, signal) {
    this.#actions = actions;
    this.#view = view;
    this.#sheet.className = "prune-print";
    const part = partsOf(root);
    const question = /** @type {HTMLDialogElement} */ (part("print-question"));
    part("print").addEventListener("click", () => {
      const people = view.matching.length;
      const isAll = people === actions.data.people.length;
      part("print-text").textContent = PruneWords.printQuestion(people, Math.ceil(people / PrunePrint.#PER_PAGE), isAll);
      question.showModal();
    });
    part("print-now").addEventListener("click", () => {
      question.close();
      print();
    });
    globalThis.addEventListener("beforeprint", () => this.#build(), { signal });
    globalThis.addEventListener("afterprint", () => this.#sheet.remove(), { signal });
    signal.addEventListener("abort", () => this.#sheet.remove());
  }

  #build() {
    const { matching } = this.#view;
    const pages = [];
    for (let start = 0; start < matching.length; start += PrunePrint.#PER_PAGE) {
      pages.push(this.#page(matching.slice(start, start + PrunePrint.#PER_PAGE), start));
    }
    const title = document.createElement("h1");
    title.textContent = PruneWords.printTitle(matching.length, PruneDay.today());
    this.#sheet.replaceChildren(title, ...pages);
    if (pages.length) document.body.append(this.#sheet); // print.css then hides everything else
  }

  /**
   * @param {Person[]} people
   * @param {number} start
   */
  #page(people, start) {
    const page = document.createElement("ol");
    page.className = "prune-print__page";
    page.append(...people.map((person, index) => this.#person(person, start + index + 1)));
    return page;
  }

  /**
   * @param {Person} person
   * @param {number} number counted from 1
   */
  #person(person, number) {
    const { data, store, names } = this.#actions;
    const decided = store.decision(person.id)?.outcome;
    const item = document.createElement("li");
    item.className = "prune-print__person";
    const job = PruneWords.job(person);
    const boxes = PrunePrint.#span("prune-print__boxes");
    for (const [choice, label] of Object.entries(data.choices)) {
      boxes.append(PrunePrint.#span("prune-print__box", choice === decided ? "✓" : ""), `${label} `);
    }
    item.append(
      `${number}. `,
      PrunePrint.#span("prune-print__name", names.display(person.name)),
      " ",
      PrunePrint.#span("prune-print__job", job),
      boxes,
      PrunePrint.#span("prune-print__why", `${data.outcomes[person.outcome]}: ${person.because.join(" ")}`),
    );
    return item;
  }

  /**
   * @param {string} name of the class
   * @param {string} text
   */
  static #span(name, text = "") {
    const line = document.createElement("span");
    line.className = name;
    line.dir = "auto";
    line.textContent = text;
    return line;
  }
}
