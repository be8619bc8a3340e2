import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {median} from "d3-array";
import type {Browser} from "puppeteer";
import {launchBrowser} from "../../browser/launchBrowser.js";
import {serveFiles} from "../../preview/serveFiles.js";
import {InputError} from "../../terminal/main.js";
import {handMade} from "./handMade.js";

/** How a slow phone sees a page: medians over the runs. */
export interface PaintMeasured {
  readonly page: string;
  readonly runs: number;
  /** milliseconds until the largest paint, of the page and of the same as one hand-made file */
  readonly largest: number;
  readonly handMade: number;
  /** milliseconds of tasks beyond 50 ms each, after the first paint */
  readonly blocked: number;
  /** layout shift, the worst of all runs: https://web.dev/articles/cls */
  readonly shift: number;
}

interface Visit {
  readonly largest: number;
  readonly blocked: number;
  readonly shift: number;
}

const RUNS = 5;
const PAGES = ["index.html", "caveats.html", "notebook.html"];
const HAND_MADE = "hand-made.html";

/** "Slow 4G" and a mid-range phone, as Lighthouse has them: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const SLOW_4G = {latency: 562.5, download: (1474.56 * 1024) / 8, upload: (675 * 1024) / 8};
const CPU_SLOWDOWN = 4;
/** Long enough for a late shift. */
const STILL_MS = 1500;

/**
 * Measures when the largest paint of the built site's pages comes on a slow phone, against the same words and figures as one file, in turn.
 *
 * @param root the project's folder
 * @throws `InputError` where the site is not built
 */
export async function measurePaint(root: string, say: (words: string) => void): Promise<PaintMeasured[]> {
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "index.html")))
    throw new InputError("missing: dist/index.html; run `npm run build` before its paint is measured");
  const measured: PaintMeasured[] = [];
  const browser = await launchBrowser(say);
  try {
    for (const page of PAGES) {
      say(page);
      const html = readFileSync(join(dist, page), "utf8");
      const {url, server} = await serveFiles(dist, {
        compress: true,
        extra: new Map([[HAND_MADE, handMade(html)]])
      });
      const visits: Visit[] = [];
      const byHand: Visit[] = [];
      for (let run = 0; run < RUNS; run++) {
        visits.push(await visit(browser, url + page));
        byHand.push(await visit(browser, url + HAND_MADE));
      }
      server.close();
      measured.push({
        page,
        runs: RUNS,
        largest: median(visits, ({largest}) => largest) ?? NaN,
        handMade: median(byHand, ({largest}) => largest) ?? NaN,
        blocked: median(visits, ({blocked}) => blocked) ?? NaN,
        shift: Math.max(...visits.map(({shift}) => shift))
      });
    }
  } finally {
    await browser.close();
  }
  return measured;
}

/** One visit with nothing kept from others. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true});
  await page.emulateNetworkConditions(SLOW_4G);
  await page.emulateCPUThrottling(CPU_SLOWDOWN);
  await page.goto(address, {waitUntil: "load"});
  await new Promise((resolve) => setTimeout(resolve, STILL_MS));
  const seen = await page.evaluate(async () => {
    const entries = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries());
        }).observe({type, buffered: true});
        // where there is none, nobody calls
        setTimeout(() => {
          resolve([]);
        }, 200);
      });
    const [paints, largest, tasks, shifts] = await Promise.all(
      ["paint", "largest-contentful-paint", "longtask", "layout-shift"].map(entries)
    );
    const first = paints?.find(({name}) => name === "first-contentful-paint")?.startTime ?? 0;
    return {
      largest: largest?.at(-1)?.startTime ?? 0,
      blocked: (tasks ?? [])
        .filter(({startTime}) => startTime > first)
        .reduce((sum, {duration}) => sum + duration - 50, 0),
      shift: (shifts ?? []).reduce(
        (sum, entry) => sum + (entry as PerformanceEntry & {value: number}).value,
        0
      )
    };
  });
  await context.close();
  return seen;
}
