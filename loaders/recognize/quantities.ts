import type {Hedge} from "../model.js";
import type {Unit} from "../sources/readKnowledge.js";
import {addSmallerUnits, unitAndHalf} from "./compoundUnits.js";
import {hedgeAfter, hedgeBefore, type Hedged} from "./hedges.js";
import type {Lexicon} from "./lexicon.js";
import {mayHoldNumber, numeralLine, type NumeralLine} from "./numeralLine.js";
import {readNumeral, rounded, type NumberRead} from "./numbers.js";
import {numberWord} from "./numberWords.js";
import {rangeEnd} from "./ranges.js";
import {readRank} from "./ranks.js";
import {rateAfter} from "./rates.js";
import {reasonAgainst, type Reason} from "./notQuantities.js";
import {tokenize, type Token} from "./tokens.js";
import {unitAfter, unitBefore} from "./units.js";
import {readVague} from "./vague.js";
import type {Entry} from "./vocabulary.js";

/**
 * A number with its unit and hedge, over tokens `from`..`to` (half-open, hedge not counted).
 *
 * An "age" is somebody's, in years, months or days. A "fraction" is a part of a whole ("two-thirds", "one in five") in no unit. A
 * "multiple" says how many times as much ("twice", "tenfold").
 */
export interface Quantity {
  readonly kind: "quantity" | "money" | "percentage" | "rank" | "age" | "fraction" | "multiple";
  readonly from: number;
  readonly to: number;
  /** first token of the hedge, or of "another" and "an additional"; `from` where there is none */
  readonly hedgeFrom: number;
  /** token after the number itself, before its unit */
  readonly numberTo: number;
  /** null for a range and where it is vague */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly hedge: Hedge | null;
  /** of a rank: among how many ("107 among the 145") */
  readonly among: number | null;
  /** "a year", "per year", "annually" follows */
  readonly perYear: boolean;
  /** of a rate: for each of what ("year", "barrel", "share"), as the word's norm; null if it is none */
  readonly perUnit: string | null;
  /** "hundreds of", "several thousand", "mid-teens": an order of magnitude, kept in `low`, and no figure */
  readonly vague: boolean;
}

/** Digits or number words that are no quantity, over tokens `from`..`to` (half-open), and why. */
export interface SetAside {
  readonly from: number;
  readonly to: number;
  readonly reason: Reason;
}

export interface SortedNumerals {
  readonly quantities: readonly Quantity[];
  readonly setAside: readonly SetAside[];
}

/** What a claim can be made of: a figure, not an age, a part of a whole, a comparison or an order of magnitude. */
export const isFigure = ({kind, vague}: Quantity): boolean =>
  !vague && (kind === "quantity" || kind === "money" || kind === "percentage" || kind === "rank");

/** Hedges that give a bound: the figure itself is not claimed. */
const LOWER: ReadonlySet<Hedge> = new Set<Hedge>(["more_than", "at_least"]);
const UPPER: ReadonlySet<Hedge> = new Set<Hedge>(["up_to"]);

/**
 * The quantities of one sentence, in its order.
 *
 * @param taken tokens that belong to dates and names, whose digits are no quantities
 */
export const findQuantities = (
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  taken: ReadonlySet<number>
): Quantity[] => [...sortNumerals(tokens, lexicon, taken).quantities];

const NONE: SortedNumerals = {quantities: [], setAside: []};

/** The quantities of one sentence, and the numerals in it that are none. */
export function sortNumerals(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  taken: ReadonlySet<number>
): SortedNumerals {
  if (!tokens.some(mayHoldNumber)) return NONE;
  const line = numeralLine(tokens, taken, (letters) => isCurrency(lexicon, letters));
  const quantities: Quantity[] = [];
  const setAside: SetAside[] = [];
  let floor = 0;
  for (let i = 0; i < line.tokens.length;) {
    const token = line.tokens[i];
    const found = mayHoldNumber(token) && !line.taken[i] ? readAt(line, lexicon, i, floor) : null;
    if (!found) {
      i++;
      continue;
    }
    if ("reason" in found) setAside.push(found);
    else {
      const before = quantities.at(-1);
      const joined = before && joinBounds(line, before, found);
      if (joined) quantities[quantities.length - 1] = joined;
      else quantities.push(before ? sharedHedge(line, before, found) : found);
    }
    floor = i = Math.max(found.to, i + 1);
  }
  return {
    quantities: quantities.map((q) => ({
      ...q,
      ...placed(line, q),
      hedgeFrom: line.from[q.hedgeFrom] ?? 0,
      numberTo: line.to[q.numberTo - 1] ?? 0
    })),
    setAside: setAside.map((s) => ({...s, ...placed(line, s)}))
  };
}

