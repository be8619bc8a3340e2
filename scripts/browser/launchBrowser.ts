import puppeteer, {type Browser} from "puppeteer";
import {attend} from "./attend.js";
import {findBrowser} from "./findBrowser.js";
import {startProcess} from "./startProcess.js";

/** What Chromium asks of other hosts by itself, switched off; and a GPU that headless machines lack. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic"
];

/** Colour and text rendering that do not depend on the machine's screen. */
const SAME_EVERYWHERE = ["--force-color-profile=srgb", "--font-render-hinting=none"];

/** Of a reason, in characters: what is wrong comes first, and then advice for those who build browsers. */
const LONGEST_REASON = 160;

/** A browser that is running; to close it ends all its processes and removes all that it wrote. */
export type LaunchedBrowser = Browser & {
  /** path and version, for messages */
  readonly label: string;
  /** how it ended, in words, once it or the process of a page has */
  readonly ended: Promise<string>;
  /** the error to give where it failed for want of room */
  readonly fullDisk: () => Error | null;
};

/**
 * Starts a browser without a window, connected by a pipe (no port, so it works where even loopback is down).
 * Chromium's sandbox stays on; root cannot have it, and some systems refuse it to everyone, which is said.
 *
 * @throws `BrowserFailure` for one that ends or hangs while it starts; `findBrowser`’s error where there is none
 */
export async function launchBrowser(
  log: (message: string) => void = () => undefined
): Promise<LaunchedBrowser> {
  const {path, version} = await findBrowser({log});
  const label = version === "" ? path : `${path} (${version})`;
  const sandbox = process.getuid?.() !== 0;
  try {
    return await launch(path, label, sandbox);
  } catch (error) {
    if (!sandbox || !String(error).includes("No usable sandbox")) throw error;
    log(
      "This system gives the browser no sandbox: going on without. It only opens this project's own files."
    );
    return launch(path, label, false);
  }
}

async function launch(path: string, label: string, sandbox: boolean): Promise<LaunchedBrowser> {
  const {transport, ended, lastWords, fullDisk, stop} = startProcess(path, (userDataDir) =>
    puppeteer.defaultArgs({
      userDataDir,
      // the headless build knows only the old flag, and takes no other
      headless: /headless[-_]shell/u.test(path) ? "shell" : true,
      args: ["--remote-debugging-pipe", ...QUIET, ...SAME_EVERYWHERE, ...(sandbox ? [] : ["--no-sandbox"])]
    })
  );
  const howItEnded = ended.then(({how, byItself}) => how + reason(lastWords(), byItself));
  try {
    const browser = await attend(
      {label, ended: howItEnded},
      () => "starting",
      () => puppeteer.connect({transport})
    );
    const crashed = new Promise<string>((resolve) => {
      browser.on("targetcreated", (target) => {
        void target.page().then(
          (page) => page?.once("error", () => resolve("the process of a page ended")),
          () => undefined // closed before it was looked at
        );
      });
    });
    return Object.assign(browser, {close: stop, label, fullDisk, ended: Promise.race([howItEnded, crashed])});
  } catch (error) {
    const full = fullDisk();
    await stop();
    throw full ?? error;
  }
}

/** Of all that a browser said the line in which it gave up. Its own log has many that mean nothing; a line of no log is its wrapper's or the system's. */
function reason(words: string, endedByItself: boolean): string {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  const line =
    lines.findLast((line) => /FATAL|No usable sandbox/u.test(line)) ??
    (endedByItself ? lines.findLast((line) => !line.startsWith("[")) : undefined);
  return line === undefined ? "" : `: ${line.replace(/^\[[^\]]*\]\s*/u, "").slice(0, LONGEST_REASON)}`;
}
