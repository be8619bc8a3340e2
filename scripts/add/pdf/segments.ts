import type {LeftOut} from "../readDocument.js";
import type {Run, Segment} from "./page.js";

/** In heights of the letters: base lines this near are one line; a wider gap parts words, a still wider one columns or cells. */
const SAME_LINE = 0.4;
const WORD_GAP = 0.15;
const CELL_GAP = 1.2;
/** A note's mark is set smaller and higher than the words that it follows. */
const MARK_SIZE = 0.82;
const MARK_RISE = 0.15;
const HIGHEST_MARK = 0.7;

/** Runs of one page as lines from top to bottom, each in pieces from left to right where gaps part it. */
export function toLines(runs: readonly Run[]): {lines: Segment[][]; leftOut: LeftOut[]} {
  const leftOut: LeftOut[] = [];
  const lines = baseLines(runs).map((line) => {
    const segments: Segment[] = [];
    for (const run of line) {
      const last = segments.at(-1);
      const gap = last ? run.left - last.right : 0;
      const em = Math.max(run.size, last?.size ?? 0);
      if (!last || gap > CELL_GAP * em) segments.push(run);
      else {
        const raised = isRaised(run, last) ? raisedWords(run, last) : run.text;
        if (raised === "") leftOut.push({reason: "the mark of a note", text: run.text});
        const space = gap > WORD_GAP * em && raised !== "" && raised === run.text ? " " : "";
        segments[segments.length - 1] = {
          ...last,
          text: last.text + space + raised,
          right: Math.max(last.right, run.right),
          size: Math.max(last.size, run.size)
        };
      }
    }
    return segments;
  });
  return {lines, leftOut};
}

/** Runs that stand on one line, the highest first; a raised mark goes with the words that it is raised above. */
function baseLines(runs: readonly Run[]): Run[][] {
  const lines: {y: number; size: number; runs: Run[]}[] = [];
  // the largest of a line first: marks are held against it
  for (const run of [...runs].sort((a, b) => b.size - a.size)) {
    const line = lines.find(
      ({y, size}) =>
        Math.abs(y - run.y) <= SAME_LINE * size ||
        (run.size <= MARK_SIZE * size && y > run.y && y - run.y <= HIGHEST_MARK * size)
    );
    if (line) line.runs.push(run);
    else lines.push({y: run.y, size: run.size, runs: [run]});
  }
  return lines.sort((a, b) => a.y - b.y).map((line) => line.runs.sort((a, b) => a.left - b.left));
}

const isRaised = (run: Run, {size, y}: Run): boolean =>
  run.size <= MARK_SIZE * size && y - run.y >= MARK_RISE * size;

/** “km²” keeps its square; a number behind any other word is the mark of a note, and would make another figure of a figure. */
function raisedWords({text}: Run, {text: before}: Run): string {
  if (/(?:^|[\s\d])[kcdm]?m$/u.test(before) && /^[23]$/.test(text)) return text === "2" ? "²" : "³";
  return /^[\d*†‡,\s]+$/u.test(text) ? "" : text;
}
