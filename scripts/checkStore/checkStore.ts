import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {storeKey} from "../extract/store/storeKey.js";
import {layoutOf} from "../extract/store/layout.js";
import {loadKnownToChecks} from "../extract/loadKnowledge.js";
import {hashCode} from "../../loaders/sources/hashCode.js";
import {sha256} from "../../loaders/sources/sha256.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import {withLock} from "../build/withLock.js";
import {writeWhole} from "../build/writeWhole.js";
import {InputError} from "../terminal/main.js";
import {addSameWords} from "./addSameWords.js";
import {checkPicked, checkPickedTexts, pickBlocks} from "./checkBlocks.js";
import {checkTies, makeTied} from "./checkTies.js";
import {checkWording, makeKin} from "./checkWording.js";
import {foundTables} from "./foundTables.js";
import {openStore} from "./openStore.js";
import {gatherClaims} from "./storedDocuments.js";
import {FINDINGS_TABLES, writeFindings} from "./writeFindings.js";

/** Below a store's folder: what checks wrote. */
export const CHECKS_FOLDER = "checks";

/** Who hears which step is taken. */
export type Step = (name: string) => void;

/**
 * Brings the findings of a store to what its claims, the references and the checks say. Where nothing changed since the last time, nothing is done.
 *
 * @param root the project's folder
 * @returns whether anything was to be done
 * @throws InputError where the folder is no whole store, or one that other words or code made
 */
export async function checkStore(
  root: string,
  folder: string,
  step: Step,
  log: (message: string) => void
): Promise<boolean> {
  const layout = layoutOf(folder);
  if (!existsSync(folder)) throw new InputError(`${folder}: no such folder`);
  return withLock(
    layout.lock,
    async () => {
      const state = stateOf(root, folder, readRecord(layout.record, folder));
      const checks = join(folder, CHECKS_FOLDER);
      const record = join(checks, "checks.json");
      if (
        isRecorded(record, state) &&
        FINDINGS_TABLES.every((name) => existsSync(join(checks, `${name}.parquet`)))
      )
        return false;
      rmSync(record, {force: true});
      const scratch = join(layout.scratch, "checks");
      rmSync(scratch, {recursive: true, force: true});
      mkdirSync(scratch, {recursive: true});
      try {
        await checkAll(folder, scratch, loadKnownToChecks(root).known, step);
        writeWhole(record, `${JSON.stringify({state}, null, 2)}\n`);
      } finally {
        rmSync(layout.scratch, {recursive: true, force: true});
      }
      return true;
    },
    log
  );
}

export async function checkAll(
  folder: string,
  scratch: string,
  known: KnownToChecks,
  step: Step
): Promise<void> {
  const instance = await openStore(folder, scratch, Math.min(2, availableParallelism()));
  try {
    const connection = await instance.connect();
    const found = await foundTables(connection);
    step("claims on one thing");
    // positions say what order there is, and rows that need not keep theirs take less memory
    await connection.run("SET preserve_insertion_order = false");
    await pickBlocks(connection, known);
    await checkPicked(instance, known, found);
    await makeTied(connection);
    const common = await makeKin(connection);
    await gatherClaims(
      connection,
      "SELECT doc FROM picked WHERE texts",
      "SELECT article_id FROM tied UNION SELECT article_id FROM kin_groups"
    );
    await checkPickedTexts(instance, known, found);
    step("names");
    await checkTies(instance, known, found);
    step("shared wording");
    await checkWording(instance, known, common, found);
    for (const table of ["picked", "tied", "kin_groups", "near_claims"])
      await connection.run(`DROP TABLE ${table}`);
    await connection.run("SET preserve_insertion_order = true");
    found.close();
    await addSameWords(instance, known);
    step("all findings");
    await writeFindings(connection, join(folder, CHECKS_FOLDER), scratch);
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

/** What findings of a store follow from, in one hash. */
const stateOf = (root: string, folder: string, {key, state}: {key: string; state: string}): string => {
  if (key !== storeKey(root))
    throw new InputError(
      `${folder}: made with other words or code than these; run npm run -s extract -- --out with the same documents again`
    );
  return sha256([state, hashCode(root, ["scripts/checkStore"])].join("\n"));
};

function readRecord(file: string, folder: string): {key: string; state: string} {
  if (!existsSync(file))
    throw new InputError(
      `${folder}: no whole store of claims; run npm run -s extract -- --out with its documents (again)`
    );
  return JSON.parse(readFileSync(file, "utf8")) as {key: string; state: string};
}

function isRecorded(record: string, state: string): boolean {
  if (!existsSync(record)) return false;
  return (JSON.parse(readFileSync(record, "utf8")) as {state?: unknown}).state === state;
}
