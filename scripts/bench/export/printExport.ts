import type {ExportMeasured} from "./measureExport.js";

/** One line: the median, and what it lies between. */
export const printExport = ({runs, median, best, worst}: ExportMeasured): string =>
  `export of the briefing: ${seconds(median)} s (median of ${runs}, ${seconds(best)} to ${seconds(worst)})`;

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
