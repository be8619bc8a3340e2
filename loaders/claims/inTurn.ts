import type {Quantity} from "../recognize/quantities.js";
import {wordTest} from "../recognize/words.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import type {NamedCountry, Passage} from "./passage.js";

const isJoining = wordTest(({norm, text}) => text === "," || /^(?:and|the|both|about|some)$/.test(norm));
const isRespectively = wordTest(({norm}) => norm === "respectively");

/** A figure among several that belong to several countries one by one. */
export interface Turn {
  readonly country: KnownEntity;
  /** all of the figures, the last of which, whose noun is that of all, first */
  readonly figures: readonly Quantity[];
}

/**
 * "Spain and Italy sent 600 and 1,100 soldiers", "45,000 and 66,000 in Armenia and Azerbaijan respectively": as many countries as
 * figures, both joined with nothing but "and" and commas, share them out in order. Null where a figure is none of such.
 */
export function inTurn(passage: Passage, quantity: Quantity): Turn | null {
  const {quantities, countries, tokens} = passage;
  if (quantities.length < 2 || countries.length < 2) return null;
  const at = quantities.findIndex((q) => q.from === quantity.from);
  if (at < 0) return null;
  const joined = (to: number, from: number): boolean => from > to && allJoining(passage, to, from);
  let first = at;
  while (first > 0 && joined(quantities[first - 1]?.to ?? 0, quantities[first]?.hedgeFrom ?? 0)) first--;
  let end = at + 1;
  while (end < quantities.length && joined(quantities[end - 1]?.to ?? 0, quantities[end]?.hedgeFrom ?? 0))
    end++;
  const size = end - first;
  const [start, last] = [quantities[first], quantities[end - 1]];
  if (size < 2 || !start || !last) return null;
  const runs = runsOf(countries, joined).filter((run) => run.length === size);
  const run =
    runs.findLast((r) => (r.at(-1)?.hit.to ?? 0) <= start.hedgeFrom) ??
    (tokens.some(isRespectively) ? runs.find((r) => (r[0]?.hit.from ?? 0) >= last.to) : undefined);
  const country = run?.[at - first]?.country;
  return country ? {country, figures: quantities.slice(first, end).reverse()} : null;
}

function allJoining({tokens}: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isJoining(tokens[i])) return false;
  return true;
}

/** Different countries that stand one behind the other. */
function runsOf(
  countries: readonly NamedCountry[],
  joined: (to: number, from: number) => boolean
): NamedCountry[][] {
  const runs: NamedCountry[][] = [];
  for (const named of countries) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (
      run &&
      before &&
      joined(before.hit.to, named.hit.from) &&
      run.every((n) => n.country !== named.country)
    )
      run.push(named);
    else runs.push([named]);
  }
  return runs;
}
