import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {readFrozen} from "../../loaders/editions/readFrozen.js";
import type {FrozenEdition} from "../../loaders/editions/frozenEdition.js";
import {JOURNAL_FILE, readJournal, type Journal} from "../../src/changes/journal.js";
import {InputError} from "../terminal/main.js";

/** The last frozen edition and the history up to it; null for what is not there. */
export interface Published {
  readonly frozen: FrozenEdition | null;
  readonly journal: Journal | null;
}

const REMEDY = "restore it from the repository, or remove the folder and freeze an edition anew";

/**
 * Reads what was frozen last.
 *
 * @param folder `data/public/` as a path
 * @throws InputError that names file and remedy, for what cannot be read
 */
export function readPublic(folder: string): Published {
  if (!existsSync(folder)) return {frozen: null, journal: null};
  const text = (file: string): string | null =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : null;
  const journal = text(JOURNAL_FILE);
  return {
    frozen: sound("", () => readFrozen(text)),
    journal: journal === null ? null : sound(`${JOURNAL_FILE}: `, () => readJournal(journal))
  };
}

function sound<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(`data/public/: ${what}${(error as Error).message}; ${REMEDY}`, {cause: error});
  }
}
