import {plainWords} from "../plainWords.js";
import type {Block, Piece} from "../readDocument.js";
import {joinLines, wordsWithin} from "./joinLines.js";
import type {ReadLine} from "./readingOrder.js";

/** A line of the whole document. */
export interface PagedLine extends ReadLine {
  readonly page: number;
}

/** A block of a PDF, with the size of its letters. */
export interface SizedBlock extends Block {
  readonly size: number;
}

/** Of a line's height: another size of letters, a gap between paragraphs as against that between lines, an indent. */
const OTHER_SIZE = 0.08;
const WIDE_GAP = 1.3;
const INDENT = 0.8;
/** A line that leaves so much of its column free ends a paragraph if it ends a sentence. */
const SHORT = 0.15;

const MARKER = /^(?:[•▪■◦‣∙●○]|[-–—](?=\s)|\d{1,3}[.)](?=\s)|\([a-z\d]{1,2}\)(?=\s))/u;
const ENDS_SENTENCE = /[.!?:]["”’)\]]*$/u;

/** Lines in reading order → paragraphs, headings, items, rows; a paragraph goes on over columns and pages as its sentences do. */
export function paragraphs(lines: readonly PagedLine[]): SizedBlock[] {
  const words = wordsWithin(lines.flatMap(({cells}) => cells.map(({text}) => text)));
  const leading = leadingOf(lines);
  const bodySize = median(
    lines.flatMap(({cells}) =>
      cells.flatMap(({text, size}) => Array<number>(Math.ceil(text.length / 10)).fill(size))
    )
  );
  const blocks: {kind: Block["kind"]; size: number; lines: PagedLine[]}[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = blocks.at(-1);
    const text = textOf(line);
    const size = sizeOf(line);
    const item = MARKER.test(text);
    if (isRow(line)) blocks.push({kind: "row", size, lines: [line]});
    else if (!before || !last || last.kind === "row" || item || begins(line, before, last.lines, leading))
      blocks.push({
        kind: item ? "item" : size > (1 + OTHER_SIZE) * bodySize ? "heading" : "paragraph",
        size,
        lines: [line]
      });
    else last.lines.push(line);
  });
  return blocks
    .map(({kind, size, lines: own}) => ({kind, size, pieces: piecesOf(own, words)}))
    .filter(({pieces}) => pieces.length > 0);
}

const textOf = ({cells}: ReadLine): string => plainWords(cells.map(({text}) => text).join(" "));
const sizeOf = ({cells}: ReadLine): number => Math.max(...cells.map(({size}) => size));
const yOf = ({cells}: ReadLine): number => cells[0]?.y ?? 0;
const leftOf = ({cells}: ReadLine): number => cells[0]?.left ?? 0;
const rightOf = ({cells}: ReadLine): number => cells.at(-1)?.right ?? 0;

/** Cells side by side; a marker with a wide gap behind it is none. */
const isRow = ({cells}: ReadLine): boolean =>
  cells.length > 1 && !(cells.length === 2 && MARKER.test(`${cells[0]?.text ?? ""} `));

function begins(line: PagedLine, before: PagedLine, own: readonly PagedLine[], leading: number): boolean {
  const size = sizeOf(line);
  if (Math.abs(size - sizeOf(before)) > OTHER_SIZE * Math.max(size, sizeOf(before))) return true;
  const ended = ENDS_SENTENCE.test(textOf(before));
  const goesDown = yOf(line) - yOf(before);
  // the next column or page: only what was said tells whether the paragraph goes on
  if (goesDown <= 0 || line.page !== before.page || line.left !== before.left)
    return ended || (/^\p{Lu}/u.test(textOf(line)) && !/[,;]$|\p{Ll}$/u.test(textOf(before)));
  // headings are set wider than the lines of the text
  if (goesDown > WIDE_GAP * Math.max(leading, (size * leading) / Math.max(size, 1), size * 1.2)) return true;
  const isIndented = leftOf(line) > line.left + INDENT * size;
  const wasIndented = leftOf(before) > line.left + INDENT * size;
  const first = own[0];
  if (isIndented && !wasIndented && first && !MARKER.test(textOf(first))) return true;
  return ended && rightOf(before) < line.right - SHORT * (line.right - line.left);
}

/** The usual distance between the lines of the text. */
function leadingOf(lines: readonly PagedLine[]): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const step = before?.page === line.page ? yOf(line) - yOf(before) : 0;
    return step > 0 && step < 3 * sizeOf(line) ? [step] : [];
  });
  return median(steps);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 12;
}

/** The words of a block, in a piece for each page that it stands on. */
function piecesOf(lines: readonly PagedLine[], words: ReadonlySet<string>): Piece[] {
  const pieces: {text: string; at: number}[] = [];
  lines.forEach((line, i) => {
    const text = isRow(line) ? line.cells.map((cell) => plainWords(cell.text)).join(" | ") : textOf(line);
    const next = lines[i + 1];
    const joined = next ? joinLines(text, textOf(next), words) : {line: text, gap: ""};
    const last = pieces.at(-1);
    if (last?.at === line.page) last.text += joined.line + joined.gap;
    else pieces.push({text: joined.line + joined.gap, at: line.page});
  });
  return pieces.filter(({text}) => text !== "");
}
