import puppeteer, {type Browser} from "puppeteer";
import {findBrowser} from "./findBrowser.js";

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

/**
 * Starts a browser without a window, connected by a pipe (no port, so it works where even loopback is down).
 * Chromium's sandbox stays on; root cannot have it, and some systems refuse it to everyone, which is said.
 */
export async function launchBrowser(log: (message: string) => void = () => undefined): Promise<Browser> {
  const {path} = await findBrowser({log});
  const sandbox = process.getuid?.() !== 0;
  try {
    return await launch(path, sandbox);
  } catch (error) {
    if (!sandbox || !String(error).includes("No usable sandbox")) throw error;
    log(
      "This system gives the browser no sandbox: going on without. It only opens this project's own files."
    );
    return launch(path, false);
  }
}

function launch(executablePath: string, sandbox: boolean): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    pipe: true,
    // the headless build knows only the old flag, and takes no other
    headless:
      executablePath.includes("headless-shell") || executablePath.includes("headless_shell") ? "shell" : true,
    args: [...QUIET, ...SAME_EVERYWHERE, ...(sandbox ? [] : ["--no-sandbox"])]
  });
}
