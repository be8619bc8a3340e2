import {cpSync, existsSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "puppeteer";
import {tableFiles} from "../../../loaders/tables/index.js";
import type {Dossier} from "../../../loaders/model.js";
import {toFigureData} from "../../../src/markdown/figureData.js";
import {serveFolder} from "../../briefing/serveFolder.js";
import {withBrowser} from "../../browser/withBrowser.js";
import {InputError} from "../../terminal/main.js";

/** How long readers wait for an answer, from what they do to the frame that shows it. */
export interface PageMeasured {
  readonly what: string;
  readonly runs: number;
  /** milliseconds */
  readonly median: number;
  readonly worst: number;
}

const RUNS = 20;
const ADDRESS = "https://bench.invalid/";
/** Figures whose switch draws them anew from all claims, with a page that they stand on. */
const SWITCHED = [{page: "timeline.html", figure: "when-will-it-arrive"}];

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
    writeFileSync(join(folder, "data/figure-data.json"), JSON.stringify(toFigureData(dossier)));
    return await withBrowser(say, async (open) => {
      const browser = await open();
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
      for (const {page, figure} of SWITCHED)
        measured.push(summary(`switch of ${figure}`, await moveSwitch(await visit(page), figure)));
      return measured;
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function summary(what: string, times: readonly number[]): PageMeasured {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    what,
    runs: times.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    worst: sorted.at(-1) ?? NaN
  };
}

/** Types another bound into a filter of all claims, again and again. */
async function filterNotebook(page: Page): Promise<number[]> {
  await page.select("#step-0", "claims");
  const rows = (n: number): Promise<unknown> =>
    page.waitForFunction(
      (step) => /\d rows/u.test(document.querySelector(`#step-${step}-rows`)?.textContent ?? ""),
      {},
      n
    );
  await rows(0);
  for (let i = 0; i < 2; i++) await page.click('.steps li:last-child [data-do="remove"]');
  await page.waitForFunction(() => document.querySelectorAll(".steps textarea").length === 1);
  return page.evaluate(async (runs) => {
    const field = document.querySelector<HTMLTextAreaElement>("#step-1");
    const result = document.querySelector(".notebook-result");
    if (!field || !result) throw new Error("missing: a step of the notebook");
    const times: number[] = [];
    // one more to begin with: the table is opened, the code is compiled
    for (let i = 0; i <= runs; i++) {
      await new Promise((resolve) => setTimeout(resolve, 600));
      const painted = new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => {
            // a task after the frame
            setTimeout(() => {
              resolve(performance.now());
            });
          });
        }).observe(result, {childList: true});
      });
      field.value = `filter(d => d.value > ${100 + i * 10})`;
      const began = performance.now();
      field.dispatchEvent(new InputEvent("input", {bubbles: true}));
      times.push((await painted) - began);
    }
    return times.slice(1);
  }, RUNS);
}

/** Goes through the choices of a figure's switch, again and again. */
function moveSwitch(page: Page, figure: string): Promise<number[]> {
  return page.evaluate(
    async (name, runs) => {
      const frame = document.querySelector(`figure[data-figure="${name}"]`);
      const drawing = frame?.querySelector(".drawing.desk");
      const choices = [...(frame?.querySelectorAll<HTMLInputElement>(".figure-switch input") ?? [])];
      if (!drawing || choices.length < 2) throw new Error(`missing: the switch of ${name}`);
      const times: number[] = [];
      for (let i = 1; i <= runs + 1; i++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        const painted = new Promise<number>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve(performance.now());
              });
            });
          }).observe(drawing, {childList: true});
        });
        const choice = choices[i % choices.length];
        const began = performance.now();
        choice?.click();
        times.push((await painted) - began);
      }
      // the first loads code and claims
      return times.slice(1);
    },
    figure,
    RUNS
  );
}
