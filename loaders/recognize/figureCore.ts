import type {Unit} from "../sources/readKnowledge.js";
import type {Lexicon} from "./lexicon.js";
import {hedgeBefore} from "./hedges.js";
import type {NumeralLine} from "./numeralLine.js";
import {readNumeral, rounded, type NumberRead} from "./numbers.js";
import {numberWord} from "./numberWords.js";
import {isPlural} from "./plurals.js";
import {rangeEnd} from "./ranges.js";
import {unitAfter, unitBefore} from "./units.js";
import type {Entry} from "./vocabulary.js";

/** A number or range with the currency before it, over tokens `from`..`numberTo` (half-open) of a numeral line. */
export interface FigureCore {
  readonly read: NumberRead;
  readonly high: NumberRead | null;
  readonly from: number;
  readonly numberTo: number;
  readonly sign: Unit | null;
}

/** A number with the currency, the minus, the article and the word of a range before it, and its upper end. */
export function readFigureCore(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  i: number,
  floor: number
): FigureCore | null {
  const {tokens} = line;
  const role = numberWord(tokens[i])?.role;
  let from = i;
  if (from > floor) {
    const before = tokens[i - 1];
    const article = before?.norm === "a" || before?.norm === "an";
    const minus = before?.text === "-" || before?.text === "−";
    if (minus || (article && role !== undefined)) from--;
  }
  const sign = unitBefore(line, lexicon, i, floor);
  let read = sign
    ? readNumeral(line, i, true)
    : (readNumeral(line, from) ?? (from < i ? readNumeral(line, i) : null));
  if (!read) return null;
  read = decimalComma(line, lexicon, read) ?? read;
  if (!sign && read.digits) read = beforeMoney(line, lexicon, read) ?? read;
  let start = sign?.from ?? read.from;
  if (sign && isMinus(line, sign.from - 1, floor)) {
    read = {...read, value: -read.value};
    start--;
  }
  // "between about 5 and 7": the hedge stands inside
  const hedged = hedgeBefore(line, lexicon, start, floor);
  const opener = hedged.hedge === null ? start - 1 : hedged.reach - 1;
  const opening = tokens[opener]?.norm;
  const opened = opener >= floor && (opening === "between" || opening === "from") ? opening : null;
  const unit = unitAfter(line, lexicon, read.to, read);
  const isChange =
    opened === "from" || (opened === null && (unit || sign)) ? changes(line, lexicon, start, opened) : false;
  const joined = rangeEnd(line, lexicon, read, opened, sign?.unit ?? null, unit);
  // "raised $2 to $3 million" shares its scale, so it is a range after any verb
  const shares = joined !== null && joined.low.value !== read.value;
  const range =
    joined === null ||
    (isChange && !shares) ||
    (opened === null && isStep(line, lexicon, start, read, joined.high))
      ? null
      : joined;
  if (!range) return {read, high: null, from: start, numberTo: read.to, sign: sign?.unit ?? null};
  return {
    read: range.low,
    high: range.high,
    from: opened ? opener : start,
    numberTo: range.to,
    sign: sign?.unit ?? null
  };
}

function isMinus({tokens}: NumeralLine, at: number, floor: number): boolean {
  const sign = tokens[at];
  if (at < floor || !sign || (sign.text !== "-" && sign.text !== "−")) return false;
  return sign.end === tokens[at + 1]?.start && (tokens[at - 1]?.end ?? -1) < sign.start;
}

/** How far before "from" the verb of a change may stand: "rose by a fifth over the year from". */
const CHANGE_REACH = 8;

/** "rose from 5% to 7%" says two amounts and no range, and so does "rose 5% to 7%". */
function changes(
  {tokens}: NumeralLine,
  lexicon: Lexicon<Entry>,
  start: number,
  opened: string | null
): boolean {
  const reach = opened === null ? 1 : CHANGE_REACH;
  for (let at = start - 1; at >= Math.max(0, start - 1 - reach); at--) {
    const {kind, text} = tokens[at] ?? {};
    if (kind === "sign" && text !== ",") break;
    for (const {entry} of lexicon.at(tokens, at))
      if (entry.type === "cue" && entry.cue.kind === "change") return true;
  }
  return false;
}

