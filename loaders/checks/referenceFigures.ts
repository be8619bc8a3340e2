import type {Reference} from "../model.js";
import {referenceYear} from "./claimTime.js";
import {type Bounds, figureBounds} from "./figureBounds.js";

/** References on one thing, by year and by figure. What is found keeps their order. */
export interface ReferenceFigures {
  readonly all: readonly Reference[];
  /** those of some years, both inclusive, and those whose year is unknown */
  readonly ofYears: (first: number, last: number) => readonly Reference[];
  /** those that may stand for a number within some bounds; every figure below nothing is among them */
  readonly near: (bounds: Bounds) => readonly Reference[];
}

/**
 * Sorts references by their lower bounds, so that those near a figure are found by binary search: as many yearbooks as there may be, a claim
 * costs no more than what agrees with it.
 *
 * @param all numbers of one measure of one subject, in the order in which they are to be found
 */
export function referenceFigures(all: readonly Reference[]): ReferenceFigures {
  const places = all.map((_, i) => i);
  const bounds = all.map((reference) => figureBounds(reference) ?? {low: -Infinity, high: Infinity});
  const low = (place: number): number => bounds[place]?.low ?? -Infinity;
  const high = (place: number): number => bounds[place]?.high ?? Infinity;
  const years = new Map<number | null, number[]>();
  for (const [place, reference] of all.entries()) {
    const year = referenceYear(reference);
    const same = years.get(year);
    if (same) same.push(place);
    else years.set(year, [place]);
  }
  // A figure below nothing has no ratio to others, so that nearness says nothing about it.
  const isBelow = (place: number): boolean => Number(all[place]?.value) < 0;
  const below = places.filter(isBelow);
  const sorted = places.filter((place) => !isBelow(place)).sort((a, b) => low(a) - low(b));
  // How far all up to one of them reach never falls, so it can be searched too.
  const reach: number[] = [];
  for (const place of sorted) reach.push(Math.max(reach.at(-1) ?? -Infinity, high(place)));
  const inOrder = (found: readonly number[]): Reference[] =>
    found.toSorted((a, b) => a - b).flatMap((place) => all[place] ?? []);
  return {
    all,
    ofYears: (first, last) => {
      const found = [...(years.get(null) ?? [])];
      for (let year = first; year <= last; year++) found.push(...(years.get(year) ?? []));
      return inOrder(found);
    },
    near: (wanted) => {
      const from = countBefore(reach.length, (i) => (reach[i] ?? 0) < wanted.low);
      const to = countBefore(sorted.length, (i) => low(sorted[i] ?? 0) <= wanted.high);
      return inOrder(
        [...below, ...sorted.slice(from, to)].filter((place) => high(place) >= wanted.low || isBelow(place))
      );
    }
  };
}

/** How many of the first of so many have what none behind them has, by binary search. */
function countBefore(length: number, has: (i: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (has(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
