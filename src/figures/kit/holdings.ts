import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {openFindings} from "./findings.js";
import {count} from "./numbers.js";

/**
 * How many times the next longest bar one may be before it leaves the scale to the others. At five times the shortest
 * of the rest are already slivers.
 */
export const OFF_SCALE = 5;

/** A measure under which others count much the same thing, in a narrower or wider sense. */
const KINDRED: Readonly<Record<string, readonly string[]>> = {
  // Global Firepower's column of the same place is headed "armored vehicles"
  vehicles: ["armored_vehicles"]
};

/** The longest enumeration of holdings that one article prints, in its order. */
export function holdings(data: FigureData): readonly Claim[] {
  const lists = new Map<string, Claim[]>();
  for (const claim of data.claims) {
    if (claim.table !== "force_figures" || claim.unit !== "count" || claim.measure.startsWith("power_rank"))
      continue;
    if (typeof claim.value !== "number" || claim.list_id === null) continue;
    const key = `${claim.article_id} ${claim.list_id}`;
    lists.set(key, [...(lists.get(key) ?? []), claim]);
  }
  const longest = [...lists.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return longest.sort((a, b) => a.quote_start - b.quote_start);
}

/** What others count of the same thing in the same country, oldest first. */
export function countedByOthers(data: FigureData, claim: Claim): readonly Reference[] {
  const measures = [claim.measure, ...(KINDRED[claim.measure] ?? [])];
  return data.references
    .filter(
      ({subject_code, measure, value}) =>
        subject_code === claim.subject_code && measures.includes(measure) && typeof value === "number"
    )
    .sort((a, b) => ((a.as_of ?? "") < (b.as_of ?? "") ? -1 : 1));
}

/** The holding that would flatten the others if it set the scale; null if there is none. */
export function outlier(data: FigureData, list: readonly Claim[]): Claim | null {
  const largest = list.toSorted((a, b) => valueOf(b) - valueOf(a))[0];
  if (!largest) return null;
  return valueOf(largest) > OFF_SCALE * scaleMax(data, list, largest) ? largest : null;
}

/** The longest that is drawn to scale: of the printed values but one, and of what others count. */
export function scaleMax(data: FigureData, list: readonly Claim[], without: Claim | null): number {
  const printed = list.filter((claim) => claim !== without).map(valueOf);
  const others = list.flatMap((claim) => countedByOthers(data, claim)).map(({value}) => Number(value));
  return Math.max(1, ...printed, ...others);
}

/**
 * What a garbled number may have meant: what a finding's hypothesis names, if its digits occur in the printed number
 * in that order; else the number without a group of three zeros. Hypotheses, to be labelled as such.
 */
export function readings(data: FigureData, claim: Claim): readonly number[] {
  const printed = claim.original_value ?? count(valueOf(claim));
  const proposed = openFindings(data, claim)
    .flatMap(({hypothesis}) => hypothesis?.match(/\d[\d,]*\d/gu) ?? [])
    .map(digits)
    .filter((candidate) => isWithin(candidate, digits(printed)));
  const found = proposed.length > 0 ? proposed : withoutZeroGroup(printed);
  return [...new Set(found.map(Number))].filter((value) => value > 0 && value !== valueOf(claim));
}

const valueOf = (claim: Claim): number => Number(claim.value);
const digits = (text: string): string => text.replaceAll(/\D/gu, "");

function withoutZeroGroup(printed: string): string[] {
  const groups = printed.split(/[,. \u00a0\u202f]/u);
  return groups.flatMap((group, i) =>
    i > 0 && group === "000" ? [digits(groups.toSpliced(i, 1).join(""))] : []
  );
}

function isWithin(part: string, whole: string): boolean {
  let at = -1;
  return part.length > 2 && Array.from(part).every((digit) => (at = whole.indexOf(digit, at + 1)) >= 0);
}
