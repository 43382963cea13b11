// @ts-check
"use strict";

/**
 * The offline copy as its pages see it: made after the first visit, removed for good with one button.
 * Only the hosted site has this script, and only at its own address does it do anything.
 */
class PruneOffline {
  /** @type {string} */
  #address;
  #root;
  /** The visitor has chosen *Show it* in this tab. */
  #isAskedFor = false;

  /** @param {string} address of the site, as it was built for */
  constructor(address) {
    this.#address = address;
    this.#root = new URL(address).pathname;
  }

  get isPossible() {
    return "serviceWorker" in navigator && location.href.startsWith(this.#address);
  }

  /** Removing it is remembered. */
  get isWanted() {
    try {
      return localStorage.getItem(this.#choice) === null;
    } catch {
      return false; // nothing may be stored here
    }
  }

  /** @returns {Promise<boolean>} whether there is a copy now */
  async isThere() {
    return Boolean((await this.#registration())?.active);
  }

  /** Makes the copy, unless the visitor has removed it or saves data. */
  async start() {
    const { saveData } = /** @type {any} */ (navigator).connection ?? {};
    if (!this.isPossible || !this.isWanted || saveData) return;
    navigator.serviceWorker.addEventListener("controllerchange", () => this.#isAskedFor && location.reload());
    const registration = await navigator.serviceWorker.register(`${this.#address}service-worker.js`, { updateViaCache: "none" });
    if (registration.waiting) this.#tell(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed" && registration.active) this.#tell(installing);
      });
    });
  }

  async keep() {
    localStorage.removeItem(this.#choice);
    await this.start();
  }

  async remove() {
    localStorage.setItem(this.#choice, "removed");
    await (await this.#registration())?.unregister();
    await caches.delete(`prune-offline ${this.#root}`);
  }

  get #choice() {
    return `prune/offline ${this.#root}`;
  }

  #registration() {
    return navigator.serviceWorker.getRegistration(this.#address);
  }

  /** @param {ServiceWorker} waiting */
  #tell(waiting) {
    const news = document.createElement("div");
    news.className = "prune-news";
    news.setAttribute("role", "status");
    news.append("There is a newer version of this site. ");
    news.append(
      PruneOffline.button("Show it", () => {
        this.#isAskedFor = true;
        waiting.postMessage("take over");
      }),
      PruneOffline.button("Later", () => news.remove()),
    );
    document.querySelector(".prune-news")?.remove();
    document.body.append(news);
  }

  /**
   * @param {string} words
   * @param {() => void} act
   */
  static button(words, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "prune-action";
    button.append(words);
    button.addEventListener("click", act);
    return button;
  }
}

/** Whether there is an offline copy, and the button that removes it or makes it again. */
class PruneOfflineCopy extends HTMLElement {
  /** @type {PruneOffline} */
  static offline;

  connectedCallback() {
    this.setAttribute("role", "status");
    if (PruneOfflineCopy.offline.isPossible) void this.#show();
  }

  async #show() {
    const { offline } = PruneOfflineCopy;
    const isThere = offline.isWanted && (await offline.isThere());
    if (isThere) {
      this.#say("This browser keeps an offline copy of this site. ", "Remove the offline copy", () => offline.remove());
    } else if (offline.isWanted) {
      this.#say("The offline copy is being made: it will be there when you come back to this page. ", "Do not make it", () => offline.remove());
    } else {
      this.#say("This browser keeps no offline copy of this site. ", "Keep an offline copy", () => offline.keep());
    }
  }

  /**
   * @param {string} words
   * @param {string} label
   * @param {() => Promise<void>} act
   */
  #say(words, label, act) {
    const button = PruneOffline.button(label, async () => {
      button.disabled = true;
      await act();
      await this.#show();
    });
    this.replaceChildren(words, button);
  }
}

PruneOfflineCopy.offline = new PruneOffline(document.currentScript?.dataset.address ?? location.href);
customElements.define("prune-offline-copy", PruneOfflineCopy);
addEventListener("load", () => void PruneOfflineCopy.offline.start());
