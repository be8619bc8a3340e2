import type {PlanTask} from "./listInputs.js";
import {partitionCount, partitionOf} from "./layout.js";
import type {Planned} from "./planned.js";
import {nameLines, type PlannedLines} from "./planLines.js";
import type {Threads} from "./threads.js";

/**
 * Every document of the inputs by partition, sorted by hash, source and name.
 *
 * @param told is called with how many documents are known so far
 */
export async function planInputs(
  tasks: readonly PlanTask[],
  threads: Threads,
  told: (documents: number) => void
): Promise<ReadonlyMap<string, readonly Planned[]>> {
  let known = 0;
  const results = await Promise.all(
    tasks.map(async (task) => {
      const result = (await threads.run(task)) as readonly Planned[] | PlannedLines;
      told((known += "documents" in result ? result.documents.length : result.length));
      return result;
    })
  );
  const documents = documentsOf(tasks, results);
  const count = partitionCount(documents.length);
  const partitions = new Map<string, Planned[]>();
  for (const document of documents) {
    const partition = partitionOf(document.hash, count);
    const list = partitions.get(partition);
    if (list) list.push(document);
    else partitions.set(partition, [document]);
  }
  for (const list of partitions.values())
    list.sort((a, b) => order(a.hash, b.hash) || order(a.source, b.source) || order(a.name, b.name));
  return partitions;
}

/** Lines are numbered through their file. */
function documentsOf(
  tasks: readonly PlanTask[],
  results: readonly (readonly Planned[] | PlannedLines)[]
): Planned[] {
  const linesBefore = new Map<string, number>();
  return results.flatMap((result, i) => {
    if (!("documents" in result)) return result;
    const source = tasks[i]?.source ?? "";
    const before = linesBefore.get(source) ?? 0;
    linesBefore.set(source, before + result.lines);
    return nameLines(result, before);
  });
}

/** By code unit, on every machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
