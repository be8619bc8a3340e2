import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import puppeteer from "puppeteer";
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

/** A first start from a slow disk takes a while; a wrapper that hangs must not hold everything up. */
const VERSION_TIMEOUT_MS = 30_000;

/**
 * Finds a Chrome or Chromium that starts on this machine. In order: `PUPPETEER_EXECUTABLE_PATH`, puppeteer's cache, an installed
 * one, puppeteer's own download, on Debian as root the distribution's package.
 *
 * @throws `Error` that names these choices, if none works
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  log = () => undefined,
  install = true
}: FindOptions = {}): FoundBrowser {
  const named = env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    // somebody's choice: going on to another browser would hide that it does not work
    const version = versionOf(named, platform);
    if (version !== null) return {path: named, found: "PUPPETEER_EXECUTABLE_PATH", version};
    throw new Error(`browser does not start: PUPPETEER_EXECUTABLE_PATH=${named}`);
  }
  const ready = fromCache(platform) ?? fromMachine(env, platform);
  if (ready) return ready;
  if (install) {
    log("No browser found: downloading chrome-headless-shell (about 100 MB).");
    const downloaded = installWithPuppeteer() ? fromCache(platform) : undefined;
    if (downloaded) return downloaded;
    log("That did not work here.");
    const packaged = installWithApt(log) ? fromMachine(env, platform) : undefined;
    if (packaged) return packaged;
  }
  throw new Error(
    "no browser found: the briefing needs Chrome or Chromium. Install one (Debian: apt-get install chromium), " +
      "or run `npx puppeteer browsers install chrome-headless-shell`, or name one in PUPPETEER_EXECUTABLE_PATH."
  );
}

function fromCache(platform: NodeJS.Platform): FoundBrowser | undefined {
  // the version that this puppeteer was made for, as Chrome and as its smaller headless build
  for (const headless of ["shell", true] as const) {
    const path = puppeteer.executablePath({headless});
    const version = path && existsSync(path) ? versionOf(path, platform) : null;
    if (version !== null) return {path, found: "puppeteer's cache", version};
  }
  return undefined;
}

function fromMachine(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): FoundBrowser | undefined {
  for (const path of installedCandidates(env, platform)) {
    const version = versionOf(path, platform);
    if (version !== null) return {path, found: "installed on this machine", version};
  }
  return undefined;
}

/** Null for what does not start. A file alone proves little: wrappers without their package and builds without their libraries are common. */
function versionOf(path: string, platform: NodeJS.Platform): string | null {
  if (platform === "win32") return existsSync(path) ? "" : null; // chrome.exe --version opens a window there
  const {status, stdout} = spawnSync(path, ["--version"], {
    timeout: VERSION_TIMEOUT_MS,
    stdio: ["ignore", "pipe", "ignore"],
    encoding: "utf8"
  });
  return status === 0 ? stdout.trim() : null;
}
