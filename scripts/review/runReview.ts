import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {buildDossier, readInputs, REVIEWS} from "../../loaders/dossier.js";
import type {Dossier} from "../../loaders/model.js";
import {manualReader, type Inputs} from "../../loaders/sources/readInputs.js";
import {readKnowledge} from "../../loaders/sources/readKnowledge.js";
import {TABLES_FILE} from "../../loaders/sources/readTables.js";
import {readReviews} from "../../loaders/sources/readReviews.js";
import {InputError} from "../terminal/main.js";
import {mergeReviews} from "./mergeReviews.js";
import type {ReviewOptions} from "./readOptions.js";
import {readSheet} from "./readSheet.js";
import {sayTakenBack} from "./sayTakenBack.js";
import {sheetRows} from "./sheetRows.js";
import {takeBack} from "./takeBack.js";
import {writeSheet} from "./writeSheet.js";
import {writeWhole} from "../build/writeWhole.js";

/** Where the command reads and writes, and how it speaks. */
export interface ReviewPlace {
  /** the project's folder */
  readonly root: string;
  /** the sheet's path, from the name that a person gave */
  readonly path: (name: string) => string;
  /** a path as that person would name it */
  readonly shown: (path: string) => string;
  readonly log: (line: string) => void;
  readonly error: (line: string) => void;
}

/**
 * Writes a sheet of what is open, or takes one back.
 *
 * @returns the exit code: 1 where a row was refused
 * @throws InputError for inputs and sheets that cannot be used; nothing is written then
 */
export function runReview(options: ReviewOptions, place: ReviewPlace): 0 | 1 {
  const inputs = refusing(() => readInputs(place.root));
  const dossier = refusing(() => buildDossier(inputs));
  if (options.sheet !== null) return take(place.path(options.sheet), inputs, dossier, options, place);
  write(place.path(options.output), dossier, options, place);
  return 0;
}

function write(
  path: string,
  dossier: Dossier,
  {all, force, semicolons}: ReviewOptions,
  {shown, log}: ReviewPlace
): void {
  const rows = sheetRows(dossier, {all});
  writeSheet(path, rows, {force, separator: semicolons ? ";" : ",", name: shown(path)});
  const count = (what: string): number => rows.filter((row) => row.what === what).length;
  log(
    `${shown(path)}: ${count("open question")} open questions, ${count("finding")} open findings, ${count("claim")} claims. Fill in decision, value, who, when, why; then: npm run review -- ${shown(path)}`
  );
}

function take(
  path: string,
  inputs: Inputs,
  dossier: Dossier,
  options: ReviewOptions,
  {root, shown, log, error}: ReviewPlace
): 0 | 1 {
  if (!existsSync(path))
    throw new InputError(`${shown(path)}: no such file; \`npm run review\` without a name writes a sheet`);
  const rows = readSheet(shown(path), readFileSync(path));
  const manual = manualReader(inputs.manual);
  const text = manual("reviews.csv");
  const existing = readReviews(REVIEWS, text);
  const taken = takeBack(
    rows,
    dossier,
    existing,
    readKnowledge(manual, inputs.manual.get(TABLES_FILE)),
    options
  );
  const merged = mergeReviews(text, taken.decisions, taken.replaced);
  // what is written must be understood when it is next read
  const after = refusing(() =>
    buildDossier({...inputs, manual: new Map(inputs.manual).set("reviews.csv", merged)})
  );
  if (!options.dryRun && taken.decisions.length > 0) writeWhole(join(root, REVIEWS), merged);
  for (const {row, reason} of taken.refusals) error(`${shown(path)}:${row}: ${reason}`);
  log(sayTakenBack(taken, after.reviews, options.dryRun));
  return taken.refusals.length > 0 ? 1 : 0;
}

/** Inputs that cannot be used are the caller's to mend. */
function refusing<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