const placed = (line: NumeralLine, {from, to}: {from: number; to: number}): {from: number; to: number} => ({
  from: line.from[from] ?? 0,
  to: line.to[to - 1] ?? 0
});

/** Do letters right before digits name a currency ("EUR20m")? */
function isCurrency(lexicon: Lexicon<Entry>, letters: string): boolean {
  if (letters.length < 2) return false;
  const tokens = tokenize(letters, 0, letters.length);
  return lexicon
    .at(tokens, 0)
    .some(
      ({entry}) =>
        entry.type === "unit" && entry.unit.place === "before" && entry.unit.words.includes(letters)
    );
}

/** How many tokens may stand between two sums of one verb: "for Kyrgyzstan and". */
const SHARED_REACH = 4;

/** "projected to total $1.1 billion for Kyrgyzstan and $200 million for Tajikistan": one verb hedges both. */
function sharedHedge({tokens}: NumeralLine, before: Quantity, read: Quantity): Quantity {
  if (read.hedge !== null || before.hedge !== "estimated" || before.unit !== read.unit) return read;
  if (read.from - before.to > SHARED_REACH || tokens[read.from - 1]?.norm !== "and") return read;
  for (let i = before.to; i < read.from; i++) if (tokens[i]?.kind !== "word") return read;
  return {...read, hedge: before.hedge};
}

/** "more than 10 but less than 20": two bounds of one quantity. */
function joinBounds({tokens}: NumeralLine, a: Quantity, b: Quantity): Quantity | null {
  if (b.hedgeFrom !== a.to + 1 || (a.unit !== b.unit && a.unit !== null)) return null;
  const joint = tokens[a.to]?.norm;
  if ((joint !== "and" && joint !== "but" && joint !== ",") || a.value === null || b.value === null)
    return null;
  const low = a.low ?? b.low;
  const high = a.high ?? b.high;
  if (low === null || high === null || low >= high || a.hedge === b.hedge) return null;
  return {...b, hedgeFrom: a.hedgeFrom, from: a.hedgeFrom, value: null, low, high, hedge: null};
}

interface Found {
  readonly read: NumberRead;
  readonly high: NumberRead | null;
  readonly from: number;
  readonly numberTo: number;
  readonly sign: Unit | null;
}

/** What stands at a token that may start a number: a quantity, a reason why it is none, or nothing. */
function readAt(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  i: number,
  floor: number
): Quantity | SetAside | null {
  const rank = readRank(line, i);
  if (rank)
    return quantity({
      kind: "rank",
      from: Math.max(rank.from, floor),
      to: rank.to,
      numberTo: rank.numberTo,
      value: rank.value,
      unit: "rank",
      among: rank.among
    });
  return (
    readMultiple(line, lexicon, i) ??
    readVagueAt(line, lexicon, i, floor) ??
    readHalfMore(line, lexicon, i, floor) ??
    readFigure(line, lexicon, i, floor)
  );
}

const quantity = (known: Pick<Quantity, "kind" | "from" | "to"> & Partial<Quantity>): Quantity => ({
  hedgeFrom: known.from,
  numberTo: known.to,
  value: null,
  low: null,
  high: null,
  unit: null,
  hedge: null,
  among: null,
  perYear: false,
  perUnit: null,
  vague: false,
  ...known
});

/** "twice", "tenfold". */
function readMultiple({tokens}: NumeralLine, _lexicon: Lexicon<Entry>, i: number): Quantity | null {
  const word = numberWord(tokens[i]);
  return word?.role === "times"
    ? quantity({kind: "multiple", from: i, to: i + 1, value: word.value, unit: "times"})
    : null;
}

