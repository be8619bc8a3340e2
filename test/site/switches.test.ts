import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {listFiles} from "../../scripts/site/listFiles.js";
import {builtSite} from "./builtSite.js";
import {openSite} from "./openSite.js";
import {still} from "./still.js";

const dist = await builtSite();
const pages = listFiles(dist).filter(
  (file) => file.endsWith(".html") && readFileSync(join(dist, file), "utf8").includes('class="figure-switch"')
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What scripts, and the build for them, give to a drawing and its marks. */
const GIVEN = ["role", "tabindex", "data-caveat", "data-name", "aria-label", "aria-hidden", "aria-haspopup"];

/** What a reader sees of a figure on a desk: its drawing without the names and roles that scripts give it. */
const drawing = (page: Page, figure: string): Promise<string> =>
  page.$eval(
    `#${figure} .drawing.desk svg`,
    (svg, given) => {
      const copy = svg.cloneNode(true) as Element;
      for (const name of copy.querySelectorAll("title, desc")) name.remove();
      for (const element of [copy, ...copy.querySelectorAll("*")])
        for (const name of given) element.removeAttribute(name);
      return copy.outerHTML;
    },
    GIVEN
  );

const drawn = (page: Page, figure: string, choice: string): Promise<unknown> =>
  page.waitForSelector(`#${figure} .drawing.desk svg[data-choice="${choice}"]`);

test.concurrent.for(pages)(
  "%s: every choice of every switch has a drawing of its own, stands in the address, and an address gives it back",
  async (file, {expect}) => {
    const {page, problems} = await openSite(browser, dist, file);
    const figures = await page.$$eval("figure:has(.figure-switch)", (all) => all.map(({id}) => id));
    expect(figures.length).toBeGreaterThan(0);
    const shared = new URL(page.url());
    const expected = new Map<string, string>();
    for (const figure of figures) {
      const inputs = await page.$$(`#${figure} .figure-switch input[type=radio]`);
      const seen = new Set([await drawing(page, figure)]);
      for (const input of inputs.slice(1)) {
        const choice = await input.evaluate(({value}) => value);
        const top = await page.$eval(
          `#${figure}`,
          (element) => element.getBoundingClientRect().top + scrollY
        );
        await input.evaluate((element) => {
          element.focus();
          element.click();
        });
        await drawn(page, figure, choice);
        expect.soft(new URL(page.url()).searchParams.get(figure), `${figure} ${choice}`).toBe(choice);
        seen.add(await drawing(page, figure));
        expect.soft(await input.evaluate((element) => element === document.activeElement), choice).toBe(true);
        expect
          .soft(
            await page.$eval(`#${figure}`, (element) => element.getBoundingClientRect().top + scrollY),
            choice
          )
          .toBe(top);
        shared.searchParams.set(figure, choice);
      }
      expect.soft(seen.size, `drawings of ${figure}`).toBe(inputs.length);
      expected.set(figure, await drawing(page, figure));
    }
    await page.goto(shared.href);
    await still(page);
    for (const [figure, before] of expected) {
      await drawn(page, figure, shared.searchParams.get(figure) ?? "");
      expect.soft(await drawing(page, figure), figure).toBe(before);
    }
    expect(problems).toEqual([]);
    await page.close();
  }
);

test("Tab goes from a switch to a mark of its drawing, and from that past it; so after a choice, too", async () => {
  const {page, problems} = await openSite(browser, dist, "forces.html");
  const focused = (): Promise<string | null> =>
    page.evaluate(() => {
      const mark = document.activeElement;
      return mark?.closest(".drawing > svg") ? mark.getAttribute("role") : (mark?.localName ?? null);
    });
  const figures = await page.$$eval("figure:has(.figure-switch)", (all) => all.map(({id}) => id));
  expect(figures.length).toBeGreaterThan(1);
  for (const figure of figures)
    for (const key of [null, "ArrowRight"] as const) {
      await page.focus(`#${figure} .figure-switch :checked`);
      if (key !== null) {
        await page.keyboard.press(key);
        const choice = await page.$eval(
          `#${figure} .figure-switch :checked`,
          (input) => (input as HTMLInputElement).value
        );
        await drawn(page, figure, choice);
      }
      await page.keyboard.press("Tab");
      expect.soft(await focused(), `${figure}, ${key ?? "as it stands"}`).toBe("button");
      await page.keyboard.press("Tab");
      expect.soft(await focused(), `${figure}, past its drawing`).toMatch(/^(?:a|summary|button)$/u);
    }
  expect(problems).toEqual([]);
  await page.close();
});

test("a choice that shows less leaves no hole, moves no switch, and shifts nothing unasked", async () => {
  const {page, problems} = await openSite(browser, dist, "equipment.html");
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as unknown as {value: number; hadRecentInput: boolean}[];
      for (const {value, hadRecentInput} of shifts)
        document.body.dataset.shifted = String(
          Number(document.body.dataset.shifted ?? 0) + (hadRecentInput ? 0 : value)
        );
    }).observe({type: "layout-shift", buffered: true});
  });
  const labels = await page.$$("#three-lists .figure-switch label");
  const heights: number[] = [];
  for (const label of [...labels.slice(1), ...labels.slice(0, 2)]) {
    await label.scrollIntoView();
    const before = await label.boundingBox();
    await label.click();
    const choice = await label.$eval("input", ({value}) => value);
    await drawn(page, "three-lists", choice);
    expect(await label.boundingBox(), choice).toEqual(before);
    const room = await page.$eval("#three-lists .drawing.desk", (frame) => ({
      frame: frame.getBoundingClientRect().height,
      drawing: frame.querySelector("svg")?.getBoundingClientRect().height ?? 0
    }));
    expect(room.frame - room.drawing, choice).toBeLessThan(2);
    heights.push(room.drawing);
  }
  expect(Math.min(...heights)).toBeLessThan(Math.max(...heights) - 100);
  // what is not in sight is drawn later
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(Number(await page.$eval("body", ({dataset}) => dataset.shifted ?? 0))).toBeLessThan(0.01);
  expect(problems).toEqual([]);
  await page.close();
});

