import {existsSync, readdirSync} from "node:fs";
import {dirname} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {sha256} from "../../../loaders/sources/sha256.js";
import {filesNamed, rowsOf} from "./duckdb.js";
import {partitionNumbers, type Layout} from "./layout.js";
import type {Planned} from "./planned.js";

/** What the files of a partition say of themselves, where all say the same. */
export interface PartitionMarks {
  readonly key: string;
  readonly state: string;
}

/** What a partition is made of. */
export const stateOf = (key: string, documents: readonly Planned[]): string =>
  sha256(
    JSON.stringify([key, documents.map(({hash, source, name, refused}) => [hash, source, name, refused])])
  );

/** The partitions of which there are files, by name; null for one whose files are not of one making. */
export async function storeStates(
  connection: DuckDBConnection,
  layout: Layout,
  tables: readonly string[]
): Promise<ReadonlyMap<string, PartitionMarks | null>> {
  const found = new Map<string, (PartitionMarks | null)[]>();
  for (const table of tables) {
    const folder = dirname(layout.file(table, ""));
    const partitions = existsSync(folder)
      ? readdirSync(folder)
          .map((name) => name.replace(/\.parquet$/, ""))
          .filter((name) => partitionNumbers(name) !== null)
      : [];
    const marks = await marksIn(
      connection,
      partitions.map((partition) => layout.file(table, partition))
    );
    for (const partition of partitions) {
      const list = found.get(partition) ?? [];
      found.set(partition, [...list, marks.get(layout.file(table, partition)) ?? null]);
    }
  }
  return new Map(
    [...found].map(([partition, marks]) => {
      const [first = null] = marks;
      const alike = marks.length === tables.length && marks.every((m) => m?.state === first?.state);
      return [partition, alike ? first : null];
    })
  );
}

/**
 * The partitions from which a new one can take rows, none of which has a document of another: its own of before, or where there is none those
 * of another division of the store into partitions, of the one of which most is there.
 */
export function reusableFor(
  partition: string,
  there: ReadonlyMap<string, PartitionMarks | null>,
  key: string
): readonly string[] {
  if (there.get(partition)?.key === key) return [partition];
  const whole = partitionNumbers(partition);
  const byDivision = new Map<number, string[]>();
  for (const [name, marks] of there) {
    const part = partitionNumbers(name);
    if (marks?.key !== key || part === null || part.of === whole?.of) continue;
    byDivision.set(part.of, [...(byDivision.get(part.of) ?? []), name]);
  }
  const [names = []] = [...byDivision]
    .sort(([a, namesA], [b, namesB]) => namesB.length / b - namesA.length / a || a - b)
    .map(([, names]) => names);
  return names.filter((name) => whole !== null && overlap(whole, partitionNumbers(name) ?? whole));
}

interface Part {
  readonly at: number;
  readonly of: number;
}

const overlap = (a: Part, b: Part): boolean =>
  a.at * b.of < (b.at + 1) * a.of && b.at * a.of < (a.at + 1) * b.of;

async function marksIn(
  connection: DuckDBConnection,
  files: readonly string[]
): Promise<ReadonlyMap<string, PartitionMarks>> {
  if (files.length === 0) return new Map();
  try {
    const rows = await rowsOf(
      connection,
      `SELECT file_name, list(decode(value) ORDER BY decode(key)) AS marks
       FROM parquet_kv_metadata(${filesNamed(files)}) WHERE decode(key) IN ('key', 'state') GROUP BY file_name`
    );
    return new Map(
      rows.map(({file_name, marks}) => {
        const [key = "", state = ""] = (marks as {items: readonly string[]} | null)?.items ?? [];
        return [String(file_name), {key, state}];
      })
    );
  } catch {
    // one of them is no Parquet file: which one shows when they are asked one by one
    if (files.length === 1) return new Map();
    const each = await Promise.all(files.map((file) => marksIn(connection, [file])));
    return new Map(each.flatMap((marks) => [...marks]));
  }
}
