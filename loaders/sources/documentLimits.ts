import {SeedError} from "./seedError.js";

/**
 * What is larger is no report but a table, a dump or an archive in disguise: it would take minutes and gigabytes to read, and a page
 * that shows it would open on no phone.
 */
export const LIMITS = {
  /** “War and Peace” has 3.3 million */
  bytes: 5_000_000,
  /** of the PDF, page or Word document that a text was taken from, with its pictures */
  original: 64_000_000,
  /** characters; a page that was saved without its line ends has some tens of thousands */
  line: 1_000_000,
  /** runs of digits: the shipped reports have some hundred each */
  numbers: 50_000,
  /** files in `seeds/`: each has pages of its own; for more there is `npm run extract` */
  seeds: 10_000,
  /** rows of a table that people keep */
  rows: 100_000,
  /** characters of a cell there: several pages */
  cell: 10_000
} as const;

/** The names of files that stand beside a text in `seeds/`, as `npm run add` names them. */
const ORIGINAL = /\.(?:pdf|html|docx|docm|map\.json)$/u;

/** A number for people: 5,000,000. */
const told = (count: number): string => count.toLocaleString("en-US");

/** @throws SeedError for a file that is too large, by its size in bytes: before it is read */
export function refuseSize(file: string, bytes: number): void {
  const most = ORIGINAL.test(file) ? LIMITS.original : LIMITS.bytes;
  if (bytes > most)
    throw new SeedError(
      `${file}: ${told(bytes)} bytes, at most ${told(most)} can be; cut it into several files`
    );
}

/** @throws SeedError for a text with a line that is too long, or with too many numbers */
export function refuseText(file: string, text: string): void {
  if (text.length > LIMITS.line) refuseLines(file, text);
  // between two numbers is a character that is none
  if (text.length >= 2 * LIMITS.numbers) refuseNumbers(file, text);
}

function refuseLines(file: string, text: string): void {
  let number = 0;
  for (let start = 0; start <= text.length; number++) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LIMITS.line)
      throw new SeedError(
        `${file}:${String(number + 1)}: a line of ${told(end - start)} characters, at most ${told(LIMITS.line)} can be; put its paragraphs on lines of their own`
      );
    start = end + 1;
  }
}

function refuseNumbers(file: string, text: string): void {
  let count = 0;
  for (const digits = /\d+/g; digits.test(text);) count++;
  if (count > LIMITS.numbers)
    throw new SeedError(
      `${file}: ${told(count)} numbers, at most ${told(LIMITS.numbers)} can be; cut it into several documents, or leave its tables out`
    );
}

/** @throws SeedError for a folder with too many files */
export function refuseCount(folder: string, files: number): void {
  if (files > LIMITS.seeds)
    throw new SeedError(
      `${folder}: ${told(files)} files, at most ${told(LIMITS.seeds)} can be; read so many with \`npm run extract\``
    );
}

/** @throws Error for a row beyond the last that a table may have, or a cell that is too long */
export function refuseRow(rows: number, cells: readonly string[]): void {
  if (rows > LIMITS.rows)
    throw new Error(`more than ${told(LIMITS.rows)} rows; cut the table, nobody can keep so many`);
  const long = cells.find(({length}) => length > LIMITS.cell);
  if (long !== undefined)
    throw new Error(
      `a cell of ${told(long.length)} characters, at most ${told(LIMITS.cell)} can be; look for a quotation that is not closed, or shorten it`
    );
}
