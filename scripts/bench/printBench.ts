import type {Machine} from "./machine.js";
import type {Measured} from "./measure.js";

export const printMachine = ({node, cpu, cores}: Machine, threads: "one" | "all" = "one"): string =>
  `node ${node}, ${cpu}, ${threads === "one" ? "one thread of " : ""}${String(cores)} cores`;

/** The figures as a small table for people. */
export function printBench(rows: readonly Measured[]): string {
  const head = ["set", "up to", "MB/s", "slowest–fastest", "ns/byte", "documents", "MB", "found"];
  const lines = rows.map(({set, stage, mbPerSecond: {median, slowest, fastest}, bytes, documents, found}) => [
    set,
    stage,
    String(median),
    `${String(slowest)}–${String(fastest)}`,
    (1000 / median).toFixed(0),
    String(documents),
    (bytes / 1e6).toFixed(1),
    String(found)
  ]);
  const widths = head.map((name, i) => Math.max(name.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const print = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return [head, ...lines].map(print).join("\n");
}
