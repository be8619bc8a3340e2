import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, expect, test} from "vitest";
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

const isSpoken = (name: string): boolean => /^[^,:\s].*\p{L}/u.test(name);

test("a choice and the way back leave marks their names: none empty, and the first drawing's as they were", async () => {
  const {page, problems} = await openSite(browser, dist, "index.html");
  const named = (figure: string): Promise<string[]> =>
    page.$$eval(`#${figure} .drawing.desk [role=button]`, (marks) =>
      marks.map((mark) => mark.getAttribute("aria-label") ?? "")
    );
  const figures = await page.$$eval("figure:has(.figure-switch)", (all) => all.map(({id}) => id));
  for (const figure of figures) {
    const before = await named(figure);
    expect(before.filter((name) => !isSpoken(name))).toEqual([]);
    const inputs = await page.$$(`#${figure} .figure-switch input[type=radio]`);
    for (const input of [...inputs.slice(1), ...inputs.slice(0, 1)]) {
      const choice = await input.evaluate((radio) => {
        radio.click();
        return radio.value;
      });
      await page.waitForSelector(`#${figure} .drawing.desk svg[data-choice="${choice}"][role=group]`);
      const names = await named(figure);
      expect(
        names.filter((name) => !isSpoken(name)),
        `${figure} ${choice}`
      ).toEqual([]);
      expect(new Set(names).size, `${figure} ${choice}`).toBe(names.length);
    }
    expect(await named(figure), figure).toEqual(before);
  }
  expect(problems).toEqual([]);
  await page.close();
});

/** The least size of what a finger can hit, in CSS pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

const PHONES = [390, 320];

/** Marks of a page that are too small for a finger, each with one that is too near. */
const tooClose = (page: Page): Promise<string[]> =>
  page.$$eval(
    ".drawing > svg",
    (all, size) =>
      all
        .filter((svg) => svg.checkVisibility())
        .flatMap((svg) => {
          const boxes = [...svg.querySelectorAll("[role=button]")].map((mark) => {
            const {left, top, right, bottom} = mark.getBoundingClientRect();
            const isSmall = Math.min(right - left, bottom - top) < size - 0.1;
            const name = mark.getAttribute("aria-label") ?? "";
            return {left, top, right, bottom, isSmall, name, x: (left + right) / 2, y: (top + bottom) / 2};
          });
          // the circle of a small one touches no other mark, nor the circle of another small one
          return boxes
            .filter(({isSmall}) => isSmall)
            .flatMap((one) =>
              boxes
                .filter((other) => {
                  const across = Math.max(other.left - one.x, 0, one.x - other.right);
                  const down = Math.max(other.top - one.y, 0, one.y - other.bottom);
                  const isNear = Math.hypot(across, down) < size / 2 - 0.1;
                  const areNear = Math.hypot(other.x - one.x, other.y - one.y) < size - 0.1;
                  return other !== one && (isNear || (other.isSmall && areNear));
                })
                .map((other) => `${one.name} and ${other.name}`)
            );
        }),
    TARGET
  );

const areReachable = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.querySelectorAll(".drawing > svg")].every((svg) => svg.getAttribute("role") === "group")
  );

test.concurrent.for(pages)(
  "marks of %s have names of their own, and on a phone are wide enough for a finger, or stand apart as if they were",
  async (file, {expect}) => {
    const {page} = await openSite(browser, dist, file);
    await areReachable(page);
    const drawings = await page.$$eval(".drawing > svg", (all) =>
      all.map((svg) =>
        [...svg.querySelectorAll("[role=button]")].map((mark) => mark.getAttribute("aria-label") ?? "")
      )
    );
    expect(drawings.length).toBeGreaterThan(0);
    for (const names of drawings) {
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      // none by a number alone
      expect(names.filter((name) => !/\p{L}/u.test(name))).toEqual([]);
    }
    for (const width of PHONES) {
      await page.setViewport({width, height: 844, isMobile: true, hasTouch: true});
      await areReachable(page);
      expect(await tooClose(page), `${width} pixels`).toEqual([]);
    }
    await page.close();
  }
);

test("a finger that comes down beside a mark opens the nearest, and one that is far from all opens none", async () => {
  const {page, problems} = await openSite(browser, dist, "equipment.html");
  await page.setViewport({width: 320, height: 844, isMobile: true, hasTouch: true});
  const mark = await page.$("#three-lists .drawing.phone [data-claim]");
  await mark?.scrollIntoView();
  const box = await mark?.boundingBox();
  if (!mark || !box) throw new Error("no mark to touch");
  await page.touchscreen.tap(box.x + box.width / 2, box.y - 8);
  await page.waitForSelector(CARD);
  const quotes = await page.$$eval(`${CARD} mark`, (all) => all.length);
  expect(quotes).toBe(
    (await mark.evaluate((element) => element.getAttribute("data-claim") ?? "")).split(" ").length
  );
  await page.keyboard.press("Escape");
  await page.waitForFunction((card) => document.querySelector(card) === null, {}, CARD);
  const drawing = await (await page.$("#three-lists .drawing.phone > svg"))?.boundingBox();
  await page.touchscreen.tap((drawing?.x ?? 0) + 4, box.y);
  expect((await focused(page)).open).toBe(false);
  expect(problems).toEqual([]);
  await page.close();
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
    expect(said[0]?.length).toBeGreaterThan(20);
    expect(said[1]).toContain("Arrow keys");
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
    expect((await focused(page)).at, "stays at the last").toBe(count - 1);
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
