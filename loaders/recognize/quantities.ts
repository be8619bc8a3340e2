import type {Hedge} from "../model.js";
import type {Unit} from "../sources/readKnowledge.js";
import type {Hit, Lexicon} from "./lexicon.js";
import {digitsValue, readNumber, type NumberRead} from "./numbers.js";
import type {Token} from "./tokens.js";
import type {Entry} from "./vocabulary.js";

/** A number with its unit and hedge, over tokens `from`..`to` (half-open, hedge not counted). */
export interface Quantity {
  readonly kind: "quantity" | "money" | "percentage" | "rank";
  readonly from: number;
  readonly to: number;
  /** first token of the hedge; `from` where there is none */
  readonly hedgeFrom: number;
  /** token after the number itself, before its unit */
  readonly numberTo: number;
  /** null for a range */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly hedge: Hedge | null;
  /** of a rank: among how many ("107 among the 145") */
  readonly among: number | null;
  /** "a year", "per year", "annually" follows */
  readonly perYear: boolean;
}

/** Hedges that give a bound: the figure itself is not claimed. */
const LOWER: ReadonlySet<Hedge> = new Set<Hedge>(["more_than", "at_least"]);
const UPPER: ReadonlySet<Hedge> = new Set<Hedge>(["up_to"]);

interface Core {
  readonly low: NumberRead;
  readonly high: NumberRead | null;
  readonly from: number;
  readonly to: number;
  /** money sign before it */
  readonly sign: Unit | null;
}

/**
 * The quantities of one sentence.
 *
 * @param taken tokens that belong to dates, whose digits are no quantities
 */
export function findQuantities(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  taken: ReadonlySet<number>
): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = taken.has(i) ? null : (readRank(tokens, i) ?? readAt(tokens, lexicon, i, taken));
    if (read) found.push(sharedHedge(tokens, found.at(-1), read));
    i = read ? read.to : i + 1;
  }
  return found;
}

/** How many tokens may stand between two sums of one verb: "for Kyrgyzstan and". */
const SHARED_REACH = 4;

/** "projected to total $1.1 billion for Kyrgyzstan and $200 million for Tajikistan": one verb hedges both. */
function sharedHedge(tokens: readonly Token[], before: Quantity | undefined, read: Quantity): Quantity {
  if (read.hedge !== null || before?.hedge !== "estimated" || before.unit !== read.unit) return read;
  const between = tokens.slice(before.to, read.from);
  const joined =
    between.at(-1)?.norm === "and" &&
    between.length <= SHARED_REACH &&
    between.every((t) => t.kind === "word");
  return joined ? {...read, hedge: before.hedge} : read;
}

function readAt(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  i: number,
  taken: ReadonlySet<number>
): Quantity | null {
  const core = readCore(tokens, lexicon, i);
  if (!core || taken.has(core.low.from)) return null;
  if (isPartOfName(tokens, core)) return null;
  const after = unitAfter(tokens, lexicon, core.to);
  const unit = core.sign ?? after?.entry.unit ?? null;
  // "US$ 40 million dollars" says its unit twice; both belong to the quantity.
  const to = after && (!core.sign || after.entry.unit.unit === core.sign.unit) ? after.to : core.to;
  const {hedge, hedgeFrom} = hedgeBefore(tokens, lexicon, core.from);
  const factor = unit?.factor ?? 1;
  const low = core.low.value * factor;
  const high = core.high ? core.high.value * factor : null;
  return {
    kind:
      unit?.unit === "percent" ? "percentage" : unit && /^[A-Z]{3}$/.test(unit.unit) ? "money" : "quantity",
    from: core.from,
    to,
    hedgeFrom,
    numberTo: core.to,
    value: high === null ? low : null,
    low: high === null ? (hedge && LOWER.has(hedge) ? low : null) : low,
    high: high === null ? (hedge && UPPER.has(hedge) ? low : null) : high,
    unit: unit?.unit ?? null,
    hedge,
    among: null,
    perYear: isPerYear(tokens, to)
  };
}

function readCore(tokens: readonly Token[], lexicon: Lexicon<Entry>, i: number): Core | null {
  const between = tokens[i]?.norm === "between" || tokens[i]?.norm === "from" ? 1 : 0;
  const start = i + between;
  const sign = lexicon
    .at(tokens, start)
    .find((h) => h.entry.type === "unit" && h.entry.unit.place === "before");
  const signUnit = sign?.entry.type === "unit" ? sign.entry.unit : null;
  const at = sign?.to ?? start;
  const low = readNumber(tokens, at, signUnit !== null);
  if (!low) return null;
  const high = rangeEnd(tokens, lexicon, low, signUnit, between === 1);
  if (between === 1 && !high) return null;
  return high
    ? {...high, from: i, sign: signUnit}
    : {low, high: null, from: start, to: low.to, sign: signUnit};
}

