import {cpSync, existsSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {max, median} from "d3-array";
import type {Page} from "puppeteer";
import {tableFiles} from "../../../loaders/tables/index.js";
import type {Dossier} from "../../../loaders/model.js";
import {figures} from "../../../src/figures/index.js";
import {toFigureData} from "../../../src/markdown/figureData.js";
import {serveFolder} from "../../briefing/serveFolder.js";
import {launchBrowser} from "../../browser/launchBrowser.js";
import {InputError} from "../../terminal/main.js";

/** How long readers wait for an answer, from what they do to the frame that shows it. */
export interface PageMeasured {
  readonly what: string;
  readonly runs: number;
  /** milliseconds */
  readonly median: number;
  readonly worst: number;
  /** medians of its parts, in milliseconds: scripts; styles and layout; the rest, which paints and waits for the frame */
  readonly parts: {readonly script: number; readonly layout: number; readonly paint: number};
}

interface Answered {
  readonly total: number;
  readonly script: number;
  readonly layout: number;
}

const RUNS = 20;
/** between what a reader does and does next; what comes later than the answer is done by then */
const PAUSE_MS = 1000;
const ADDRESS = "https://bench.invalid/";
/** Figures whose switch filters claims, with a page that they stand on; where a switch also has a choice of all, that is none of its filters. */
const SWITCHED = [
  {page: "embed/timeline.html", figure: "timeline", what: "timeline, by source", all: true},
  {page: "timeline.html", figure: "when-will-it-arrive", what: "when-will-it-arrive", all: false},
  {page: "agreement.html", figure: "who-says-what", what: "who-says-what, by verdict", all: true}
];

/**
 * Measures the pages of the built site in a real browser, with the claims of a generated dossier in place of its own.
 *
 * @param root the project's folder; its `dist/` is copied and left alone
 * @throws `InputError` where the site is not built
 */
export async function measurePages(
  root: string,
  dossier: Dossier,
  say: (words: string) => void
): Promise<PageMeasured[]> {
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "notebook.html")))
    throw new InputError("missing: dist/notebook.html; run `npm run build` before the pages are measured");
  const folder = join(root, ".build", "bench-site");
  try {
    cpSync(dist, folder, {recursive: true});
    for (const [name, bytes] of tableFiles(dossier)) writeFileSync(join(folder, "data", name), bytes);
    const data = toFigureData(dossier);
    writeFileSync(join(folder, "data/figure-data.json"), JSON.stringify(data));
    const browser = await launchBrowser(say);
    try {
      const visit = async (file: string): Promise<Page> => {
        const page = await browser.newPage();
        await page.setViewport({width: 1280, height: 900});
        await serveFolder(page, {folder, url: ADDRESS});
        await page.goto(ADDRESS + file, {waitUntil: "networkidle0"});
        return page;
      };
      const measured = [
        summary("filter in the notebook", await filterNotebook(await visit("notebook.html")))
      ];
      for (const {page, figure, what, all} of SWITCHED) {
        const control = figures.find(({name}) => name === figure)?.switch?.(data);
        const choices = (control?.choices ?? []).slice(all ? 1 : 0).map(({value}) => value);
        measured.push(summary(`switch of ${what}`, await moveSwitch(await visit(page), figure, choices)));
      }
      return measured;
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function summary(what: string, answered: readonly Answered[]): PageMeasured {
  const middle = (of: (one: Answered) => number): number => median(answered, of) ?? NaN;
  return {
    what,
    runs: answered.length,
    median: middle(({total}) => total),
    worst: max(answered, ({total}) => total) ?? NaN,
    parts: {
      script: middle(({script}) => script),
      layout: middle(({layout}) => layout),
      paint: middle(({total, script, layout}) => Math.max(0, total - script - layout))
    }
  };
}

/** Types another bound into a filter of all claims, again and again. */
async function filterNotebook(page: Page): Promise<Answered[]> {
  await page.select("#step-0", "claims");
  await page.waitForFunction(() =>
    /\d rows/u.test(document.querySelector("#step-0-rows")?.textContent ?? "")
  );
  for (let i = 0; i < 2; i++) await page.click('.steps li:last-child [data-do="remove"]');
  await page.waitForFunction(() => document.querySelectorAll(".steps textarea").length === 1);
  return answers(page, (i) => ({
    field: "#step-1",
    value: `filter(d => d.value > ${100 + i * 10})`,
    answer: ".notebook-result"
  }));
}

/** Goes through the choices of a figure's switch, again and again. */
function moveSwitch(page: Page, figure: string, choices: readonly string[]): Promise<Answered[]> {
  if (choices.length < 2) throw new Error(`missing: the switch of ${figure}`);
  const frame = `figure[data-figure="${figure}"]`;
  return answers(page, (i) => ({
    // the page was built of other claims: its buttons take the values of these
    field: `${frame} .figure-switch label:nth-of-type(${2 - (i % 2)}) input`,
    value: choices[i % choices.length] ?? "",
    answer: `${frame} .drawing.desk`
  }));
}

/** Does one thing after the other and waits for the frame that shows its answer: a field gets a value, a part of the page gets other children. */
async function answers(
  page: Page,
  act: (i: number) => {readonly field: string; readonly value: string; readonly answer: string}
): Promise<Answered[]> {
  const answered: Answered[] = [];
  // two more to begin with: files are fetched, the code is compiled
  for (let i = 0; i < RUNS + 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const before = await page.metrics();
    const times = await page.evaluate(async ({field, value, answer}) => {
      const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(field);
      const place = document.querySelector(answer);
      if (!input || !place) throw new Error(`missing: ${field} or ${answer}`);
      let script = NaN;
      const painted = new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          script = performance.now();
          requestAnimationFrame(() => {
            // a task after the frame
            setTimeout(() => {
              resolve(performance.now());
            });
          });
        }).observe(place, {childList: true});
      });
      input.value = value;
      const began = performance.now();
      if (input instanceof HTMLInputElement) input.click();
      else input.dispatchEvent(new InputEvent("input", {bubbles: true}));
      const total = (await painted) - began;
      return {total, script: script - began};
    }, act(i));
    const after = await page.metrics();
    const spent = (name: "LayoutDuration" | "RecalcStyleDuration"): number =>
      ((after[name] ?? 0) - (before[name] ?? 0)) * 1000;
    answered.push({...times, layout: spent("LayoutDuration") + spent("RecalcStyleDuration")});
  }
  return answered.slice(2);
}
