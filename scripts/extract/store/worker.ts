import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {parentPort, threadId, workerData} from "node:worker_threads";
import {documentReader} from "../documentReader.js";
import {loadKnownToChecks} from "../loadKnowledge.js";
import {documentRows, type ReadRows} from "./documentRows.js";
import {openDuckDb} from "./duckdb.js";
import {layoutOf} from "./layout.js";
import {makePartition, type PartitionTask} from "./makePartition.js";
import {READ_TABLES} from "./readTables.js";
import {planFiles} from "./planFiles.js";
import {planLines} from "./planLines.js";
import type {PlanTask} from "./listInputs.js";
import type {Defaults} from "./readContent.js";

/** What a thread is started with. */
export interface WorkerStart {
  /** the project's folder */
  readonly root: string;
  /** the store's */
  readonly folder: string;
  readonly defaults: Defaults;
  /** of the database, as DuckDB writes it */
  readonly memory: string;
  /**
   * four 32-bit integers: which document of its task the thread reads, or -1; how many it has read; 1 once it shall stop; 1 while it works
   */
  readonly shared: SharedArrayBuffer;
}

export type Task = PlanTask | PartitionTask;

/** What a thread answers: the result of a task, or why there is none. */
export type Answer = {readonly result: unknown} | {readonly failed: string};

/** Does the tasks that come, one by one. */
export function work(): void {
  const start = workerData as WorkerStart;
  const progress = new Int32Array(start.shared);
  const perform = performer(start);
  parentPort?.on("message", (task: Task) => {
    Atomics.store(progress, 3, 1);
    const done = perform(task).finally(() => {
      Atomics.store(progress, 3, 0);
      Atomics.notify(progress, 3);
    });
    done.then(
      (result) => parentPort?.postMessage({result} satisfies Answer),
      (error: unknown) => {
        const failed =
          error instanceof Error
            ? ((process.env["DEBUG"] ? error.stack : null) ?? error.message)
            : String(error);
        parentPort?.postMessage({failed} satisfies Answer);
      }
    );
  });
}

function performer({root, folder, defaults, memory, shared}: WorkerStart): (task: Task) => Promise<unknown> {
  const progress = new Int32Array(shared);
  const layout = layoutOf(folder);
  // what only a partition needs is made for the first
  let ready: Promise<{
    readonly rows: ReadRows;
    readonly connection: Awaited<ReturnType<typeof openDuckDb>>;
  }> | null = null;
  const prepare = async () => {
    const spill = join(layout.scratch, `thread-${threadId}`);
    mkdirSync(spill, {recursive: true});
    const {knowledge, known} = loadKnownToChecks(root);
    const rows = documentRows(documentReader(knowledge, defaults), known, defaults);
    return {rows, connection: await openDuckDb(spill, memory)};
  };
  return async (task) => {
    if (task.kind === "files") return planFiles(task, defaults);
    if (task.kind === "lines") return planLines(task, defaults);
    const {rows, connection} = await (ready ??= prepare());
    const places = new Map(task.documents.map((document, i) => [document, i]));
    return makePartition(task, connection, layout, READ_TABLES, (documents) => {
      const made = rows(documents, (document) => {
        if (Atomics.load(progress, 2) === 1) throw new Error("stopped");
        Atomics.store(progress, 0, places.get(document) ?? -1);
      });
      Atomics.store(progress, 0, -1);
      Atomics.add(progress, 1, documents.length);
      return made;
    });
  };
}
