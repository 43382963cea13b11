// @ts-check
"use strict";

/**
 * The service worker: answers from the offline copy, so that the site also opens without a network.
 *
 * It keeps only what the build has listed, by its hash: a page of somebody's own people is in no list. The
 * list is written above this line by the build, and with it the version. A new version waits until the visitor
 * has closed the site or has asked for it, so that no page changes while it is open.
 * @typedef {{ ahead: Record<string, string>, onceUsed: Record<string, string>, size: number }} Lists
 */
class PruneCopy {
  /** Files that are fetched at the same time. */
  static #TOGETHER = 6;
  static #INDEX = "index.html";
  static #MISSING = "404.html";

  #lists;
  #root;
  #name;

  /**
   * @param {Lists} lists
   * @param {URL} root the address of the site
   */
  constructor(lists, root) {
    this.#lists = lists;
    this.#root = root;
    // other sites of the same host share its storage
    this.#name = `prune-offline ${root.pathname}`;
  }

  /** Fetches what is not kept yet; rejected if a file is not the one that the build has written. */
  async fetchAhead() {
    const cache = await caches.open(this.#name);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const missing = Object.entries(this.#lists.ahead).filter(([path, hash]) => !kept.has(this.#key(path, hash)));
    const next = missing.values();
    const fetchSome = async () => {
      for (const [path, hash] of next) await cache.put(this.#key(path, hash), await this.#fetch(path, hash));
    };
    await Promise.all(Array.from({ length: PruneCopy.#TOGETHER }, fetchSome));
  }

  /** Deletes what this version does not list. */
  async deleteOthers() {
    const cache = await caches.open(this.#name);
    const lists = [this.#lists.ahead, this.#lists.onceUsed].flatMap((list) => Object.entries(list));
    const keys = new Set(lists.map(([path, hash]) => this.#key(path, hash)));
    const others = (await cache.keys()).filter(({ url }) => !keys.has(url));
    await Promise.all(others.map((request) => cache.delete(request)));
  }

  /**
   * @param {Request} request
   * @returns {Promise<Response> | undefined} nothing where the browser itself must ask
   */
  answer(request) {
    const path = request.method === "GET" ? this.#path(request.url) : undefined;
    if (path === undefined) return undefined;
    const { ahead, onceUsed } = this.#lists;
    if (path in ahead) return this.#kept(path, ahead[path]).then((found) => found ?? fetch(request));
    if (path in onceUsed) return this.#keptOnceUsed(path, onceUsed[path]);
    return request.mode === "navigate" ? fetch(request).catch(() => this.#withoutNetwork(path)) : undefined;
  }

  /**
   * @param {string} path
   * @param {string} hash
   */
  async #kept(path, hash) {
    return caches.match(this.#key(path, hash), { cacheName: this.#name });
  }

  /**
   * @param {string} path
   * @param {string} hash
   */
  async #keptOnceUsed(path, hash) {
    const kept = await this.#kept(path, hash);
    if (kept) return kept;
    const response = await this.#fetch(path, hash);
    // after the copy was removed, nothing makes a new one
    if (await caches.has(this.#name)) {
      const cache = await caches.open(this.#name);
      await cache.put(this.#key(path, hash), response.clone());
    }
    return response;
  }

  /** @param {string} path */
  async #withoutNetwork(path) {
    const page = `${path}/${PruneCopy.#INDEX}`;
    if (page in this.#lists.ahead) return Response.redirect(`${new URL(`${path}/`, this.#root)}`);
    const missing = await this.#kept(PruneCopy.#MISSING, this.#lists.ahead[PruneCopy.#MISSING]);
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  }

  /**
   * @param {string} path
   * @param {string} hash
   */
  async #fetch(path, hash) {
    // hosts lead from the name of a page's file to the address of its folder
    const address = new URL(path.endsWith(PruneCopy.#INDEX) ? path.slice(0, -PruneCopy.#INDEX.length) : path, this.#root);
    const response = await fetch(address, { integrity: hash, cache: "no-cache" });
    if (!response.ok && path !== PruneCopy.#MISSING) throw new Error(`${path}: ${response.status}`);
    const headers = new Headers(response.headers);
    headers.delete("Content-Encoding"); // the body is unpacked
    // for a page that was led to from another address, browsers take no answer but one of its own
    return new Response(response.body, { headers });
  }

  /**
   * Where a file is kept: a path with another hash is another file.
   * @param {string} path
   * @param {string} hash
   */
  #key(path, hash) {
    const address = new URL(path, this.#root);
    address.search = new URLSearchParams({ hash }).toString();
    return address.href;
  }

  /**
   * The file's path below the site's address.
   * @param {string} address
   */
  #path(address) {
    const { origin, pathname } = new URL(address);
    if (origin !== this.#root.origin || !pathname.startsWith(this.#root.pathname)) return undefined;
    const path = decodeURIComponent(pathname.slice(this.#root.pathname.length));
    return path === "" || path.endsWith("/") ? path + PruneCopy.#INDEX : path;
  }
}

{
  // what a service worker has around it is not what a page has
  const scope = /** @type {any} */ (globalThis);
  const copy = new PruneCopy(scope.BUILD, new URL("./", location.href));
  scope.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(copy.fetchAhead()));
  scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(copy.deleteOthers()));
  scope.addEventListener("message", (/** @type {any} */ { data }) => data === "take over" && scope.skipWaiting());
  scope.addEventListener("fetch", (/** @type {any} */ event) => {
    const answer = copy.answer(event.request);
    if (answer) event.respondWith(answer);
  });
}
