import type {PageMeasured} from "./measurePages.js";

/** One line a page, for people. */
export function printPages(claims: number, measured: readonly PageMeasured[]): string {
  const width = Math.max(...measured.map(({what}) => what.length));
  const lines = measured.map(
    ({what, runs, median, worst, parts: {script, layout, paint}}) =>
      `${what.padEnd(width)}  median ${median.toFixed(0).padStart(4)} ms  worst ${worst.toFixed(0).padStart(4)} ms  of ${String(runs)}  (script ${script.toFixed(0)}, layout ${layout.toFixed(0)}, paint ${paint.toFixed(0)})`
  );
  return [`from the input to the painted frame, ${String(claims)} generated claims`, ...lines].join("\n");
}
