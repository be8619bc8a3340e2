import {askVersion} from "./askVersion.js";
import {installedCandidates} from "./candidates.js";
import {installWithApt, installWithPuppeteer} from "./installBrowser.js";

export interface FoundBrowser {
  readonly path: string;
  /** how it was found, in words */
  readonly found: string;
  /** what it says of itself; empty where asking would open a window */
  readonly version: string;
}

interface FindOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly log?: (message: string) => void;
  /** may a browser be downloaded or installed? */
  readonly install?: boolean;
}

/**
 * Finds a Chrome or Chromium that starts on this machine. In order: `PUPPETEER_EXECUTABLE_PATH`, puppeteer's cache, an installed
 * one, puppeteer's own download, on Debian as root the distribution's package.
 *
 * @throws `Error` that names these choices, if none works
 */
export async function findBrowser({
  env = process.env,
  platform = process.platform,
  log = () => undefined,
  install = true
}: FindOptions = {}): Promise<FoundBrowser> {
  const named = env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    // somebody's choice: going on to another browser would hide that it does not work
    const answer = await askVersion(named, platform);
    if ("version" in answer)
      return {path: named, found: "PUPPETEER_EXECUTABLE_PATH", version: answer.version};
    throw new Error(
      `browser does not start: PUPPETEER_EXECUTABLE_PATH=${named} (${answer.problem}); name a Chrome or Chromium there, or unset it`
    );
  }
  const ready = (await fromCache(platform)) ?? (await fromMachine(env, platform));
  if (ready) return ready;
  if (install) {
    log("No browser found: downloading chrome-headless-shell (about 100 MB, a minute or two).");
    const downloaded = installWithPuppeteer(log) ? await fromCache(platform) : undefined;
    if (downloaded) return downloaded;
    const packaged = installWithApt(log) ? await fromMachine(env, platform) : undefined;
    if (packaged) return packaged;
  }
  throw new Error(
    "no browser found: the briefing needs Chrome or Chromium. Install one (Debian: apt-get install chromium), " +
      "or run `npx puppeteer browsers install chrome-headless-shell`, or name one in PUPPETEER_EXECUTABLE_PATH."
  );
}

async function fromCache(platform: NodeJS.Platform): Promise<FoundBrowser | undefined> {
  // a third of a second to load, which most commands that know of a browser never need
  const {default: puppeteer} = await import("puppeteer");
  // the version that this puppeteer was made for, as Chrome and as its smaller headless build
  const paths = (["shell", true] as const).map((headless) => puppeteer.executablePath({headless}));
  return firstThatStarts(paths, "puppeteer's cache", platform);
}

const fromMachine = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Promise<FoundBrowser | undefined> =>
  firstThatStarts(installedCandidates(env, platform), "installed on this machine", platform);

async function firstThatStarts(
  paths: readonly string[],
  found: string,
  platform: NodeJS.Platform
): Promise<FoundBrowser | undefined> {
  for (const path of paths) {
    const answer = await askVersion(path, platform);
    if ("version" in answer) return {path, found, version: answer.version};
  }
  return undefined;
}
