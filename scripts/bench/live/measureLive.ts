import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import type {Page} from "puppeteer";
import type {Claim} from "../../../loaders/model.js";
import {launchBrowser} from "../../browser/launchBrowser.js";
import {readInputs} from "../../build/readInputs.js";
import {copyProject} from "../../preview/copyProject.js";
import {runPreview} from "../../preview/runPreview.js";

/** How long an open page takes to show a changed number of a document, in milliseconds from the save. */
export interface LiveMeasured {
  readonly page: string;
  readonly times: readonly number[];
}

const RUNS = 10;
/** The story, the register of caveats, and the page of the document itself. */
const pagesOf = (article: string): string[] => ["", "caveats", `sources/${article}`];
/** As often as a screen shows something new. */
const EACH_FRAME_MS = 16;
const LONGEST_WAIT_MS = 20_000;
/** Between two saves: an author reads what came of the last. */
const PAUSE_MS = 1500;

const WHOLE_NUMBER = /^\d[\d,]*$/u;

/**
 * Saves a document with another number again and again while pages that show it are open in a browser. It does so in a copy of the project.
 *
 * @param root the project's folder
 * @throws `Error` where no document has a number, or a page never shows the changed one
 */
export async function measureLive(root: string, say: (words: string) => void): Promise<LiveMeasured[]> {
  const dossier = readInputs(root);
  // the longest is found nowhere else
  const claim = dossier.claims
    .filter(({original_value}) => WHOLE_NUMBER.test(original_value ?? ""))
    .reduce<Claim | undefined>(
      (longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest),
      undefined
    );
  const article = dossier.articles.find(({article_id}) => article_id === claim?.article_id);
  if (!claim || !article) throw new Error("no document has a number");
  const was = claim.original_value ?? "";
  const copy = copyProject(root);
  const preview = await runPreview(copy);
  const browser = await launchBrowser(say);
  try {
    const page = await browser.newPage();
    const file = join(copy, "seeds", article.seed);
    const text = readFileSync(file, "utf8");
    const measured: LiveMeasured[] = [];
    for (const path of pagesOf(article.article_id)) {
      await page.goto(preview.url + path, {waitUntil: "networkidle2"});
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`/${path} ${run + 1} of ${RUNS}`);
        await sleep(PAUSE_MS);
        const number = anotherNumber(was, run);
        const began = performance.now();
        writeFileSync(file, text.replaceAll(was, number));
        await untilShown(page, number);
        times.push(performance.now() - began);
      }
      measured.push({page: `/${path}`, times});
    }
    return measured;
  } finally {
    await browser.close();
    await preview.stop();
    rmSync(copy, {recursive: true, force: true});
  }
}

const lengthOf = (claim: Claim | undefined): number => claim?.original_value?.length ?? 0;

/** As many digits, the last of them others. */
const anotherNumber = (was: string, run: number): string =>
  was.slice(0, -2) + String(11 + ((Number(was.slice(-2)) + 37 * (run + 1)) % 89));

async function untilShown(page: Page, number: string): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < LONGEST_WAIT_MS) {
    if (await shows(page, number)) return;
    await sleep(EACH_FRAME_MS);
  }
  throw new Error(`${page.url()} never showed ${number}`);
}

async function shows(page: Page, text: string): Promise<boolean> {
  try {
    return await page.evaluate((wanted) => document.body.textContent.includes(wanted), text);
  } catch {
    return false; // it is just loading itself again
  }
}
