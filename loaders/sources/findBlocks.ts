import type {Span} from "../model.js";
import {endsSentence} from "./splitSentences.js";
import {markerEnd} from "./listMarker.js";
import {isSpace} from "./space.js";

/** Texts wrapped at a fixed width are wrapped between these; a longer line is a paragraph, and shorter ones are separate lines. */
const NARROWEST = 50;
const WIDEST = 110;

interface Line extends Span {
  /** characters up to the last that is no space */
  readonly width: number;
  readonly isItem: boolean;
  readonly isRow: boolean;
}

/**
 * Paragraphs, list items and table rows, which cover the span together. Lines of a text that was wrapped at a fixed width are taken
 * together, as are the lines of one list item; an empty line is a block of its own.
 */
export function findBlocks(text: string, {start, end}: Span): Span[] {
  const blocks: Span[] = [];
  let run: Line[] = [];
  for (let at = start; at < end;) {
    const line = lineAt(text, at, end);
    if (line.width > 0) run.push(line);
    if (line.width === 0 || line.end === end) {
      addRun(text, run, blocks);
      run = [];
    }
    if (line.width === 0) blocks.push({start: line.start, end: line.end});
    at = line.end;
  }
  return blocks;
}

function lineAt(text: string, start: number, limit: number): Line {
  const newline = text.indexOf("\n", start);
  const end = newline < 0 || newline >= limit ? limit : newline + 1;
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  const words = markerEnd(text, start);
  return {start, end, width: last - start, isItem: words > start, isRow: isRow(text, words, last)};
}

/** Cells stand apart by a tab, a bar or several spaces, which after a full stop only separate sentences. */
export function isRow(text: string, start: number, end: number): boolean {
  return end - start <= 3 * WIDEST && /[^\s.!?:;,”"] {2,}\S|\S\t+\S| \| /.test(text.slice(start, end));
}

function addRun(text: string, run: readonly Line[], blocks: Span[]): void {
  let width = 0;
  for (const line of run) width = Math.max(width, line.width);
  const wrapped = width >= NARROWEST && width <= WIDEST;
  // Where no line but the last has room for one word more, the run is one paragraph, wherever sentences end in it.
  const full =
    wrapped &&
    run.length > 2 &&
    run.every((line, i) => i === run.length - 1 || isFull(text, line, run[i + 1], width));
  let item = false;
  for (let i = 0; i < run.length;) {
    const first = run[i];
    if (!first) break;
    item = first.isItem;
    let end = first.end;
    for (i++; i < run.length; i++) {
      const before = run[i - 1];
      const line = run[i];
      if (!before || !line || line.isItem || line.isRow || before.isRow) break;
      if (isLabelled(text, line) && isLabelled(text, first)) break;
      const hanging = item && isSpace(text.charCodeAt(line.start));
      const goesOn =
        wrapped &&
        isFull(text, before, line, width) &&
        (full || !endsSentence(text, before.start, before.start + before.width));
      if (!hanging && !goesOn) break;
      end = line.end;
    }
    blocks.push({start: first.start, end});
  }
}

/** "Roads: 19,100 km" below "Population: 3.7 million": each row of a fact sheet has its own label, however long the row before it is. */
function isLabelled(text: string, {start, width}: Line): boolean {
  return /^\p{Lu}[\p{L}\d ,()'’-]{1,60}: \S/u.test(text.slice(start, start + Math.min(width, 70)));
}

/** Would the next line's first word not have found room in this line? */
function isFull(text: string, line: Line, next: Line | undefined, width: number): boolean {
  if (!next) return false;
  let start = next.start;
  while (start < next.end && isSpace(text.charCodeAt(start))) start++;
  let end = start;
  while (end < next.end && end - start < WIDEST && !isSpace(text.charCodeAt(end))) end++;
  return line.width + 1 + end - start > width;
}
