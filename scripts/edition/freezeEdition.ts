import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Dossier} from "../../loaders/model.js";
import {recover, swapFolders} from "../build/swapFolders.js";
import {withLock} from "../build/withLock.js";
import {listFiles} from "../site/listFiles.js";
import {writeFiles} from "../site/writeFiles.js";
import {cleaningUp} from "../terminal/cleaningUp.js";
import {JOURNAL_FILE, writeJournal} from "../../src/changes/journal.js";
import {frozenFiles} from "./frozenFiles.js";
import {todaysJournal} from "./todaysJournal.js";

/** Where an edition is kept in the repository, from the project's folder. */
export const PUBLIC = "data/public";

/**
 * Puts an edition in the place of the last one, whole, and what changed since into the history; nothing is written where all is the same, byte
 * for byte.
 *
 * @param root the project's folder
 * @returns the names of the files that are not as they were, those that are gone among them
 */
export async function freezeEdition(root: string, dossier: Dossier): Promise<string[]> {
  const target = join(root, PUBLIC);
  const aside = join(root, ".build/edition");
  const staging = join(aside, `staging-${process.pid}`);
  return withLock(join(aside, "lock"), async () => {
    recover(target, aside);
    const journal = new TextEncoder().encode(writeJournal(todaysJournal(target, dossier)));
    const files = frozenFiles(dossier, new Map([[JOURNAL_FILE, journal]]));
    const changed = differences(target, files);
    if (changed.length === 0) return [];
    const removeStaging = (): void => {
      rmSync(staging, {recursive: true, force: true});
    };
    // async: what it throws comes after cleaning up
    await cleaningUp(removeStaging, async () => {
      await Promise.resolve();
      writeFiles(staging, files);
      swapFolders(staging, target, aside);
    });
    return changed;
  });
}

function differences(folder: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const there = existsSync(folder) ? listFiles(folder) : [];
  const names = new Set([...files.keys(), ...there]);
  return [...names].filter((name) => {
    const bytes = files.get(name);
    return !bytes || !there.includes(name) || Buffer.compare(readFileSync(join(folder, name)), bytes) !== 0;
  });
}
