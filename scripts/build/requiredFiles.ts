import {existsSync, statSync} from "node:fs";
import {join} from "node:path";
import {RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import {TABLE_NAMES} from "../../loaders/model.js";

/** What a published site holds at the least, whatever pages are added later. */
export const REQUIRED_FILES: readonly string[] = [
  "index.html",
  "briefing.html",
  "briefing.pdf",
  RECORD_FILE,
  ".nojekyll",
  ...[...TABLE_NAMES, "articles", "references", "findings", "finding_claims"].map(
    (table) => `data/${table}.csv`
  )
];

/** Which of them are not there; `.nojekyll` alone may be empty. */
export function missingFiles(folder: string): string[] {
  return REQUIRED_FILES.filter((file) => {
    const path = join(folder, file);
    return !existsSync(path) || (file !== ".nojekyll" && statSync(path).size === 0);
  });
}
