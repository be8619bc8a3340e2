import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {cleaningUp} from "../terminal/cleaningUp.js";
import {diskError} from "../terminal/diskError.js";
import {isAlive} from "../terminal/isAlive.js";

const RETRY_MS = 250;

/** From making the file to writing one's number into it takes less than a thousandth of it. */
const NAMELESS_MS = 5000;

/** A whole build takes under a minute; ten of them waiting in line is no longer a line. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Runs a task while holding a lock file, so that of two builds in one folder the second waits for the first.
 * A lock whose process is gone is taken over.
 *
 * @param path the lock file; its folder is made
 * @param what the task is, in a word
 * @throws `Error` after ten minutes of waiting; and whatever the task throws
 */
export async function withLock<T>(
  path: string,
  task: () => Promise<T>,
  log: (message: string) => void = () => undefined,
  what = "build"
): Promise<T> {
  mkdirSync(dirname(path), {recursive: true});
  const started = Date.now();
  let told = false;
  while (!take(path)) {
    const owner = ownerOf(path);
    if (owner === null ? isOld(path) : !isAlive(owner)) {
      discard(path, owner);
      continue;
    }
    if (Date.now() - started > PATIENCE_MS)
      throw new Error(`another ${what} does not end: process ${owner ?? "?"} holds ${path}`);
    if (!told) log(`Another ${what} is running here (process ${owner ?? "?"}): waiting for it.`);
    told = true;
    await sleep(RETRY_MS);
  }
  return cleaningUp(() => {
    rmSync(path, {force: true});
  }, task);
}

function take(path: string): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, "wx");
    writeFileSync(file, String(process.pid));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // on a full disk it is there without a number, and nobody's
    if (file !== undefined) rmSync(path, {force: true});
    throw diskError(error, `cannot write ${path}`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether its owner was killed before it could write its number. */
function isOld(path: string): boolean {
  const facts = statSync(path, {throwIfNoEntry: false});
  return facts !== undefined && Date.now() - facts.mtimeMs > NAMELESS_MS;
}

/** Removes the lock of a process that is gone, unless somebody else has done so and holds it by now. */
function discard(path: string, owner: number | null): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (ownerOf(aside) === owner) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Null while the owner has made the file and not yet written its number, or has just removed it. */
function ownerOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
