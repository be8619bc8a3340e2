import type {Half} from "./evaluateHalf.js";
import {allOf, tallies} from "./tally.js";

/** The sums of each part, and by which check each kind of slip was found. */
export function toJson(halves: readonly Half[]) {
  return halves.map((half) => ({
    name: half.name,
    dossiers: half.dossiers,
    texts: half.texts,
    claims: half.claims,
    figures: half.figures,
    figures_not_plantable: half.notPlantable,
    dates: half.dates,
    dates_not_plantable: half.datesNotPlantable,
    alarms: half.alarms.length,
    claims_alarmed: half.alarmed,
    all: allOf(half),
    kinds: tallies(half).map(({name, tally}, i) => ({
      name,
      rule: half.kinds[i]?.kind.rule,
      ...tally,
      found_by: foundBy(half, i)
    }))
  }));
}

function foundBy({kinds}: Half, at: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const {by} of kinds[at]?.judged ?? [])
    for (const check of by) counts[check] = (counts[check] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}
