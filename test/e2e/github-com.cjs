// Preloaded into a process that may ask github.com: the test's server at TRUSTCHAIN_TEST_GITHUB_COM answers in its place.
"use strict";
const { fetch } = globalThis;
const FOLDERS = new Map([
  ["https://github.com", ""],
  ["https://api.github.com", "/api/v3"],
]);

globalThis.fetch = (input, init) => {
  const { origin, pathname, search } = new URL(input);
  const folder = FOLDERS.get(origin);
  const isOurs = folder !== undefined && process.env.TRUSTCHAIN_TEST_GITHUB_COM;
  return fetch(isOurs ? process.env.TRUSTCHAIN_TEST_GITHUB_COM + folder + pathname + search : input, init);
};
