import {existsSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";

const PREVIOUS = "previous-dist";

/**
 * Puts a finished folder in the place of another by two renames on one file system. Whoever is killed between the two
 * leaves the old folder aside, whole; `recover` puts it back at the next start.
 *
 * @param staging the new folder
 * @param target its final name; may not exist yet
 * @param aside a folder for the old one, on the same file system
 */
export function swapFolders(staging: string, target: string, aside: string): void {
  const previous = join(aside, PREVIOUS);
  rmSync(previous, {recursive: true, force: true});
  if (existsSync(target)) renameSync(target, previous);
  renameSync(staging, target);
  rmSync(previous, {recursive: true, force: true});
}

/** Puts things right after a build that was killed: its old result back, its half-made one away. Only under the lock. */
export function recover(target: string, aside: string): void {
  const previous = join(aside, PREVIOUS);
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
  if (!existsSync(aside)) return;
  for (const entry of readdirSync(aside))
    if (entry === PREVIOUS || entry.startsWith("staging-"))
      rmSync(join(aside, entry), {recursive: true, force: true});
}