test("the day on which an agreement is in force can be set: the last day to give notice follows, and the address keeps it", async () => {
  const {page, problems} = await openSite(browser, dist, "index.html");
  const day = "#the-terms .figure-switch input[type=date]";
  await page.$eval(day, (input) => {
    input.value = "2024-03-01";
    input.dispatchEvent(new Event("change", {bubbles: true}));
  });
  await drawn(page, "the-terms", "2024-03-01");
  const said = await page.$eval("#the-terms .drawing.desk svg", ({textContent}) => textContent);
  // five years less six months
  expect(said).toContain("1 Sept 2028");
  expect(said).toContain("1 March 2029");
  expect(new URL(page.url()).searchParams.get("the-terms")).toBe("2024-03-01");
  await page.goto(page.url());
  await still(page);
  await drawn(page, "the-terms", "2024-03-01");
  expect(await page.$eval(day, (input) => input.value)).toBe("2024-03-01");
  expect(problems).toEqual([]);
  await page.close();
});

test("a cell of the matrix opens what every article says of that point", async () => {
  const {page} = await openSite(browser, dist, "index.html");
  const ids = await page.$eval("#do-the-sources-agree .drawing.desk [data-beside]", (row) => {
    const cell = row.querySelector("[data-claim]");
    cell?.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
    return [
      ...new Set(
        [...row.querySelectorAll("[data-claim]")].flatMap(
          (mark) => mark.getAttribute("data-claim")?.split(" ") ?? []
        )
      )
    ];
  });
  await page.waitForSelector("#evidence-card .card + .card");
  expect(ids.length).toBeGreaterThan(1);
  expect(await page.$$eval("#evidence-card blockquote", (quotes) => quotes.length)).toBe(ids.length);
  await page.close();
});
