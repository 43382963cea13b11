// @ts-check
"use strict";

/** The same list in Tabulator: an array as data, its virtual DOM (a fixed height), and pages. */
globalThis.list = class {
  static #table;
  static #decisions = {};
  static #columns = ["name", "role", "company", "connected", "suggestion"];
  /** @type {object[]} both the words that are searched and the filter */
  static #word = [];
  static #outcome = [];

  static async open(rows, decisions) {
    list.#decisions = decisions;
    const columns = list.#columns.map((field) => ({ field, title: field }));
    const settings = { data: rows, columns, height: 800, layout: "fitColumns", pagination: true, paginationSize: 50 };
    list.#table = new Tabulator("#list", settings);
    await new Promise((done) => list.#table.on("tableBuilt", done));
  }

  static search(text) {
    const any = list.#columns.map((field) => ({ field, type: "like", value: text }));
    if (text) list.#table.setFilter([any]);
    else list.#table.clearFilter();
  }

  static filter(outcome) {
    if (outcome) list.#table.setFilter("suggestion", "=", outcome);
    else list.#table.clearFilter();
  }

  static sort(column) {
    list.#table.setSort(column, "asc");
  }

  /** As its manual says: the row's data, which is shown at once. */
  static async decide(place) {
    await list.#shown[place].update({ suggestion: "keep" });
    list.#decisions[`decided-now-${place}`] = { outcome: "keep", decided_on: "2026-11-23", done_on: null };
    localStorage.setItem("decisions", JSON.stringify(list.#decisions));
  }

  static found() {
    return list.#table.getDataCount("active");
  }

  static isDecided(place) {
    return list.#shown[place].getCell("suggestion").getElement().textContent === "keep";
  }

  static get #shown() {
    return list.#table.getRows("display");
  }
};
