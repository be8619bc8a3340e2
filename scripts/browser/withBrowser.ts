import type {Browser} from "puppeteer";
import type {Progress} from "../terminal/progress.js";
import {attend} from "./attend.js";
import {BrowserFailure} from "./browserFailure.js";
import {launchBrowser, type LaunchedBrowser} from "./launchBrowser.js";

/**
 * Does a piece of work with a browser. The work may be begun anew, with another browser, and so keeps nothing from one time to the next.
 *
 * @param work is lent a browser, and tells what it begins to do, in words that follow "while"
 */
export type UseBrowser = <T>(
  work: (browser: Browser, begin: (doing: string) => void) => Promise<T>
) => Promise<T>;

/** A browser that fails twice will not do the third time. */
const TRIES = 2;

/**
 * Lends a task one browser for all that it does: started when it is first used, ended when the task ends. Where it dies or hangs it is
 * told of and another is started, once for each piece of work.
 *
 * @throws `Error` that names the browser and what it failed at, at the second time; whatever the task throws
 */
export async function withBrowser<T>(
  {log, tick}: Pick<Progress, "log" | "tick">,
  task: (use: UseBrowser) => Promise<T>
): Promise<T> {
  let running: LaunchedBrowser | undefined;
  const use: UseBrowser = async (work) => {
    for (let tried = 1; ; tried++) {
      try {
        if (running === undefined) tick("starting the browser");
        const browser = (running ??= await launchBrowser(log));
        let doing = "at work";
        const begin = (step: string): void => {
          doing = step;
          tick(step);
        };
        return await attend(
          browser,
          () => doing,
          () => work(browser, begin)
        );
      } catch (error) {
        if (!(error instanceof BrowserFailure)) throw error;
        const full = running?.fullDisk();
        await running?.close();
        running = undefined;
        if (full) throw full;
        if (tried === TRIES)
          throw new Error(`${error.message}; given up after ${TRIES} tries, ${error.remedy}`, {cause: error});
        log(`${error.message}: starting it once more.`);
      }
    }
  };
  try {
    return await task(use);
  } finally {
    await running?.close();
  }
}
