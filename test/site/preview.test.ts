import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {copyProject} from "../../scripts/preview/copyProject.js";
import {runPreview, type RunningPreview} from "../../scripts/preview/runPreview.js";
import {PREVIEW_HEAD} from "../../src/markdown/previewHead.js";
import {decide} from "../hostile/decide.js";
import {findHidden, findRunning} from "../hostile/findRunning.js";
import {addHostile, ARTICLE} from "../hostile/hostileProject.js";
import {ROOT} from "../loaders/root.js";

/** In milliseconds: many times what a page or a change takes to show, also on a busy machine. */
const PATIENCE = 90_000;

let copy: string;
let preview: RunningPreview;
let browser: Browser;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  copy = copyProject(ROOT);
  [browser, preview] = await Promise.all([launchBrowser(), runPreview(copy)]);
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({width: 1280, height: 900});
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("dialog", (dialog) => {
    problems.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(preview.url) && !request.url().startsWith("data:"))
      problems.push(`a request to another host: ${request.url()}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto(`${preview.url}forces`, {waitUntil: "networkidle2"});
});
afterAll(async () => {
  await browser.close();
  await preview.stop();
  rmSync(copy, {recursive: true, force: true});
});

test("shows figures that answer: a mark opens its sentence, a switch draws anew", async () => {
  const bar = await page.waitForSelector("figure .drawing.desk [data-claim] rect");
  await bar?.evaluate((node) => node.dispatchEvent(new MouseEvent("click", {bubbles: true})));
  const card = await page.waitForSelector("#evidence-card:popover-open blockquote");
  expect(await card?.evaluate(({textContent}) => textContent)).toContain("6 military aircraft");
  await page.keyboard.press("Escape");
  await page.$eval(".figure-switch input[value=set-aside]", (input) => {
    (input as HTMLElement).click();
  });
  await page.waitForSelector("figure svg[data-choice=set-aside]");
  expect(problems).toEqual([]);
});

test("a change of prose shows on the open page, its figures stay", async () => {
  const file = join(copy, "src/forces.md");
  const figures = await page.$$eval("main > figure", (all) => all.length);
  writeFileSync(file, `${readFileSync(file, "utf8")}\nA word from the author.\n`);
  await page.waitForFunction(() => document.querySelector("main")?.textContent.includes("from the author"));
  expect(await page.$$eval("main > figure", (all) => all.length)).toBe(figures);
  expect(figures).toBeGreaterThan(1);
  expect(problems).toEqual([]);
});

describe("documents and tables: what changed loads the open page again by itself", () => {
  test("another number in a document, also in the card that a mark opens", async () => {
    change("seeds/003_906f79ef549da850.txt", (text) => text.replaceAll("5,000,268", "5,000,413"));
    expect(await shownWith("5,000,413")).not.toContain("5,000,268");
    // scripts come after the words
    await page.waitForNetworkIdle();
    await page.$$eval("figure .drawing.desk [data-claim]", (marks) => {
      const bar = marks.find((mark) => mark.textContent.includes("5,000,413"))?.querySelector("rect");
      bar?.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    });
    const card = await page.waitForSelector("#evidence-card:popover-open blockquote");
    expect(await card?.evaluate(({textContent}) => textContent)).toContain("5,000,413");
    await page.keyboard.press("Escape");
    expect(problems).toEqual([]);
  });

  test("an input that cannot be used is said on the page, in place of all figures, until it is mended", async () => {
    const was = change("data/manual/units.csv", (text) => `${text}hectares,many,after,area,acre\n`);
    const said = await shownWith("data/manual/units.csv");
    expect(said).toMatch(/units\.csv:\d+/u);
    expect(await page.$("main figure")).toBeNull();
    writeFileSync(join(copy, "data/manual/units.csv"), was);
    await shownWith("5,000,413");
    expect(await page.$$("main figure")).not.toEqual([]);
  });

  test("a new document with its row", async () => {
    await page.goto(`${preview.url}sources`, {waitUntil: "networkidle2"});
    writeFileSync(
      join(copy, "seeds/009.txt"),
      "Bishkek counts again\n\nKyrgyzstan has 23,417 soldiers, its ministry of defence said.\n"
    );
    change(
      "data/manual/sources.csv",
      (text) =>
        `${text.trimEnd()}\n${(text.split("\n")[0] ?? "")
          .split(",")
          .map((name) => ROW[name] ?? "")
          .join(",")}\n`
    );
    await shownWith("Bishkek counts again");
    await page.goto(`${preview.url}sources/009-1`);
    await shownWith("23,417");
  });
});

/** How the scripts begin that a preview has in its pages: ours, and Framework's. */
const OWN = [PREVIEW_HEAD.replace("<script>", "").slice(0, 40), "import {"];

test("of a dossier that has become hostile nothing runs, loads, opens a dialog, takes the title or hides a figure", async () => {
  await page.goto("about:blank");
  addHostile(copy);
  decide(copy);
  for (const name of [`sources/${ARTICLE}`, "sources", "caveats", "forces"]) {
    await page.goto(preview.url + name, {waitUntil: "networkidle2"});
    await page.waitForFunction(() => document.querySelector("live-block") === null);
    const title = await page.$eval("title", ({textContent}) => textContent);
    expect(title).toContain("Arming Kyrgyzstan");
    expect(await page.title(), name).toBe(title.replace(/\s+/gu, " ").trim());
    expect([...(await findRunning(page, OWN)), ...(await findHidden(page)), ...problems], name).toEqual([]);
    expect(await page.content(), name).toContain("class=evil");
  }
});

/** What the table of sources says of a new document, by its columns. */
const ROW: Readonly<Record<string, string>> = {
  article_id: "009-1",
  seed: "009.txt",
  title: "Bishkek counts again",
  publisher: "A paper of ours",
  published_start: "2024-02-01",
  published_basis: "on the page",
  language: "en",
  full_text: "no"
};

/** Saves a file of the project with other text. */
function change(file: string, edit: (text: string) => string): string {
  const was = readFileSync(join(copy, file), "utf8");
  const text = edit(was);
  expect(text).not.toBe(was);
  writeFileSync(join(copy, file), text);
  return was;
}

/** What the page says, once these words are among it; it may load itself in between. */
async function shownWith(words: string): Promise<string> {
  let text = "";
  for (const began = performance.now(); performance.now() - began < PATIENCE;) {
    text = await page.evaluate(() => document.body.textContent).catch(() => "");
    if (text.includes(words)) return text;
    await sleep(50);
  }
  throw new Error(`“${words}” does not show on ${page.url()}, which says: ${text.trim().slice(0, 2000)}`);
}
