import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Dossier} from "../../loaders/model.js";
import {csvTables} from "../../loaders/tables/csvTables.js";
import {continueJournal, type Journal} from "../../src/changes/journal.js";
import {readPublic} from "./readPublic.js";
import {todaysEdition} from "./todaysEdition.js";

/**
 * The history of the editions up to a dossier, as `npm run edition` would write it: what it says does not hang on whether that was done.
 *
 * @param folder `data/public/` as a path
 * @throws InputError for what was frozen and cannot be read
 */
export function todaysJournal(folder: string, dossier: Dossier): Journal {
  const {frozen, journal} = readPublic(folder);
  // to compare them figures are drawn, which takes longer than all else
  if (journal && hasTablesOf(folder, dossier)) return journal;
  return continueJournal(journal, frozen, todaysEdition(dossier));
}

function hasTablesOf(folder: string, dossier: Dossier): boolean {
  return [...csvTables(dossier)].every(([name, {csv}]) => {
    const file = join(folder, `${name}.csv`);
    return existsSync(file) && readFileSync(file, "utf8") === csv;
  });
}
