import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {listFiles} from "../../scripts/site/listFiles.js";
import {builtSite} from "./builtSite.js";
import {openSite} from "./openSite.js";

const dist = await builtSite();
const pages = listFiles(dist).filter(
  (file) => file.endsWith(".html") && readFileSync(join(dist, file), "utf8").includes('class="drawing')
);
const CARD = "#evidence-card:popover-open";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The mark that has the focus, by its place among those of its drawing, and how many of them are stops of Tab. */
const focused = (page: Page): Promise<{at: number; stops: number; open: boolean}> =>
  page.evaluate(() => {
    const mark = document.activeElement;
    const marks = [...(mark?.closest(".drawing > svg")?.querySelectorAll("[role=button]") ?? [])];
    return {
      at: mark === null ? -1 : marks.indexOf(mark),
      stops: marks.filter((other) => other.getAttribute("tabindex") === "0").length,
      open: document.querySelector("#evidence-card:popover-open") !== null
    };
  });

const focusStop = (page: Page, svg: string): Promise<void> =>
  page.$eval(`${svg} [tabindex="0"]`, (mark) => {
    (mark as SVGElement).focus();
  });

describe.each(pages)("%s", (file) => {
  test("no two marks of a drawing are called the same, and none by a number alone", async () => {
    const {page} = await openSite(browser, dist, file);
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".drawing > svg")].every((svg) => svg.getAttribute("role") === "group")
    );
    const drawings = await page.$$eval(".drawing > svg", (all) =>
      all.map((svg) =>
        [...svg.querySelectorAll("[role=button]")].map((mark) => mark.getAttribute("aria-label") ?? "")
      )
    );
    expect(drawings.length).toBeGreaterThan(0);
    for (const names of drawings) {
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      expect(names.filter((name) => !/\p{L}/u.test(name))).toEqual([]);
    }
    await page.close();
  });
});

test("each drawing of the story is one stop of Tab, and says so; arrow keys reach its marks, Home and End the outermost", async () => {
  const {page, problems} = await openSite(browser, dist, "index.html");
  const figures = await page.$$eval("figure:has(.drawing)", (all) => all.map(({id}) => id));
  expect(figures.length).toBeGreaterThan(3);
  for (const figure of figures) {
    const svg = `#${figure} .drawing.desk > svg`;
    const said = await page.$eval(svg, (drawing) =>
      (drawing.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
    );
    expect(said[0]).toContain("Arrow keys");
    expect(said[1]?.length).toBeGreaterThan(20);
    const count = (await page.$$(`${svg} [role=button]`)).length;
    await focusStop(page, svg);
    const seen: number[] = [];
    for (let i = 0; i < count; i++) {
      const {at, stops} = await focused(page);
      expect(stops, figure).toBe(1);
      seen.push(at);
      await page.keyboard.press("ArrowRight");
    }
    expect(seen, figure).toEqual(seen.map((_, i) => i));
    expect((await focused(page)).at, "from the last to the first").toBe(0);
    await page.keyboard.press("End");
    expect((await focused(page)).at).toBe(count - 1);
    await page.keyboard.press("ArrowUp");
    expect((await focused(page)).at).toBe(count - 2);
    await page.keyboard.press("Home");
    expect((await focused(page)).at).toBe(0);
    await page.keyboard.press("Tab");
    expect((await focused(page)).at, `${figure}: Tab leaves it`).toBe(-1);
  }
  expect(problems).toEqual([]);
  await page.close();
});

test("Enter and Space open the card of a mark, Escape closes it and gives the focus back, a click moves the stop", async () => {
  const {page, problems} = await openSite(browser, dist, "forces.html");
  const svg = "#number-that-breaks-the-chart .drawing.desk > svg";
  await focusStop(page, svg);
  for (const key of ["Enter", "Space"] as const) {
    await page.keyboard.press("ArrowDown");
    const {at} = await focused(page);
    await page.keyboard.press(key);
    await page.waitForSelector(CARD);
    await page.keyboard.press("Escape");
    await page.waitForFunction((card) => document.querySelector(card) === null, {}, CARD);
    expect(await focused(page), key).toEqual({at, stops: 1, open: false});
  }
  const [, , , , other] = await page.$$(`${svg} [role=button]`);
  await other?.click();
  await page.waitForSelector(CARD);
  await page.keyboard.press("Escape");
  await page.waitForFunction((card) => document.querySelector(card) === null, {}, CARD);
  expect(await focused(page)).toEqual({at: 4, stops: 1, open: false});
  expect(problems).toEqual([]);
  await page.close();
});

test("whoever goes on to a mark before a choice is drawn is on a mark of the new drawing", async () => {
  const {page, problems} = await openSite(browser, dist, "forces.html");
  const figures = await page.$$eval("figure:has(.figure-switch)", (all) => all.map(({id}) => id));
  for (const figure of figures) {
    const choice = await page.$eval(`#${figure}`, (element) => {
      const [, input] = element.querySelectorAll<HTMLInputElement>(".figure-switch [type=radio]");
      input?.click();
      element.querySelector<SVGElement>('.drawing.desk [tabindex="0"]')?.focus();
      return input?.value ?? "";
    });
    await page.waitForSelector(`#${figure} .drawing.desk svg[data-choice="${choice}"]`);
    expect.soft((await focused(page)).at, figure).toBe(0);
  }
  expect(problems).toEqual([]);
  await page.close();
});
