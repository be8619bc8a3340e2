import {availableParallelism} from "node:os";
import {printable} from "../terminal/wrap.js";
import {InputError} from "../terminal/main.js";
import {terminalProgress} from "../terminal/progress.js";
import {findSubject} from "./findSubject.js";
import {loadKnowledge} from "./loadKnowledge.js";
import type {Options} from "./readOptions.js";
import {readPublished} from "./readPublished.js";
import {listInputs} from "./store/listInputs.js";
import {runStore, type StoreOutcome} from "./store/runStore.js";

/**
 * Reads documents in several threads and keeps their claims as Parquet in the folder `--out`. Progress goes to a terminal only, what was refused
 * to standard error.
 *
 * @param root the project's folder
 * @param pathOf finds a file as its name was given
 * @param program the file that a thread runs
 * @returns whether no document was refused
 * @throws InputError for a name that is not there, a wrong table, date or subject
 */
export async function extractToStore(
  root: string,
  {out, jobs, date, subject, files}: Options & {readonly out: string},
  pathOf: (name: string) => string,
  program: URL
): Promise<boolean> {
  const started = performance.now();
  const {entities} = loadKnowledge(root);
  if (date !== null) readPublished(date);
  if (subject !== null) findSubject(subject, entities);
  const inputs = listInputs(files, pathOf);
  if (inputs.tasks.length === 0)
    throw new InputError(`no documents: ${files.join(", ")}; put .txt files or JSON lines (.jsonl) there`);
  if (inputs.others > 0)
    console.error(`passed over: ${inputs.others} files that are neither .txt nor .jsonl`);
  const progress = terminalProgress(1, process.stderr);
  const outcome = await runStore(
    {
      root,
      folder: pathOf(out),
      inputs,
      defaults: {date, subject},
      jobs: jobs ?? availableParallelism(),
      program
    },
    progress
  );
  progress.tick("");
  for (const {source, name, refused} of outcome.refusals)
    console.error(printable(`${source === name ? source : `${source}: ${name}`}: ${refused}`));
  const {refused} = outcome.record;
  if (refused > outcome.refusals.length)
    console.error(
      `and ${refused - outcome.refusals.length} more: in ${out}/documents, where refused is not null`
    );
  console.log(`${summary(outcome)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return refused === 0;
}

function summary({record, read, kept, gone}: StoreOutcome): string {
  const counts = [`${counted(read)} read`, `${counted(kept)} kept`, `${counted(gone)} gone`];
  return `${counted(record.claims)} claims of ${counted(record.different)} documents: ${counts.join(", ")}, ${counted(record.refused)} refused`;
}

const counted = (count: number): string => count.toLocaleString("en-GB");
