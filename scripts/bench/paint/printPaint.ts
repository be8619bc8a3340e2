import type {PaintMeasured} from "./measurePaint.js";

/** A line a page: largest paint beside that of the hand-made file, time blocked, layout shift. */
export function printPaint(measured: readonly PaintMeasured[]): string {
  return measured
    .map(
      ({page, runs, largest, handMade, blocked, shift}) =>
        `${page.padEnd(16)} largest paint ${Math.round(largest)} ms, ${(largest / handMade).toFixed(2)} times the ${Math.round(handMade)} ms of one hand-made file; ` +
        `blocked ${Math.round(blocked)} ms; shift ${shift.toFixed(4)} (slow 4G, 4x CPU, median of ${runs})`
    )
    .join("\n");
}
