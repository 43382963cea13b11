/**
 * Goes through the page that makes the list in Firefox, step by step: for each line of JSON that comes in, one step,
 * and what it gave, as a line of JSON. `firefox.mjs FIREFOX ADDRESS`
 */

import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { launch } = createRequire(new URL("../../scripts/", import.meta.url))("puppeteer-core");
const [executablePath, root] = process.argv.slice(2);
const patience = { timeout: 90_000 };

const browser = await launch({ browser: "firefox", executablePath, headless: true });
const [page] = await browser.pages();
const faults = [];
page.on("pageerror", (error) => faults.push(String(error)));
page.on("dialog", (dialog) => dialog.accept());

/** @param {string} selector @param {string} text */
const waitForText = (selector, text) =>
  page.waitForFunction((...asked) => document.querySelector(asked[0])?.textContent.includes(asked[1]), patience, selector, text);

const steps = {
  open: async ({ text }) => {
    await page.goto(`${root}/yours/`);
    await waitForText("prune-yours > [data-part=state]", text);
  },
  find: async ({ selector }) => Boolean(await page.waitForSelector(selector, { ...patience, visible: true })),
  run: async ({ script, argument }) => page.evaluate(`(${script})(${JSON.stringify(argument)})`),
  choose: async ({ path, text }) => {
    await (await page.$("[data-part=files]")).uploadFile(path);
    await waitForText("[data-part=made-text]", text);
  },
  press: async ({ selector, shown, text }) => {
    await (await page.waitForSelector(selector, { ...patience, visible: true })).click();
    await waitForText(shown, text);
  },
  faults: async () => faults,
};

for await (const line of createInterface({ input: process.stdin })) {
  const { step, ...asked } = JSON.parse(line);
  console.log(JSON.stringify((await steps[step](asked)) ?? null));
}
await browser.close();
