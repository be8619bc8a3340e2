import type {Lexicon} from "./lexicon.js";
import {readFigure} from "./figures.js";
import {joinBounds, sharedHedge} from "./joinQuantities.js";
import type {SetAside} from "./notQuantities.js";
import {mayHoldNumber, numeralLine, type NumeralLine, type Taken} from "./numeralLine.js";
import {readHalfMore, readMultiple, readVagueAt} from "./otherQuantities.js";
import {quantity, type Quantity} from "./quantity.js";
import {readRank} from "./ranks.js";
import {tokenize, type Token} from "./tokens.js";
import type {Entry} from "./vocabulary.js";

export type {SetAside} from "./notQuantities.js";
export {isFigure, type Quantity} from "./quantity.js";

/** The numerals of a sentence: what is said with them, and those that say no quantity. */
export interface SortedNumerals {
  readonly quantities: readonly Quantity[];
  readonly setAside: readonly SetAside[];
}

const NONE: SortedNumerals = {quantities: [], setAside: []};

/**
 * The quantities of one sentence, in its order, and the numerals in it that are none.
 *
 * @param taken tokens that belong to dates and names, whose digits are no quantities
 */
export function sortNumerals(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  taken: Taken
): SortedNumerals {
  if (!holdsNumber(tokens, taken)) return NONE;
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
    quantities: quantities.map((q) => placed(line, q)),
    setAside: setAside.map(({from, to, reason}) => ({
      from: line.from[from] ?? 0,
      to: line.to[to - 1] ?? 0,
      reason
    }))
  };
}

/** Is there a numeral that no date or name has taken? A designation may hold one beside its letters. */
function holdsNumber(tokens: readonly Token[], taken: Taken): boolean {
  for (let i = 0; i < tokens.length; i++)
    if (mayHoldNumber(tokens[i]) && (tokens[i]?.kind === "designation" || !taken.has(i))) return true;
  return false;
}

/** The same quantity over the sentence's tokens. */
const placed = ({from, to}: NumeralLine, q: Quantity): Quantity =>
  quantity({
    kind: q.kind,
    from: from[q.from] ?? 0,
    to: to[q.to - 1] ?? 0,
    hedgeFrom: from[q.hedgeFrom] ?? 0,
    numberTo: to[q.numberTo - 1] ?? 0,
    value: q.value,
    low: q.low,
    high: q.high,
    unit: q.unit,
    printed: q.printed,
    hedge: q.hedge,
    among: q.among,
    perYear: q.perYear,
    perUnit: q.perUnit,
    vague: q.vague
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
    readMultiple(line, lexicon, i, floor) ??
    readVagueAt(line, lexicon, i, floor) ??
    readHalfMore(line, lexicon, i, floor) ??
    readFigure(line, lexicon, i, floor)
  );
}
