// @ts-check
"use strict";

// The worker: our part of the search, then Material's, whose address comes after the "#".
/** @type {any} */ (self).importScripts("query.js", "phrases.js", "engine.js", location.hash.slice(1));
