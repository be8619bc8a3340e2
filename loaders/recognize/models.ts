import {numberWord} from "./numberWords.js";
import type {Token} from "./tokens.js";
import {wordTest} from "./words.js";

/** A model or another designation, over tokens `from`..`to` (half-open): its digits count nothing. */
export interface Designation {
  readonly from: number;
  readonly to: number;
  /** a thing's model ("Mi-8MT"), or a number that orders papers and pages ("Article 6") */
  readonly kind: "model" | "number";
}

/** A sentence without one of these holds no designation. */
export const mayDesignate = wordTest(({kind}) => kind === "number" || kind === "designation");

/** "T-72", "Mi-8MT", "C-130H", "TB2": a capital, few letters, digits. Units ("km2") and codes of other shapes do not fit. */
const MODEL = /^\p{Lu}\p{L}{0,5}[-‑]?\d/u;
/** "Center-2019", "Vostok-2018": a drill of that year. */
const EDITION = /^\p{Lu}\p{Ll}{2,}[-‑]\d{4}$/u;
/** Years that an event of today’s armies may bear; 2000 is left to models. */
const RECENT_YEAR = /(?:199\d|20(?!00)[0-3]\d)$/;
/** A capitalized word with a hyphen and a capital before its digits: "Buk-M", "Pantsir-S". */
const STEM = /^\p{Lu}\p{L}*[-‑]\p{Lu}{1,3}$/u;
/** Letters that may follow the digits of a model without a space. Scales ("10M", "5k") are none. */
const SUFFIX = /^\p{Lu}[\p{L}\d]{0,3}$/u;
const SCALE_LETTER = new Set(["M", "K", "B", "T", "G", "Bn", "Mn", "Tn"]);
/** The number behind one of these orders papers and pages. */
const NUMBERED = new Set(
  "article chapter section annex paragraph clause page p pp resolution decree protocol appendix figure table footnote note line item point rule order".split(
    " "
  )
);
/** What touches digits and is no part of a model: the exponent of "1e10", the range of "5k-20k" and "10km-15km". */
const NO_SUFFIX = /^(?:e-?\d{1,2}|\p{Ll}{1,3}[-‑]\d+\p{L}*)$/u;
/** Names of models have at most this many digits. */
const DIGITS = 4;
/** A word this short before a number is a design bureau or a type ("Mi 17", "An 28", "CP 230"), whatever follows. */
const BUREAU = 3;

/**
 * The designations of one sentence: letters and digits in one ("BMP-2", "2S1", "402C", "N.2501"), and a number after a capitalized
 * word that is no name of its own ("Cessna 208", "Mil Mi 17"), where no plural noun follows that the number would count.
 *
 * @param isName is the token part of a known name, a date or a cue?
 */
export function findDesignations(tokens: readonly Token[], isName: (at: number) => boolean): Designation[] {
  const found: Designation[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !mayDesignate(token) || isName(i)) continue;
    if (token.kind === "designation") {
      if (EDITION.test(token.text) && RECENT_YEAR.test(token.text))
        found.push({from: i, to: i + 1, kind: "number"});
      else if (MODEL.test(token.text)) found.push({from: i, to: modelEnd(tokens, i + 1), kind: "model"});
      continue;
    }
    const read = inAddress(tokens, i) ?? atNumber(tokens, i, isName);
    if (!read) continue;
    found.push(read);
    i = read.to - 1;
  }
  return found;
}

/** "https://media.example/2023/Feb/20/": numbers inside a web address. */
function inAddress(tokens: readonly Token[], i: number): Designation | null {
  let from = i;
  while (from > 0 && tokens[from - 1]?.end === tokens[from]?.start && i - from < 60) from--;
  const run = tokens.slice(from, i);
  const address = run.some(
    (t, n) => /^(?:http|https|www)$/.test(t.norm) && /^[:.]$/.test(run[n + 1]?.text ?? "")
  );
  if (!address) return null;
  let to = i + 1;
  while (to < tokens.length && tokens[to]?.start === tokens[to - 1]?.end) to++;
  return {from: i, to, kind: "number"};
}

function atNumber(tokens: readonly Token[], i: number, isName: (at: number) => boolean): Designation | null {
  const number = tokens[i];
  const before = tokens[i - 1];
  if (!number || !/^\d+$/.test(number.text)) return null;
  if (before && touches(before, number)) {
    if (before.kind === "word" && STEM.test(before.text))
      return {from: i - 1, to: modelEnd(tokens, i + 1), kind: "model"};
    const letter = tokens[i - 2];
    if (
      before.text === "." &&
      letter?.kind === "word" &&
      /^\p{Lu}{1,3}$/u.test(letter.text) &&
      touches(letter, before)
    )
      return {from: i - 2, to: modelEnd(tokens, i + 1), kind: "model"};
  }
  const next = tokens[i + 1];
  const money = before?.kind === "sign" && /[$€£¥]/.test(before.text);
  if (next && touches(number, next) && !money && number.text.length <= DIGITS) {
    if (
      (next.kind === "designation" && !NO_SUFFIX.test(next.text)) ||
      (next.kind === "word" && SUFFIX.test(next.text) && !SCALE_LETTER.has(next.text) && !isName(i + 1))
    )
      return {from: i, to: modelEnd(tokens, i + 2), kind: "model"};
  }
  if (before?.text === "." && /^pp?$/.test(tokens[i - 2]?.norm ?? ""))
    return {from: i - 2, to: i + 1, kind: "number"};
  if (before?.kind !== "word") return null;
  const numbered = NUMBERED.has(before.norm);
  if (numbered) return {from: i - 1, to: i + 1, kind: "number"};
  if (isEdition(before, number)) return {from: i - 1, to: i + 1, kind: "number"};
  if (!/^\p{Lu}/u.test(before.text) || i < 2 || isName(i - 1) || number.text.length > DIGITS) return null;
  // Whatever begins a sentence or an item of a list has a capital: "- Over 600 …".
  if (/^[.!?:;•*–—-]$/.test(tokens[i - 2]?.text ?? "")) return null;
  const counts =
    next?.kind === "word" &&
    /^\p{Ll}.*[^s]s$|^(?:per|percent|million|billion|thousand|hundred)$/u.test(next.text);
  // In "12 Hermes 450 drones" the first number counts, so the second is part of a name.
  if (counts && before.text.length > BUREAU && !isCount(tokens[i - 2])) return null;
  return {from: i - 1, to: modelEnd(tokens, i + 1), kind: "model"};
}

const isCount = (token: Token | undefined): boolean =>
  token !== undefined && (/^\d{1,3}$/.test(token.text) || numberWord(token)?.role === "unit");

/** "Agile Spirit 2021", "Center 2019": what bears a recent year is an event. "Mirage 2000" is a model. */
const isEdition = (name: Token, {text}: Token): boolean =>
  /^\p{Lu}\p{Ll}{2,}/u.test(name.text) && text.length === 4 && RECENT_YEAR.test(text);

/** "MiG-29/MiG-29UB", "S-125 Neva/Pechora" go on over the stroke; a Roman numeral or another part that touches belongs to the model. */
function modelEnd(tokens: readonly Token[], to: number): number {
  let end = to;
  for (;;) {
    const last = tokens[end - 1];
    const next = tokens[end];
    if (!last || !next) return end;
    const stroke = next.text === "/" && tokens[end + 1]?.kind === "designation";
    if (stroke) end += 2;
    else if (
      touches(last, next) &&
      (next.kind === "number" || next.kind === "designation") &&
      last.kind !== "sign"
    )
      end++;
    else return end;
  }
}

const touches = (a: Token, b: Token): boolean => a.end === b.start;
