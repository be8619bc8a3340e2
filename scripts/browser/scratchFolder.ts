import {lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync} from "node:fs";
import {hostname, tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {diskError} from "../terminal/diskError.js";
import {isAlive} from "../terminal/isAlive.js";

/** Short: sockets lie in it, and the path of a socket has some hundred bytes. */
const NAME = /^briefing-(\d+)-\w{6}$/u;
const OWNER = "owner";

/**
 * Makes a folder for what a browser writes while it runs. Folders of processes that were killed before they could clean up are removed first.
 *
 * @returns its path, below the system's folder for such (`TMPDIR`)
 * @throws `Error` where that is full, may not be written or is not there
 */
export function makeScratchFolder(): string {
  const parent = tmpdir();
  let folder: string | undefined;
  try {
    sweep(parent);
    folder = mkdtempSync(join(parent, `briefing-${process.pid}-`));
    // containers may share the folder, and do not know each other's processes
    writeFileSync(join(folder, OWNER), hostname());
    return folder;
  } catch (error) {
    if (folder !== undefined) removeScratchFolder(folder);
    throw diskError(error, wanted(parent));
  }
}

const wanted = (parent: string): string =>
  `the browser writes temporary files into ${parent}; make room there, or name another folder in TMPDIR`;

/** Less than a printed briefing, in bytes. */
const LITTLE_ROOM = 1e6;

/** Why a browser failed, if that is because it had no room left: it does not say so itself. */
export function fullDisk(folder: string): Error | null {
  try {
    const {bavail, bsize} = statfsSync(folder);
    return bavail * bsize < LITTLE_ROOM ? new Error(`disk full: ${wanted(dirname(folder))}`) : null;
  } catch {
    return null; // gone, or a system that does not tell
  }
}

/** Removes it. A browser that is being ended may be about to write its last file: then once more. */
export function removeScratchFolder(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 20});
  } catch {
    // the next start sweeps it up
  }
}

function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (!(pid > 0) || isAlive(pid)) continue;
    const folder = join(parent, name);
    try {
      const facts = lstatSync(folder);
      const isOurs = facts.isDirectory() && facts.uid === (process.getuid?.() ?? facts.uid);
      if (isOurs && readFileSync(join(folder, OWNER), "utf8") === hostname()) removeScratchFolder(folder);
    } catch {
      // another start is sweeping it up, or it is no folder of ours
    }
  }
}
