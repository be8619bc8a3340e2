import {setTimeout as sleep} from "node:timers/promises";
import {ProtocolError} from "puppeteer";
import {BrowserFailure} from "./browserFailure.js";
import type {LaunchedBrowser} from "./launchBrowser.js";
import {patience} from "./patience.js";

const ANOTHER = "another may be named in PUPPETEER_EXECUTABLE_PATH";

/** What breaks because a browser dies, in whatever words, may break a moment before its end is known. */
const MOMENT_MS = 500;

/**
 * Waits for what is asked of a browser as long as that lives, and not for ever.
 *
 * @param browser path, version and end of it
 * @param doing what it is at, in words that follow "while"
 * @throws `BrowserFailure` where it dies, hangs or does not do what it is asked; `Error` where its disk is full; what the work throws
 */
export async function attend<T>(
  {label, ended}: Pick<LaunchedBrowser, "label" | "ended">,
  doing: () => string,
  work: () => Promise<T>
): Promise<T> {
  const limit = patience();
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new BrowserFailure(
          `the browser hung (no answer within ${limit / 1000} s) while ${doing()}: ${label}`,
          "a slow machine may give it more seconds in BROWSER_TIMEOUT"
        )
      );
    }, limit);
  });
  const died = ended.then((how) => {
    throw new BrowserFailure(`the browser died (${how}) while ${doing()}: ${label}`, ANOTHER);
  });
  try {
    return await Promise.race([died, hung, work()]);
  } catch (error) {
    await Promise.race([died, sleep(MOMENT_MS)]);
    if (!(error instanceof ProtocolError)) throw error;
    throw new BrowserFailure(`the browser failed (${error.message}) while ${doing()}: ${label}`, ANOTHER);
  } finally {
    clearTimeout(timer);
  }
}
