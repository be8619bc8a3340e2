import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

const RETRY_MS = 250;

/** A whole build takes under a minute; ten of them waiting in line is no longer a line. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Runs a task while holding a lock file, so that of two builds in one folder the second waits for the first.
 * A lock whose process is gone is taken over.
 *
 * @param path the lock file; its folder is made
 * @throws `Error` after ten minutes of waiting; and whatever the task throws
 */
export async function withLock<T>(
  path: string,
  task: () => Promise<T>,
  log: (message: string) => void = () => undefined
): Promise<T> {
  mkdirSync(dirname(path), {recursive: true});
  const started = Date.now();
  let told = false;
  while (!take(path)) {
    const owner = ownerOf(path);
    if (owner !== null && !isAlive(owner)) {
      rmSync(path, {force: true});
      continue;
    }
    if (Date.now() - started > PATIENCE_MS)
      throw new Error(`another build does not end: process ${owner ?? "?"} holds ${path}`);
    if (!told) log(`Another build is running here (process ${owner ?? "?"}): waiting for it.`);
    told = true;
    await sleep(RETRY_MS);
  }
  // also when a signal ends the process in the middle of the task
  const release = (): void => {
    if (ownerOf(path) === process.pid) rmSync(path, {force: true});
  };
  process.once("exit", release);
  try {
    return await task();
  } finally {
    process.off("exit", release);
    release();
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // alive, and another user's
  }
}