/** Words before "1,3" that lead up to one number. */
const TO_ONE_NUMBER = new Set(["is", "was", "of", "to", "at", "by", "than", "only", "reached"]);

/** How many times the lower end the upper end of a range is at most, where both may also be a change and what came of it. */
const WIDEST = 3;

/** "dropped by 13,000 to 201,000" says a change and what came of it. */
function isStep(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  start: number,
  low: NumberRead,
  high: NumberRead
): boolean {
  if (line.tokens[high.from - 1]?.norm !== "to" || low.scale > 1 || high.value <= WIDEST * low.value)
    return false;
  const by = line.tokens[start - 1]?.norm === "by" ? 1 : 0;
  return changes(line, lexicon, start - by, null);
}

/** "2,5 per cent", "the figure is 1,3.": a comma before one or two digits is a decimal comma where a scale, a unit or an end comes next. */
function decimalComma(line: NumeralLine, lexicon: Lexicon<Entry>, read: NumberRead): NumberRead | null {
  const {tokens, values} = line;
  const comma = tokens[read.to];
  const behind = tokens[read.to + 1];
  if (!read.digits || read.to !== read.from + 1 || comma?.text !== "," || behind?.kind !== "number")
    return null;
  if (comma.start !== tokens[read.from]?.end || behind.start !== comma.end || !/^\d{1,2}$/.test(behind.text))
    return null;
  if (!/^\d{1,3}$/.test(tokens[read.from]?.text ?? "") || tokens[read.from - 1]?.text === ",") return null;
  const next = readNumeral(line, read.to + 1);
  if (!next) return null;
  const unit = unitAfter(line, lexicon, next.to, next);
  const ends =
    TO_ONE_NUMBER.has(tokens[read.from - 1]?.norm ?? "") && /^[.;:!?)]?$/.test(tokens[next.to]?.text ?? "");
  if (next.scale === 1 && unit?.unit.dimension !== "share" && unit?.unit.dimension !== "money" && !ends)
    return null;
  const value = Number(`${String(values[read.from])}.${behind.text}`) * next.scale;
  return {...next, from: read.from, value: rounded(value)};
}

/** "2m euros", "1.5m people", "100m users": the letter is a scale where money, people or things come next. */
function beforeMoney(line: NumeralLine, lexicon: Lexicon<Entry>, read: NumberRead): NumberRead | null {
  const {tokens} = line;
  const letter = tokens[read.to];
  if (!letter || !/^(?:[mbt]|mm)$/.test(letter.text) || letter.start !== tokens[read.to - 1]?.end)
    return null;
  const after = unitAfter(line, lexicon, read.to + 1, {...read, scale: 1e6});
  const dimension = after?.unit.dimension;
  const measures = letter.text === "m" && MEASURED_IN_MILLIONS.has(dimension ?? "");
  const counts =
    measures ||
    dimension === "money" ||
    dimension === "people" ||
    (after === null && letter.text === "m" && countsThings(line, read));
  return counts ? readNumeral(line, read.from, true) : null;
}

/** Dimensions whose units stand behind millions, as no length does: "12m tonnes", "3m barrels a day", "2m votes". */
const MEASURED_IN_MILLIONS = new Set(["mass", "volume", "flow", "area", "holding", "ballot"]);

/** What is run or swum over metres: "100m hurdles". */
const RACES = new Set(["hurdle", "race", "sprint", "final", "heat", "run", "swim", "relay", "lane"]);
/** Words that may stand between a number and what it counts. */
const WITH_COUNTS = new Set(
  "new active more monthly daily paying extra additional unique fewer other young".split(" ")
);

/** "100m users", "5m more doses", but "the 100m hurdles", "100m sprints". */
function countsThings({tokens}: NumeralLine, {from, to}: NumberRead): boolean {
  const before = tokens[from - 1]?.norm ?? "";
  const next = tokens[to + 1];
  const noun = WITH_COUNTS.has(next?.norm ?? "") ? tokens[to + 2] : next;
  return before !== "the" && isPlural(noun) && !RACES.has(noun?.norm ?? "");
}
