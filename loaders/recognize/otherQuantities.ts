import type {Lexicon} from "./lexicon.js";
import {unitAndHalf} from "./compoundUnits.js";
import {hedgeBefore} from "./hedges.js";
import type {NumeralLine} from "./numeralLine.js";
import {numberWord} from "./numberWords.js";
import {kindOf, quantity, type Quantity} from "./quantity.js";
import {unitAfter, unitBefore} from "./units.js";
import {readVague} from "./vague.js";
import type {Entry} from "./vocabulary.js";

/** "twice", "more than tenfold". */
export function readMultiple(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  i: number,
  floor: number
): Quantity | null {
  const word = numberWord(line.tokens[i]);
  if (word?.role !== "times") return null;
  const {hedge, reach} = hedgeBefore(line, lexicon, i, floor);
  return quantity({
    kind: "multiple",
    from: i,
    to: i + 1,
    hedgeFrom: reach,
    value: word.value,
    unit: "times",
    hedge
  });
}

/** "hundreds of", "tens of millions of dollars", "a few thousand". */
export function readVagueAt(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  i: number,
  floor: number
): Quantity | null {
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
    printed: unit,
    hedge,
    vague: true
  });
}

/** "a year and a half", at the token of "half". */
export function readHalfMore(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  i: number,
  floor: number
): Quantity | null {
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
    printed: unit,
    hedge
  });
}
