import {existsSync, mkdirSync, rmSync} from "node:fs";
import {sha256} from "../../../loaders/sources/sha256.js";
import {withLock} from "../../build/withLock.js";
import {writeWhole} from "../../build/writeWhole.js";
import {diskError} from "../../terminal/diskError.js";
import {openDuckDb} from "./duckdb.js";
import {layoutOf, type Layout} from "./layout.js";
import type {Inputs} from "./listInputs.js";
import {documentsIn, type Made, type PartitionTask} from "./makePartition.js";
import {planInputs} from "./planInputs.js";
import type {Planned} from "./planned.js";
import type {Defaults} from "./readContent.js";
import {READ_TABLES} from "./readTables.js";
import {storeKey} from "./storeKey.js";
import {countStore, type Refusal, type StoreRecord} from "./storeRecord.js";
import {reusableFor, stateOf, storeStates} from "./storeStates.js";
import {startThreads, ThreadEnded, type Threads} from "./threads.js";

/** What is to be stored where, by how many threads. */
export interface StoreOrder {
  /** the project's folder */
  readonly root: string;
  /** the store's */
  readonly folder: string;
  readonly inputs: Inputs;
  readonly defaults: Defaults;
  readonly jobs: number;
  /** what a thread runs */
  readonly program: URL;
}

/** Who hears how far it is. */
export interface StoreProgress {
  readonly tick: (detail: string) => void;
  readonly log: (message: string) => void;
}

/** What a run did, and what the store holds now. */
export interface StoreOutcome extends Made {
  /** how many documents were there that the inputs no longer have */
  readonly gone: number;
  readonly record: StoreRecord;
  /** the first of the documents that were refused */
  readonly refusals: readonly Refusal[];
}

/** Each thread's database has so much, and puts the rest on the disk. */
const THREAD_MEMORY = "200MB";
const OWN_MEMORY = "200MB";

/** So many refused documents are named; the table of documents has all. */
const LISTED = 20;

/**
 * Brings a store to what the inputs say. A partition that is there as it should be is left alone; of any other, documents that it has keep
 * their rows. Ended at any moment and started again, it goes on with the partitions that are missing. The same inputs give the same bytes.
 *
 * @throws Error that names the file that cannot be written, or the document that changed meanwhile
 */
export async function runStore(order: StoreOrder, progress: StoreProgress): Promise<StoreOutcome> {
  const layout = layoutOf(order.folder);
  try {
    mkdirSync(order.folder, {recursive: true});
  } catch (error) {
    throw diskError(error, `cannot make the folder ${order.folder}`);
  }
  return withLock(layout.lock, () => underLock(order, layout, progress), progress.log, "extract");
}

async function underLock(order: StoreOrder, layout: Layout, progress: StoreProgress): Promise<StoreOutcome> {
  // whoever made what lies there was killed
  rmSync(layout.scratch, {recursive: true, force: true});
  mkdirSync(layout.scratch);
  const {root, folder, defaults, jobs, program} = order;
  const threads = startThreads(program, jobs, {root, folder, defaults, memory: THREAD_MEMORY});
  try {
    return await bringUp(order, layout, threads, progress);
  } finally {
    await threads.close();
    rmSync(layout.scratch, {recursive: true, force: true});
  }
}

async function bringUp(
  {root, inputs}: StoreOrder,
  layout: Layout,
  threads: Threads,
  progress: StoreProgress
): Promise<StoreOutcome> {
  const key = storeKey(root);
  const plan = await planInputs(inputs.tasks, threads, (known) =>
    progress.tick(`${counted(known)} documents found`)
  );
  const connection = await openDuckDb(layout.scratch, OWN_MEMORY);
  const tables = [...READ_TABLES.map(({name}) => name), "documents"];
  const there = await storeStates(connection, layout, tables);

  const wanted = [...plan].sort(([a], [b]) => (a < b ? -1 : 1));
  const tasks = wanted.flatMap(([partition, documents]): PartitionTask[] => {
    const state = stateOf(key, documents);
    if (there.get(partition)?.state === state) return [];
    return [
      {kind: "partition", partition, documents, key, state, reusable: reusableFor(partition, there, key)}
    ];
  });
  const needless = [...there.keys()].filter((partition) => !plan.has(partition));
  const state = sha256(
    JSON.stringify(wanted.map(([partition, documents]) => [partition, stateOf(key, documents)]))
  );
  if (tasks.length > 0 || needless.length > 0) rmSync(layout.record, {force: true});

  const documentsOf = (partition: string): string => layout.file("documents", partition);
  const before = await documentsIn(
    connection,
    [...there].flatMap(([name, marks]) => (marks ? documentsOf(name) : []))
  );
  const hashes = new Set(wanted.flatMap(([, documents]) => documents.map(({hash}) => hash)));
  const gone = [...before].filter((hash) => !hashes.has(hash)).length;

  const total = hashes.size;
  const untouched = total - tasks.reduce((sum, {documents}) => sum + different(documents), 0);
  const ticking = setInterval(() => {
    progress.tick(`${counted(untouched + threads.read())} of ${counted(total)} documents`);
  }, 200);
  ticking.unref();
  let made: readonly Made[];
  try {
    made = await Promise.all(tasks.map((task) => untilMade(task, threads)));
  } finally {
    clearInterval(ticking);
  }
  for (const partition of needless)
    for (const table of tables) rmSync(layout.file(table, partition), {force: true});

  const {refusals, ...counts} = await countStore(
    connection,
    wanted.map(([partition]) => documentsOf(partition)),
    LISTED
  );
  connection.closeSync();
  const record: StoreRecord = {version: 1, key, state, ...counts};
  const written = `${JSON.stringify(record, null, 2)}\n`;
  if (tasks.length > 0 || needless.length > 0 || !existsSync(layout.record))
    writeWhole(layout.record, written);
  const sum = (count: keyof Made): number => made.reduce((total, one) => total + one[count], 0);
  return {read: sum("read"), kept: untouched + sum("kept"), gone, record, refusals};
}

/** A document over which a thread ends is refused, and the others of its partition are read again. */
async function untilMade(task: PartitionTask, threads: Threads): Promise<Made> {
  try {
    return (await threads.run(task)) as Made;
  } catch (error) {
    if (!(error instanceof ThreadEnded) || error.at === null) throw error;
    const {at, reason} = error;
    const culprit = task.documents[at]?.hash;
    const documents = task.documents.map((document) =>
      document.hash === culprit ? {...document, refused: reason} : document
    );
    return untilMade({...task, documents}, threads);
  }
}

const different = (documents: readonly Planned[]): number => new Set(documents.map(({hash}) => hash)).size;

const counted = (count: number): string => count.toLocaleString("en-GB");
