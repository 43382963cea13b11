// @ts-check
"use strict";

/** The list on paper: everybody who is asked for, twenty to a page, with boxes to tick. */
class PrunePaper {
  static #PER_PAGE = 20;

  #desk;
  #view;
  #paper = document.createElement("main");

  /**
   * @param {HTMLElement} root of the checklist
   * @param {PruneDesk} desk
   * @param {PruneView} view
   */
  constructor(root, desk, view) {
    this.#desk = desk;
    this.#view = view;
    this.#paper.className = "prune-paper";
    PrunePart.of(root)("print").addEventListener("click", () => print());
    globalThis.addEventListener("beforeprint", () => this.#write());
    globalThis.addEventListener("afterprint", () => this.#paper.remove());
  }

  #write() {
    const { matching } = this.#view;
    const pages = [];
    for (let start = 0; start < matching.length; start += PrunePaper.#PER_PAGE) {
      pages.push(this.#page(matching.slice(start, start + PrunePaper.#PER_PAGE), start));
    }
    const title = document.createElement("h1");
    title.textContent = PruneWords.paper(matching.length, PruneDay.today());
    this.#paper.replaceChildren(title, ...pages);
    if (pages.length) document.body.append(this.#paper); // beside the page, which is then left out
  }

  /**
   * @param {Person[]} people
   * @param {number} start
   */
  #page(people, start) {
    const page = document.createElement("ol");
    page.className = "prune-paper__page";
    page.append(...people.map((person, place) => this.#person(person, start + place + 1)));
    return page;
  }

  /**
   * @param {Person} person
   * @param {number} number counted from 1
   */
  #person(person, number) {
    const { data, store, names } = this.#desk;
    const decided = store.decision(person.id)?.outcome;
    const item = document.createElement("li");
    item.className = "prune-paper__person";
    const job = [person.position, person.company].filter(Boolean).join(" · ");
    const boxes = PrunePaper.#line("prune-paper__boxes");
    for (const [choice, label] of Object.entries(data.choices)) {
      boxes.append(PrunePaper.#line("prune-paper__box", choice === decided ? "✓" : ""), `${label} `);
    }
    item.append(
      `${number}. `,
      PrunePaper.#line("prune-paper__name", names.shown(person.name)),
      " ",
      PrunePaper.#line("prune-paper__job", job),
      boxes,
      PrunePaper.#line("prune-paper__why", `${data.outcomes[person.outcome]}: ${person.because.join(" ")}`),
    );
    return item;
  }

  /**
   * @param {string} name of its class
   * @param {string} text
   */
  static #line(name, text = "") {
    const line = document.createElement("span");
    line.className = name;
    line.dir = "auto";
    line.textContent = text;
    return line;
  }
}
