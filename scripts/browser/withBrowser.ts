import type {Browser} from "puppeteer";
import {launchBrowser} from "./launchBrowser.js";

/**
 * Lends a task one browser for all that it does: started when it is first asked for, closed when the task ends.
 *
 * @throws whatever the task throws; `launchBrowser`’s error where there is no browser
 */
export async function withBrowser<T>(
  log: (message: string) => void,
  task: (open: () => Promise<Browser>) => Promise<T>
): Promise<T> {
  let started: Promise<Browser> | undefined;
  try {
    return await task(() => (started ??= launchBrowser(log)));
  } finally {
    // one that did not start has been told of
    await started?.then(
      (browser) => browser.close(),
      () => undefined
    );
  }
}
