import type {Hedge} from "../model.js";
import type {Unit} from "../sources/readKnowledge.js";
import type {Reason} from "./candidate.js";
import {readAge} from "./ages.js";
import {addSmallerUnits} from "./compoundUnits.js";
import {readFigureCore} from "./figureCore.js";
import {hedgeAfter, hedgeBefore, type Hedged} from "./hedges.js";
import type {Lexicon} from "./lexicon.js";
import {reasonAgainst, type SetAside} from "./notQuantities.js";
import type {NumeralLine} from "./numeralLine.js";
import {rounded, type NumberRead} from "./numbers.js";
import {numberWord} from "./numberWords.js";
import {kindOf, quantity, type Quantity} from "./quantity.js";
import {rateAfter} from "./rates.js";
import {unitAfter} from "./units.js";
import type {Entry} from "./vocabulary.js";

/** Hedges that give a bound: the figure itself is not claimed. */
const LOWER: ReadonlySet<Hedge> = new Set<Hedge>(["more_than", "at_least"]);
const UPPER: ReadonlySet<Hedge> = new Set<Hedge>(["up_to"]);

/** The figure whose number starts at token `i`, or why it is none; null where no number starts. */
export function readFigure(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  i: number,
  floor: number
): Quantity | SetAside | null {
  const core = readFigureCore(line, lexicon, i, floor);
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
  // "One in five people" is a share of them, and counts nobody.
  const isShare = end.fraction && after?.unit.dimension === "people";
  const usable = after && !isShare && (!core.sign || after.unit.dimension === "money") ? after : null;
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
  const attribute = isAttribute(line, reason, end, unit);
  if (reason && !attribute) return {from, to: end.to, reason};
  const more = unit && !high && usable ? addSmallerUnits(line, lexicon, unit, to) : null;
  if (more) to = more.to;
  if (last.hedge !== null) to = Math.max(to, last.reach);
  if (age !== null) to = age;
  const factor = (unit?.factor ?? 1) * scale;
  const low = rounded((read.value + (more?.value ?? 0)) * factor);
  const upper = high ? rounded(high.value * factor) : null;
  const perUnit = rateAfter(line, lexicon, to);
  return quantity({
    kind: attribute ? "attribute" : age !== null ? "age" : kindOf(unit, read.fraction),
    from,
    to,
    hedgeFrom: before.reach,
    numberTo,
    value: upper === null ? low : null,
    low: upper === null ? (hedge && LOWER.has(hedge) ? low : null) : low,
    high: upper === null ? (hedge && UPPER.has(hedge) ? low : null) : upper,
    printed: unit,
    unit: unit?.unit ?? (age !== null ? "years" : null),
    hedge,
    perYear: perUnit === "year",
    perUnit
  });
}

/** What a number is tied to in words that tell a manner and count nothing: "a two-way street", "three-star". */
const MANNER = new Set(
  "way sided faced dimensional pronged star tier fold track timer off hander handed party state tone stop time like".split(
    " "
  )
);

/** "a 122-mm howitzer", "a four-door car": a number that belongs to a kind of thing. */
function isAttribute(
  line: NumeralLine,
  reason: Reason | null,
  {to, value}: NumberRead,
  unit: Unit | null
): boolean {
  if (reason === "calibre") return unit !== null;
  const noun = line.tokens[to];
  return (
    reason === "pronoun" &&
    (line.tied[to] ?? false) &&
    value > 1 &&
    noun !== undefined &&
    !MANNER.has(noun.norm)
  );
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

/** "nine (9) months": the end of a number that is said again in digits. */
function repeatEnd({tokens, values}: NumeralLine, {value, to, digits}: NumberRead): number {
  return !digits && tokens[to]?.text === "(" && values[to + 1] === value && tokens[to + 2]?.text === ")"
    ? to + 3
    : to;
}
