import type {Span} from "../../loaders/model.js";

/** A number that a text prints, found by its shape alone: neither extraction nor checks have a say in it. */
export interface PrintedFigure extends Span {
  readonly file: string;
  /** digits, commas and decimals as printed */
  readonly digits: string;
  /** "thousand", "million", "billion" or "" */
  readonly scale: string;
  readonly value: number;
  readonly percent: boolean;
  readonly money: boolean;
  /** lower-case stems of the words around it in its clause, or of its line's label */
  readonly words: ReadonlySet<string>;
  /** the line that it stands in */
  readonly line: Span;
}

const SCALES: Record<string, number> = {thousand: 1e3, million: 1e6, billion: 1e9};
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
/** Days and years are dates, and what follows a letter and a hyphen names a model. */
const NUMBER =
  /(?<![\p{L}\d.,-])(?<money>[$€£] ?)?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?: (?<scale>thousand|million|billion))?(?<percent> ?%| percent| per cent)?(?![\d-])/gu;
const DATE = new RegExp(`\\b(?:${MONTHS}) \\d{1,2}(?:, \\d{4})?|\\b\\d{1,2} (?:${MONTHS})(?: \\d{4})?`, "gu");
const YEAR = /^(?:19|20)\d{2}$/;
/** So many words before and behind a figure say what it counts. */
const WORDS_BEHIND = 5;
const WORDS_BEFORE = 4;
/** A stem of so many letters takes "soldiers" and "soldier", "Uzbek" and "Uzbeks" together. */
const STEM = 5;
const PLAIN = new Set(
  "the of and a an in on to for with from has have are is was were had it its that some about there more than be at by which will into over".split(
    " "
  )
);

/** All figures of a text but those in its titles, which `sources.csv` quotes. */
export function printedFigures(file: string, text: string, titles: ReadonlySet<string>): PrintedFigure[] {
  const dates = [...text.matchAll(DATE)].map((m) => ({start: m.index, end: m.index + m[0].length}));
  const found: PrintedFigure[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const {money = "", digits = "", decimals = "", scale = "", percent} = match.groups ?? {};
    const start = match.index + money.length;
    const end = match.index + match[0].length;
    if (dates.some((date) => date.start < end && start < date.end)) continue;
    if (YEAR.test(digits) && decimals === "" && scale === "" && money === "" && percent === undefined)
      continue;
    const line = lineAt(text, start);
    if (titles.has(text.slice(line.start, line.end))) continue;
    found.push({
      file,
      start,
      end,
      digits: digits + decimals,
      scale,
      value: Number(digits.replaceAll(",", "") + decimals) * (SCALES[scale] ?? 1),
      percent: percent !== undefined,
      money: money !== "" || /^ (?:euros|pounds|dollars|rubles)\b/.test(text.slice(end)),
      words: wordsAround(text, start, end, line),
      line
    });
  }
  return found;
}

function lineAt(text: string, at: number): Span {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return {start, end: end < 0 ? text.length : end};
}

/** A label before a colon says what its figure is; in prose the words beside it do, up to the next figure. */
function wordsAround(text: string, start: number, end: number, line: Span): Set<string> {
  const before = text.slice(line.start, start);
  const label = /^[-\s]*([^:]{2,40}):[^:]*$/.exec(before)?.[1];
  const behind = /^[^.;:!?\n]*/.exec(text.slice(end, line.end))?.[0].split(/\d/)[0] ?? "";
  const ahead = /[^.;:!?\n\d]*$/.exec(before)?.[0] ?? "";
  const words = [
    ...(label === undefined ? stems(ahead).slice(-WORDS_BEFORE) : stems(label)),
    ...stems(behind).slice(0, WORDS_BEHIND)
  ];
  return new Set(words);
}

function stems(words: string): string[] {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !PLAIN.has(word))
    .map((word) => word.slice(0, STEM));
}