/** "hundreds of", "tens of millions of dollars", "a few thousand". */
function readVagueAt(line: NumeralLine, lexicon: Lexicon<Entry>, i: number, floor: number): Quantity | null {
  const vague = readVague(line, i, floor);
  if (!vague) return null;
  const {from, to, low} = vague;
  const of = line.tokens[to]?.norm === "of" ? 1 : 0;
  const sign = unitBefore(line, lexicon, from, floor);
  const read = {value: low, from, to, digits: false, scale: low, fraction: false};
  const after = unitAfter(line, lexicon, to + of, read);
  const unit = after?.unit ?? sign?.unit ?? null;
  const {hedge, reach} = hedgeBefore(line, lexicon, sign?.from ?? from, floor);
  const factor = unit?.factor ?? 1;
  return quantity({
    kind: kindOf(unit, false),
    from: sign?.from ?? from,
    to: after?.to ?? to,
    hedgeFrom: reach,
    numberTo: to,
    low: low * factor,
    unit: unit?.unit ?? null,
    hedge,
    vague: true
  });
}

/** "a year and a half", at the token of "half". */
function readHalfMore(line: NumeralLine, lexicon: Lexicon<Entry>, i: number, floor: number): Quantity | null {
  const found = unitAndHalf(line, lexicon, i, floor);
  if (!found) return null;
  const {unit} = found.unit;
  const {hedge, reach} = hedgeBefore(line, lexicon, found.from, floor);
  return quantity({
    kind: kindOf(unit, false),
    from: found.from,
    to: i + 1,
    hedgeFrom: reach,
    value: 1.5 * unit.factor,
    unit: unit.unit,
    hedge
  });
}

function readFigure(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  i: number,
  floor: number
): Quantity | SetAside | null {
  const core = readCore(line, lexicon, i, floor);
  if (!core) return null;
  const {read, high} = core;
  const end = high ?? read;
  const numberTo = repeatEnd(line, end);
  const direct = unitAfter(line, lexicon, numberTo, end);
  const behind = direct ? null : hedgeAfter(line, lexicon, numberTo);
  let after = direct ?? (behind?.hedge ? unitAfter(line, lexicon, behind.reach, end) : null);
  let scale = 1;
  // "75 USD million"
  const late = after?.unit.dimension === "money" ? numberWord(line.tokens[after.to]) : undefined;
  if (after && late?.role === "scale" && !late.plural && read.scale === 1) {
    scale = late.value;
    after = {...after, to: after.to + 1};
  }
  // "US$ 40 million dollars" says its unit twice, "$4.7 billion yen" in two ways, of which the word is the surer.
  const usable = after && (!core.sign || after.unit.dimension === "money") ? after : null;
  const unit = usable?.unit ?? core.sign;
  const from = core.from;
  const before = duringOrHedge(line, hedgeBefore(line, lexicon, from, floor), from, unit);
  let to = usable?.to ?? numberTo;
  const last = behind?.hedge ? behind : hedgeAfter(line, lexicon, to);
  // "about 500 or more" is open above
  const hedge = before.hedge === "about" ? (last.hedge ?? "about") : (before.hedge ?? last.hedge);
  const age = readAge(line, from, to, unit, end);
  const reason = reasonAgainst(line, lexicon, {
    read,
    high,
    from,
    to,
    hedgeFrom: before.reach,
    hasUnit: unit !== null || age !== null,
    isMoney: unit?.dimension === "money",
    hasHedge: hedge !== null
  });
  if (reason) return {from, to: end.to, reason};
  const more = unit && !high && usable ? addSmallerUnits(line, lexicon, unit, to) : null;
  if (more) to = more.to;
  if (last.hedge !== null) to = Math.max(to, last.reach);
  if (age !== null) to = age;
  const factor = (unit?.factor ?? 1) * scale;
  const low = rounded((read.value + (more?.value ?? 0)) * factor);
  const upper = high ? rounded(high.value * factor) : null;
  const perUnit = rateAfter(line, lexicon, to);
  return quantity({
    kind: age !== null ? "age" : kindOf(unit, read.fraction),
    from,
    to,
    hedgeFrom: before.reach,
    numberTo,
    value: upper === null ? low : null,
    low: upper === null ? (hedge && LOWER.has(hedge) ? low : null) : low,
    high: upper === null ? (hedge && UPPER.has(hedge) ? low : null) : upper,
    unit: unit?.unit ?? (age !== null ? "years" : null),
    hedge,
    perYear: perUnit === "year",
    perUnit
  });
}

