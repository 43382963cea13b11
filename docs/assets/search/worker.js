// @ts-check
"use strict";

// The worker: our part of the search, then Material's, whose address stands behind the "#".
/** @type {any} */ (self).importScripts("query.js", "phrases.js", "engine.js", location.hash.slice(1));
