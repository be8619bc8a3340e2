import type {ScaleMeasured} from "./measureScale.js";

/** The whole way as a small table for people. */
export function printScale({runs, exponent}: ScaleMeasured): string {
  const head = [
    "documents",
    "MB",
    "claims",
    "extract s",
    "check s",
    "together s",
    "processor s",
    "peak MB",
    "again s"
  ];
  const rows = runs.map(({documents, bytes, claims, extract, check, again}) => [
    documents.toLocaleString("en"),
    (bytes / 1e6).toFixed(0),
    claims.toLocaleString("en"),
    extract.seconds.toFixed(1),
    check.seconds.toFixed(1),
    (extract.seconds + check.seconds).toFixed(1),
    sum(extract.processorSeconds, check.processorSeconds)?.toFixed(1) ?? "–",
    highest(extract.memory, check.memory)?.toFixed(0) ?? "–",
    again.seconds.toFixed(1)
  ]);
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join("  ");
  const grows =
    exponent === null ? [] : ["", `time grows as the number of documents to the ${exponent.toFixed(2)}`];
  return [...[head, ...rows].map(line), ...grows].join("\n");
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const highest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.max(a, b) / 1e6;