/** Words before "over" that show that it hedges a time: "for over five years". "$2 billion over five years" is spent during them. */
const BEFORE_OVER = new Set([
  "for",
  "of",
  "in",
  "after",
  "is",
  "was",
  "be",
  "been",
  "are",
  "were",
  "last",
  "lasted",
  "lasting",
  "take",
  "took",
  "just",
  "well",
  "a",
  "since",
  "ago",
  "age",
  "aged",
  "served",
  "serve"
]);

function duringOrHedge({tokens}: NumeralLine, hedged: Hedged, from: number, unit: Unit | null): Hedged {
  const over = hedged.reach === from - 1 && tokens[hedged.reach]?.norm === "over";
  if (!over || unit?.dimension !== "time" || from < 2) return hedged;
  return BEFORE_OVER.has(tokens[hedged.reach - 1]?.norm ?? "") ? hedged : {hedge: null, reach: from};
}

function kindOf(unit: Unit | null, fraction: boolean): Quantity["kind"] {
  if (unit === null) return fraction ? "fraction" : "quantity";
  if (unit.unit === "percent") return "percentage";
  if (unit.dimension === "multiple") return "multiple";
  return unit.dimension === "money" ? "money" : "quantity";
}

/** A number with the currency, the minus, the article and the word of a range before it, and its upper end. */
function readCore(line: NumeralLine, lexicon: Lexicon<Entry>, i: number, floor: number): Found | null {
  const {tokens} = line;
  const role = numberWord(tokens[i])?.role;
  let from = i;
  if (from > floor) {
    const before = tokens[i - 1];
    const article = before?.norm === "a" || before?.norm === "an";
    const minus = before?.text === "-" || before?.text === "−";
    if (minus || (article && role !== undefined && role !== "unit" && role !== "ten")) from--;
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
  const range = isChange ? null : rangeEnd(line, lexicon, read, opened, sign?.unit ?? null, unit);
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

/** "2,5 per cent": a comma before one or two digits is a decimal comma where a scale or a unit comes next. */
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
  if (next.scale === 1 && unit?.unit.dimension !== "share" && unit?.unit.dimension !== "money") return null;
  const value = Number(`${String(values[read.from])}.${behind.text}`) * next.scale;
  return {...next, from: read.from, value: rounded(value)};
}

/** "2m euros", "1.5m people": the letter is a scale where money or people come next. */
function beforeMoney(line: NumeralLine, lexicon: Lexicon<Entry>, read: NumberRead): NumberRead | null {
  const {tokens} = line;
  const letter = tokens[read.to];
  if (!letter || !/^(?:[mbt]|mm)$/.test(letter.text) || letter.start !== tokens[read.to - 1]?.end)
    return null;
  const after = unitAfter(line, lexicon, read.to + 1, {...read, scale: 1e6});
  const dimension = after?.unit.dimension;
  return dimension === "money" || dimension === "people" ? readNumeral(line, read.from, true) : null;
}

/** "nine (9) months": the end of a number that is said again in digits. */
function repeatEnd({tokens, values}: NumeralLine, {value, to, digits}: NumberRead): number {
  return !digits && tokens[to]?.text === "(" && values[to + 1] === value && tokens[to + 2]?.text === ")"
    ? to + 3
    : to;
}

/** The oldest that a person is said to be by a number alone. */
const OLDEST = 120;

/** The end of the words that make a time somebody's age ("27-year-old", "aged 27", "three months of age", "Smith, 27,"); null if it is none. */
function readAge(
  {tokens}: NumeralLine,
  from: number,
  to: number,
  unit: Unit | null,
  {value}: NumberRead
): number | null {
  const before = tokens[from - 1]?.norm;
  if (unit?.dimension === "time") {
    if (tokens[to]?.norm === "old") return to + 1;
    return tokens[to]?.norm === "of" && tokens[to + 1]?.norm === "age" ? to + 2 : null;
  }
  if (unit !== null || !Number.isInteger(value) || value > OLDEST || value < 1) return null;
  if (before === "aged" || before === "age") return to;
  const named = tokens[from - 1]?.text === "," && tokens[from - 2]?.kind === "word";
  const closed = tokens[to]?.text === "," || (tokens[to]?.text === "." && to === tokens.length - 1);
  return named && closed && to === from + 1 && value > 9 ? to : null;
}
