import type {Browser, ElementHandle, Page} from "puppeteer";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {dossier} from "../loaders/root.js";
import {builtSite} from "./builtSite.js";
import {openSite} from "./openSite.js";
import {still} from "./still.js";

const dist = await builtSite();
const CARD = "#evidence-card:popover-open";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Way {
  readonly from: string;
  readonly file: string;
  readonly figure: string;
  readonly measure: string;
  /** what a pointer hits */
  readonly hit: string;
}

const WAYS: readonly Way[] = [
  {from: "a bar", file: "forces", figure: "number-that-breaks-the-chart", measure: "tanks", hit: "rect"},
  {
    from: "a dot",
    file: "country",
    figure: "as-printed-and-as-others-count",
    measure: "population",
    hit: "circle"
  },
  {
    from: "a cell",
    file: "index",
    figure: "do-the-sources-agree",
    measure: "population",
    hit: ":is(rect, circle, path)"
  },
  {from: "a place on the map", file: "country", figure: "where-things-are", measure: "ports", hit: "text"}
];

const claimOf = (measure: string): string =>
  dossier.claims.find((claim) => claim.measure === measure)?.claim_id ?? "no claim";

describe("figure → evidence → source → back to the figure", () => {
  test.concurrent.for(WAYS)("from $from of $figure", async ({file, figure, measure, hit}) => {
    const {page, problems} = await openSite(browser, dist, `${file}.html`);
    const claim = claimOf(measure);
    const mark = await find(page, `#${figure} .drawing.desk [data-claim~="${claim}"] ${hit}`);
    await mark.click();
    await page.waitForSelector(CARD);
    expect(await quotes(page)).toContain(quoteOf(claim));
    await toSource(page, claim);
    await leave(page, `.reader-row:has([id="${claim}"]) .uses a[href$="#${figure}"]`);
    expect(new URL(page.url()).hash).toBe(`#${figure}`);
    expect(await page.$(`#${figure} [data-claim~="${claim}"]`)).not.toBeNull();
    expect(problems).toEqual([]);
    await page.close();
  });

  test("from a number in prose, and back into the prose that tells it", async () => {
    const {page, problems} = await openSite(browser, dist, "forces.html");
    const claim = claimOf("power_rank");
    await (await find(page, `[id="at-${claim}"]`)).click();
    await page.waitForSelector(CARD);
    await toSource(page, claim);
    await leave(page, `.reader-row:has([id="${claim}"]) .uses a[href*="forces.html#at-"]`);
    expect(await page.$eval(":target", (link) => link.getAttribute("href"))).toMatch(/sources\/003-1/u);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("the card itself leads back to every figure that shows the claim", async () => {
    const {page} = await openSite(browser, dist, "sources/003-1.html");
    const claim = claimOf("tanks");
    await (await find(page, `.reader [data-claim~="${claim}"]`)).click();
    await page.waitForSelector(CARD);
    const links = await page.$$eval(`${CARD} .uses a`, (all) => all.map((link) => link.href));
    expect(links.map((href) => new URL(href).pathname + new URL(href).hash)).toContain(
      "/#number-that-breaks-the-chart"
    );
    await leave(page, `${CARD} .uses a`);
    expect(await page.$(":target")).not.toBeNull();
    await page.close();
  });
});

test("by keyboard alone: to a mark, through its card, to the sentence", async () => {
  const {page} = await openSite(browser, dist, "country.html");
  const figure = "#as-printed-and-as-others-count .drawing.desk";
  await page.$eval(`${figure} [tabindex="0"]`, (mark) => {
    (mark as SVGElement).focus();
  });
  const stops = (await page.$$(`${figure} [role="button"]`)).length;
  // arrows go from mark to mark until one stands for a claim
  for (let i = 0; i < stops && (await focused(page)).claim === null; i++)
    await page.keyboard.press("ArrowRight");
  const {claim} = await focused(page);
  expect(claim).not.toBeNull();
  await page.keyboard.press("Enter");
  await page.waitForSelector(CARD);
  await page.keyboard.press("Escape");
  await page.waitForFunction((card) => document.querySelector(card) === null, {}, CARD);
  expect((await focused(page)).claim).toBe(claim);
  await page.keyboard.press("Enter");
  await page.waitForSelector(CARD);
  for (let i = 0; i < 5 && !(await focused(page)).href.includes("sources/"); i++)
    await page.keyboard.press("Tab");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await expectMarked(page, claim?.split(" ")[0] ?? "");
  await page.close();
});

test("by touch on a phone: the card lies along the bottom, with the sentence in it", async () => {
  const {page} = await openSite(browser, dist, "country.html");
  await page.setViewport({width: 390, height: 800, hasTouch: true, isMobile: true});
  const claim = claimOf("ports");
  await (
    await find(page, `#as-printed-and-as-others-count .drawing.phone [data-claim~="${claim}"] text`)
  ).tap();
  await page.waitForSelector(CARD);
  expect(await quotes(page)).toContain(quoteOf(claim));
  const box = await (await find(page, CARD)).boundingBox();
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(800);
  expect(box?.width).toBe(390);
  await page.close();
});

test("without JavaScript a number leads to its marked sentence, and so does each row of a figure's table", async () => {
  const {page} = await openSite(browser, dist, "forces.html", {scripts: false});
  const claim = claimOf("power_rank");
  await Promise.all([page.waitForNavigation(), (await find(page, `[id="at-${claim}"]`)).click()]);
  await expectMarked(page, claim);
  await page.goBack();
  await (await find(page, "#number-that-breaks-the-chart details.figure-evidence > summary")).click();
  await Promise.all([
    page.waitForNavigation(),
    (
      await find(page, `#number-that-breaks-the-chart tr[data-claim="${claimOf("tanks")}"] a.evidence`)
    ).click()
  ]);
  await expectMarked(page, claimOf("tanks"));
  await page.close();
});

test("without JavaScript a figure of the story leads to the rows of its table, on a page of its own", async () => {
  const {page} = await openSite(browser, dist, "index.html", {scripts: false});
  await leave(page, '#number-that-breaks-the-chart a[href$="#evidence"]');
  const row = await find(page, `tr[data-claim="${claimOf("tanks")}"] a.evidence`);
  // a link into what is folded unfolds it
  expect(await row.isIntersectingViewport()).toBe(true);
  await Promise.all([page.waitForNavigation(), row.click()]);
  await expectMarked(page, claimOf("tanks"));
  await page.close();
});

test("marks of the story are called by what stands at them, and by their claims once a reader comes near", async () => {
  const {page, problems} = await openSite(browser, dist, "index.html");
  const named = (): Promise<string[]> =>
    page.$$eval("#do-the-sources-agree .drawing.desk [role=button]", (marks) =>
      marks.map((mark) => mark.getAttribute("aria-label") ?? mark.querySelector("title")?.textContent ?? "")
    );
  const before = await named();
  expect(before.length).toBeGreaterThan(10);
  for (const name of before) expect(name).toMatch(/\p{L}/u);
  await page.$eval("#do-the-sources-agree .drawing.desk [role=button]", (mark) => {
    (mark as SVGElement).focus();
  });
  await page.waitForSelector("#do-the-sources-agree .drawing.desk [role=button] > title");
  const tooltips = await page.$$eval("#do-the-sources-agree .drawing.desk [role=button] > title", (titles) =>
    titles.map(({textContent}) => textContent)
  );
  expect(tooltips).toHaveLength(before.length);
  for (const tooltip of tooltips) expect(tooltip).toMatch(/“.+” \(/u);
  expect(problems).toEqual([]);
  await page.close();
});

describe("the register", () => {
  test("filters by keyboard, says how many it shows, keeps the choice in the address and takes it from there", async () => {
    const {page, problems} = await openSite(browser, dist, "caveats.html");
    await page.focus("select[name=severity]");
    await page.keyboard.type("Error");
    await page.waitForFunction(() => location.search === "?severity=error");
    const errors = dossier.findings.filter(({severity}) => severity === "error").length;
    const shown = async (): Promise<number> =>
      page.$$eval(".register .finding", (all) => all.filter((entry) => entry.checkVisibility()).length);
    expect(await shown()).toBe(errors);
    expect(await page.$eval(".register-count", ({textContent}) => textContent)).toBe(
      `${errors} of ${dossier.findings.length} findings`
    );
    await page.reload();
    await still(page);
    expect(await shown()).toBe(errors);
    await (await find(page, ".register-filters button[type=reset]")).press("Enter");
    await page.waitForFunction(() => location.search === "");
    expect(await page.$$eval(".register .finding[hidden]", (all) => all.length)).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("what is folded", () => {
  const note = dossier.findings.find(({severity}) => severity === "note")?.finding_id ?? "no note";

  test.for([true, false])("is opened by a link into it, with scripts: %s", async (scripts) => {
    for (const [file, id] of [
      ["caveats.html", note],
      ["briefing.html", `evidence-${claimOf("tanks")}`]
    ]) {
      const {page, problems} = await openSite(browser, dist, `${file}#${id}`, {scripts});
      const named = await find(page, `[id="${id}"]`);
      expect(await named.evaluate((node) => node.checkVisibility({contentVisibilityAuto: true}))).toBe(true);
      expect(await named.isIntersectingViewport()).toBe(true);
      expect(problems).toEqual([]);
      await page.close();
    }
  });

  test("is opened by a filter that chooses it, and folded again with all shown", async () => {
    const {page} = await openSite(browser, dist, "caveats.html");
    const inSight = (): Promise<number> =>
      page.$$eval("details.chapter .finding", (all) => all.filter((entry) => entry.checkVisibility()).length);
    expect(await inSight()).toBe(0);
    await page.select("select[name=severity]", "note");
    expect(await inSight()).toBe(dossier.findings.filter(({severity}) => severity === "note").length);
    await (await find(page, ".register-filters button[type=reset]")).press("Enter");
    await page.waitForFunction(() => location.search === "");
    expect(await inSight()).toBe(0);
    await page.close();
  });

  test("stands open on paper", async () => {
    const {page} = await openSite(browser, dist, "caveats.html", {scripts: false});
    await page.emulateMediaType("print");
    const hidden = await page.$$eval(".finding, .quotes li", (all) =>
      all.filter((entry) => !entry.checkVisibility()).map(({textContent}) => textContent)
    );
    expect(hidden).toEqual([]);
    await page.close();
  });
});

const quoteOf = (id: string): string => dossier.claims.find(({claim_id}) => claim_id === id)?.quote ?? "?";

async function find(page: Page, selector: string): Promise<ElementHandle> {
  const found = await page.$(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

const quotes = (page: Page): Promise<(string | null)[]> =>
  page.$$eval(`${CARD} mark`, (marks) => marks.map(({textContent}) => textContent));

/** Follows the card of a claim to the sentence that it was taken from. */
async function toSource(page: Page, claim: string): Promise<void> {
  await leave(page, `${CARD} a[href$="#${claim}"]`);
  await expectMarked(page, claim);
}

async function leave(page: Page, link: string): Promise<void> {
  const found = await find(page, link);
  await Promise.all([page.waitForNavigation(), found.click()]);
}

/** The reader shows the claim's words, in sight and set off from the text around. */
async function expectMarked(page: Page, claim: string): Promise<void> {
  expect(new URL(page.url()).pathname).toMatch(/\/sources\//u);
  expect(new URL(page.url()).hash).toBe(`#${claim}`);
  const words = await find(page, `[id="${claim}"]`);
  expect(await words.isIntersectingViewport()).toBe(true);
  const outline = await words.evaluate(
    (node) => getComputedStyle(node.closest(".claim") ?? node).outlineStyle
  );
  expect(outline).toBe("solid");
}

/** What has the focus: the claims of a mark, the address of a link. */
const focused = (page: Page): Promise<{claim: string | null; href: string}> =>
  page.evaluate(() => ({
    claim: document.activeElement?.getAttribute("data-claim") ?? null,
    href: document.activeElement?.getAttribute("href") ?? ""
  }));
