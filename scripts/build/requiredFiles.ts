import {existsSync, statSync} from "node:fs";
import {join} from "node:path";
import {RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import type {Dossier} from "../../loaders/model.js";

/** What a published site holds at the least, whatever pages are added later. */
export const requiredFiles = ({tables}: Pick<Dossier, "tables">): readonly string[] => [
  "index.html",
  "briefing.html",
  "briefing.pdf",
  RECORD_FILE,
  ".nojekyll",
  ...[...tables.map(({name}) => name), "articles", "references", "findings", "finding_claims"].map(
    (table) => `data/${table}.csv`
  )
];

/** Which of them are not there; `.nojekyll` alone may be empty. */
export function missingFiles(folder: string, dossier: Pick<Dossier, "tables">): string[] {
  return requiredFiles(dossier).filter((file) => {
    const path = join(folder, file);
    return !existsSync(path) || (file !== ".nojekyll" && statSync(path).size === 0);
  });
}
