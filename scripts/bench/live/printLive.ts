import {max, median, min} from "d3-array";
import type {LiveMeasured} from "./measureLive.js";

/** One line a page: the median, and what it lies between. */
export function printLive(measured: readonly LiveMeasured[]): string {
  const lines = measured.map(
    ({page, times}) =>
      `${page.padEnd(20)} ${seconds(median(times))} s (median of ${times.length}, ${seconds(min(times))} to ${seconds(max(times))})`
  );
  return ["from saving a document to the changed number in the open page", ...lines].join("\n");
}

const seconds = (milliseconds = NaN): string => (milliseconds / 1000).toFixed(2);
