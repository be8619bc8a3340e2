import {readdirSync} from "node:fs";
import type {Browser, ElementHandle, Page} from "puppeteer";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {builtSite} from "./builtSite.js";
import {openSite} from "./openSite.js";

const dist = await builtSite();
/** What people read: the story, its chapters, and what they check it with. The notebook runs what its reader writes. */
const PAGES = readdirSync(dist).filter((file) => file.endsWith(".html") && !/^(?:404|notebook)/u.test(file));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The words that a reader sees, in order, but for controls that only a script can answer and what stands for them without one. */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const control of document.querySelectorAll("fieldset, form, .needs-script, noscript, [role=status]"))
      control.remove();
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    return document.body.innerText.split(/\s+/u).filter(Boolean);
  });

const drawings = (page: Page): Promise<ElementHandle[]> => page.$$(".drawing.desk");

test.concurrent.for(PAGES)("%s says the same words without scripts as with them", async (file, {expect}) => {
  const [on, off] = await Promise.all([
    openSite(browser, dist, file),
    openSite(browser, dist, file, {scripts: false})
  ]);
  const [said, saidWithout] = [await words(on.page), await words(off.page)];
  expect(saidWithout.length).toBeGreaterThan(50);
  expect(saidWithout).toEqual(said);
  await Promise.all([on.page.close(), off.page.close()]);
});

test("the story shows the same pictures without scripts as with them, pixel by pixel", async () => {
  const shots = await Promise.all(
    [true, false].map(async (scripts) => {
      const {page} = await openSite(browser, dist, "index.html", {scripts});
      await page.bringToFront();
      // without a script there are no switches, and half a pixel further down a line is drawn otherwise
      await page.addStyleTag({content: "fieldset { display: none !important }"});
      const taken: string[] = [];
      for (const drawing of await drawings(page))
        taken.push(Buffer.from(await drawing.screenshot()).toString("base64"));
      await page.close();
      return taken;
    })
  );
  expect(shots[0]).toHaveLength(7);
  expect(shots[1]?.map((shot, i) => shot === shots[0]?.[i])).toEqual(shots[0]?.map(() => true));
});
