// @ts-check
"use strict";

/**
 * The same list in DataTables: an array as data, elements made when shown (`deferRender`, the
 * default), no delay of the search, and no widths worked out from the cells.
 */
globalThis.list = class {
  static #table;
  static #decisions = {};

  static async open(rows, decisions) {
    list.#decisions = decisions;
    const columns = ["name", "role", "company", "connected", "suggestion"].map((data) => ({ data, title: data }));
    const settings = { data: rows, columns, order: [], pageLength: 50, deferRender: true, searchDelay: 0, autoWidth: false };
    list.#table = new DataTable("#list", settings);
  }

  static search(text) {
    list.#table.search(text).draw();
  }

  static filter(outcome) {
    list.#table.column(4).search(outcome, { exact: true }).draw();
  }

  static sort(column) {
    list.#table.order([{ name: column, idx: ["name", "role", "company", "connected"].indexOf(column), dir: "asc" }]).draw();
  }

  /** As its manual says: a cell's data, and then a draw that stays on this page. */
  static decide(place) {
    const cell = list.#table.cell(list.#table.rows({ page: "current" }).nodes()[place].cells[4]);
    cell.data("keep").draw(false);
    list.#decisions[`decided-now-${place}`] = { outcome: "keep", decided_on: "2026-11-23", done_on: null };
    localStorage.setItem("decisions", JSON.stringify(list.#decisions));
  }

  static found() {
    return list.#table.page.info().recordsDisplay;
  }

  static isDecided(place) {
    return list.#table.rows({ page: "current" }).nodes()[place].cells[4].textContent === "keep";
  }
};
