import type {Claim} from "../model.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {type Bounds, BOUNDS_THRESHOLDS, figureBounds} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {sayLarge, sayList, sayQuote} from "./say.js";

const SMALLEST_FORCE: Threshold = {
  name: "persons below which what another sentence counts is not taken for a country's strength",
  value: 1000,
  source:
    "judged: forces with an army and an air force have more; “room for 80 troops” tells of something else"
};
/** Wholes and all of their parts: what the parts leave out nobody else makes up. */
const SUMS: readonly {readonly whole: string; readonly parts: readonly string[]}[] = [
  {whole: "total_personnel", parts: ["active_personnel", "paramilitary_personnel", "reserve_personnel"]},
  {whole: "area_total", parts: ["area_land", "area_water"]},
  {whole: "airports_total", parts: ["airports_paved", "airports_unpaved"]},
  {whole: "road_length", parts: ["road_length_paved", "road_length_unpaved"]}
];

/** Each is counted among the next, so none may be larger. */
const NESTED: readonly (readonly string[])[] = [
  ["fit_for_service", "available_manpower", "population"],
  ["active_personnel", "total_personnel", "population"],
  ["ground_force_personnel", "active_personnel", "total_personnel"],
  ["air_force_personnel", "active_personnel"],
  ["navy_personnel", "active_personnel"],
  ["combat_aircraft", "aircraft_total"],
  ["attack_helicopters", "helicopters", "aircraft_total"],
  ["area_land", "area_total"],
  ["area_water", "area_total"],
  ["airports_paved", "airports_total"],
  ["airports_unpaved", "airports_total"],
  ["road_length_paved", "road_length"]
];

/**
 * Parts that do not add up to their whole within what rounding explains, and parts that are larger than what holds them.
 *
 * ```ok
 * KGZ total_personnel = 25,000 persons; list=a
 * KGZ active_personnel = 15,000 persons; list=a
 * KGZ paramilitary_personnel = 10,000 persons; list=a
 * KGZ reserve_personnel = 0 persons; list=a
 * KGZ population = 6,000,000 persons; list=b; printed=6 million
 * KGZ available_manpower = 3,000,000 persons; list=b; printed=3 million
 * ```
 * ```ok
 * KGZ active_personnel = 80 persons; quote=80 troops; sentence=It has room for 80 troops.
 * KGZ ground_force_personnel = 10,900 persons; quote=army 10,900; sentence=The difficulty is people: army 10,900.
 * ```
 * ```not-ok
 * KGZ total_personnel = 28,000 persons; list=a; quote=28,000 men
 * KGZ active_personnel = 15,000 persons; list=a; quote=15,000 men in the active forces
 * KGZ paramilitary_personnel = 10,000 persons; list=a; quote=10,000 paramilitaries
 * => error: come to 25,000, not to “28,000 men”
 * ```
 * ```not-ok
 * KGZ fit_for_service = 3,400,000 persons; quote=3.4 million fit for service; printed=3.4 million
 * KGZ available_manpower = 2,900,000 persons; quote=a workforce of 2.9 million; printed=2.9 million
 * => error: cannot be more than “a workforce of 2.9 million”
 * ```
 */
export const partsAndWhole: Check = {
  name: "parts-and-whole",
  title: "Parts that do not make their whole",
  reason: "A sum that fails shows that at least one of its figures is wrong, without any other source.",
  kind: "arithmetic",
  reach: "document",
  thresholds: [SMALLEST_FORCE, ...BOUNDS_THRESHOLDS],
  run(input) {
    const numeric = input.claims.filter((claim) => typeof claim.value === "number" && claim.item === null);
    const statements = groupBy(
      numeric,
      (c) => `${c.article_id} ${c.subject_code ?? ""} ${c.as_of_start ?? ""}`
    );
    return [
      ...[...statements.values()].flatMap((claims) => SUMS.flatMap((rule) => sumFinding(claims, rule))),
      ...[...statements.values()].flatMap((claims) =>
        NESTED.flatMap((chain) => nestedFindings(claims, chain))
      )
    ];
  }
};

function sumFinding(claims: readonly Claim[], rule: (typeof SUMS)[number]): FindingDraft[] {
  const [whole, ...others] = claims.filter(({measure}) => measure === rule.whole);
  // One figure a part: with two, the text tells of two forces or times, and no one sum is meant.
  const parts = rule.parts.map((part) => claims.filter(({measure}) => measure === part));
  if (!whole || others.some(({value}) => value !== whole.value)) return [];
  if (parts.some((p) => p.some(({value}) => value !== p[0]?.value))) return [];
  const said = parts.flatMap(([part]) => part ?? []);
  const expected = figureBounds(whole);
  if (said.length < 2 || !expected) return [];
  // Some count the reserve among the total and some do not: any of the sums will do that the text allows.
  const sums = said.map((_, i) => sumOf(said.slice(0, i + 1))).slice(1);
  if (sums.some(({low, high}) => low <= expected.high && expected.low <= high)) return [];
  const sum = said.reduce((total, {value}) => total + Number(value), 0);
  return [
    {
      severity: "error",
      verdict: "inconsistent",
      caveat: `${sayList(said.map(sayQuote))} come to ${sayLarge(sum)}, not to ${sayQuote(whole)}.`,
      about: claimEvidence([whole, ...said])
    }
  ];
}

function sumOf(claims: readonly Claim[]): Bounds {
  const bounds = claims.map((claim) => figureBounds(claim) ?? {low: 0, high: Infinity});
  return {
    low: bounds.reduce((sum, {low}) => sum + low, 0),
    high: bounds.reduce((sum, {high}) => sum + high, 0)
  };
}

function nestedFindings(claims: readonly Claim[], chain: readonly string[]): FindingDraft[] {
  const found: FindingDraft[] = [];
  const steps = chain.flatMap((measure) => {
    const said = claims.filter((claim) => claim.measure === measure);
    return said.length === 1 ? said : [];
  });
  for (const [i, outer] of steps.entries()) {
    const inner = steps[i - 1];
    const least = inner && figureBounds(inner)?.low;
    const most = figureBounds(outer)?.high;
    // "22 million people" beside soldiers are the inhabitants, whatever was read
    if (/\b(?:people|inhabitants)$/u.test(inner?.quote ?? "")) continue;
    if (inner === undefined || least == null || most === undefined || least <= most) continue;
    if (
      outer.measure.endsWith("_personnel") &&
      most < SMALLEST_FORCE.value &&
      outer.sentence_start !== inner.sentence_start
    )
      continue;
    found.push({
      severity: "error",
      verdict: "inconsistent",
      caveat: `${sayQuote(inner)} cannot be more than ${sayQuote(outer)}, which it is counted in.`,
      about: claimEvidence([inner, outer])
    });
  }
  return found;
}