/** The upper end of "22,000 to 25,000", "between 5,000 and 7,000", "20 or 29", "5-7,000", with a shared scale put on both. */
function rangeEnd(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  low: NumberRead,
  sign: Unit | null,
  between: boolean
): {low: NumberRead; high: NumberRead; to: number} | null {
  const joint = tokens[low.to];
  if (!joint) return null;
  const dash = ["-", "–", "—"].includes(joint.text) && low.digits && tokens[low.to + 1]?.kind === "number";
  const word = joint.norm === "to" || joint.norm === "or" || (joint.norm === "and" && between);
  if (!dash && !word) return null;
  let at = low.to + 1;
  const again = lexicon
    .at(tokens, at)
    .find((h) => h.entry.type === "unit" && h.entry.unit.place === "before");
  if (again && sign) at = again.to;
  const high = readNumber(tokens, at, sign !== null);
  if (!high || high.value <= low.value / 1e9) return null;
  const scale = scaleShared(tokens, low, high);
  const scaledLow = {...low, value: low.value * scale};
  return scaledLow.value < high.value ? {low: scaledLow, high, to: high.to} : null;
}

/** In "5 to 7 thousand" and "5-7,000" the low end means thousands too. */
function scaleShared(tokens: readonly Token[], low: NumberRead, high: NumberRead): number {
  const printed = tokens[high.from];
  const plain = printed?.kind === "number" ? digitsValue(printed.text) : null;
  if (plain !== null && high.value > plain && low.value < 1000) return high.value / plain;
  if (plain !== null && low.value < 100 && high.value >= 1000 && printed?.text.endsWith(",000") === true)
    return 1000;
  return 1;
}

/** Footnote marks, calibres and versions are no counts: "[12]", "122-mm", "No. 5 base" (ranks are read before). */
function isPartOfName(tokens: readonly Token[], {low, from, to}: Core): boolean {
  if (tokens[from - 1]?.text === "[" && tokens[to]?.text === "]") return true;
  const hyphen = tokens[to]?.text === "-" ? 1 : 0;
  if (low.digits && /^(?:mm|cm|caliber)$/.test(tokens[to + hyphen]?.norm ?? "")) return true;
  // Either side of a clock time "10:30".
  if (tokens[from - 1]?.text === ":" && tokens[from - 2]?.kind === "number") return true;
  return tokens[to]?.text === ":" && tokens[to + 1]?.kind === "number";
}

function unitAfter(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  at: number
): (Hit<Entry> & {entry: {type: "unit"; unit: Unit}}) | null {
  // "12-hectare site", "15-year term": the hyphen ties unit to number.
  const sign = tokens[at];
  const hyphen = sign?.text === "-" && sign.start === tokens[at - 1]?.end ? 1 : 0;
  const hit = lexicon
    .at(tokens, at + hyphen)
    .find((h) => h.entry.type === "unit" && h.entry.unit.place === "after");
  return hit?.entry.type === "unit" ? (hit as Hit<Entry> & {entry: {type: "unit"; unit: Unit}}) : null;
}

/** The hedge that ends where the number starts; of two the one next to the number. */
function hedgeBefore(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  from: number
): {hedge: Hedge | null; hedgeFrom: number} {
  for (let start = Math.max(0, from - 4); start < from; start++) {
    const hit = lexicon
      .at(tokens, start)
      .find((h) => h.to === from && h.entry.type === "cue" && h.entry.cue.kind === "hedge");
    if (hit?.entry.type !== "cue") continue;
    return {hedge: hit.entry.cue.value as Hedge, hedgeFrom: start};
  }
  return {hedge: null, hedgeFrom: from};
}

const isPerYear = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:a|per|each|every)$/.test(tokens[at]?.norm ?? "") && tokens[at + 1]?.norm === "year") ||
  tokens[at]?.norm === "annually";

/** "No. 39 among", "ranked 107th of 145", "39th place". */
function readRank(tokens: readonly Token[], i: number): Quantity | null {
  const token = tokens[i];
  if (!token) return null;
  let at = -1;
  if (token.kind === "ordinal" && rankContext(tokens, i)) at = i;
  else if (token.norm === "no" || token.text === "№" || token.norm === "number") {
    const dot = tokens[i + 1]?.text === "." ? 1 : 0;
    const number = tokens[i + 1 + dot];
    if (number?.kind === "number" && /^\d{1,3}$/.test(number.text) && (dot === 1 || rankContext(tokens, i)))
      at = i + 1 + dot;
  }
  if (at < 0) return null;
  const value = Number.parseInt(tokens[at]?.text ?? "", 10);
  let among: number | null = null;
  let to = at + 1;
  for (let j = at + 1; j < Math.min(tokens.length, at + 6); j++) {
    if (!/^(?:of|among|out|place|in|the)$/.test(tokens[j]?.norm ?? "")) break;
    const total = readNumber(tokens, j + 1);
    if (total?.digits) {
      among = total.value;
      to = total.to;
      break;
    }
  }
  return {
    kind: "rank",
    from: i,
    to,
    hedgeFrom: i,
    numberTo: at + 1,
    value,
    low: null,
    high: null,
    unit: "rank",
    hedge: null,
    among,
    perYear: false
  };
}

/** Near an ordinal a word of ranking, or "of"/"among" with a number, makes it a rank and no designation ("201st base"). */
function rankContext(tokens: readonly Token[], i: number): boolean {
  const near = tokens.slice(Math.max(0, i - 4), i + 5).map((t) => t.norm);
  return (
    near.some((n) => /^(?:rank(?:ed|s|ing)?|place|position|among)$/.test(n)) ||
    (tokens[i + 1]?.norm === "of" && tokens[i + 2]?.kind === "number")
  );
}
