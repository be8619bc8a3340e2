import type {Claim, Reference} from "../model.js";
import {remember} from "./remember.js";
import {isBareMillions} from "./bareMillions.js";
import type {Check, Evidence, FindingDraft} from "./check.js";
import {COUNTRY_THRESHOLDS, LARGEST, LEAST_TO_A_SOLDIER, LIMITS} from "./countryLimits.js";
import {unitSize} from "./dimensions.js";
import {articleNamer, sayPublisher, sayQuote, sayRatio, sayValue} from "./say.js";

/**
 * More of something than its country can hold: soldiers to an inhabitant, roads to a square kilometer, money to a head. Numerators and denominators
 * come from any text or reference; of several denominators the largest is taken, which forgives most.
 *
 * ```ok
 * KGZ active_personnel = 15,000 persons
 * KGZ population = 6,000,000 persons; from=B
 * KGZ road_length = 34,000 km
 * R32 KGZ area_total = 199,951 sq_km; as_of=2022
 * KGZ military_expenditure = 120,000,000 USD
 * ```
 * ```ok
 * FIN total_personnel = 900,000 persons; quote=900,000 with the reserve
 * FIN population = 5,600,000 persons; from=B
 * ```
 * ```not-ok
 * KGZ active_personnel = 15,000,000 persons; quote=15,000,000 soldiers
 * KGZ population = 6,000,000 persons; from=B; quote=6 million people
 * => error: “15,000,000 soldiers” would be 2.5 to an inhabitant (“6 million people”, Paper B)
 * ```
 * ```not-ok
 * KGZ road_length = 34,000,000 km; quote=34,000,000 km of roads
 * R32 KGZ area_total = 199,951 sq_km; as_of=2022; publisher=The Atlas
 * => error: would be 170 km to a square kilometer (199,951 km², The Atlas, 2022)
 * ```
 * ```not-ok
 * KGZ military_expenditure = 120,000 USD; quote=$120 thousand on defense
 * KGZ active_personnel = 15,000 persons; quote=15,000 soldiers
 * => error: “$120 thousand on defense” would be 8 dollars to an active soldier
 * ```
 * ```not-ok
 * KGZ area_total = 199,951,000 sq_km; quote=199,951,000 square kilometers
 * => error: more than the largest country has
 * ```
 */
export const beyondTheCountry: Check = {
  name: "beyond-the-country",
  title: "More than the country can hold",
  reason: "A figure that looks harmless alone may be more than there are people, land or money for.",
  kind: "magnitude",
  reach: "others",
  thresholds: COUNTRY_THRESHOLDS,
  run(input) {
    const nameOf = articleNamer(input.articles);
    const largest = denominators(input.claims, input.references);
    return input.claims.flatMap((claim): FindingDraft[] => {
      const value = inUnit(claim);
      if (value === null || value <= 0 || isBareMillions(claim)) return [];
      const most = LARGEST.get(claim.measure);
      if (most && value > most.value)
        return [
          draft(
            `${sayQuote(claim)} (${nameOf(claim.article_id)}) is more than the largest country has had: ${most.value.toLocaleString("en-US")} (${most.source}).`,
            claim,
            []
          )
        ];
      const found = LIMITS.filter(
        ({of, words}) => of.has(claim.measure) && (!words.startsWith("dollars") || HARD.has(claim.unit ?? ""))
      ).flatMap((limit) => {
        const base = baseOf(claim, limit.to, largest);
        const ratio = base ? value / base.value : 0;
        // "22 million people" beside soldiers are the inhabitants, whatever was read
        if (limit.to === "population" && /\b(?:people|inhabitants)$/u.test(claim.quote) && ratio < 1.1)
          return [];
        return base && ratio > limit.most.value ? [{base, ratio, words: limit.words}] : [];
      });
      const soldiers =
        claim.measure === "military_expenditure" && claim.unit === "USD"
          ? baseOf(claim, "active_personnel", largest)
          : undefined;
      if (soldiers && value / soldiers.value < LEAST_TO_A_SOLDIER.value)
        found.push({base: soldiers, ratio: value / soldiers.value, words: "dollars to an active soldier"});
      return found
        .slice(0, 1)
        .map(({base, ratio, words: per}) =>
          draft(
            `${sayQuote(claim)} would be ${sayRatio(ratio)} ${per} (${sayBase(base.evidence, nameOf)}).`,
            claim,
            [base.evidence]
          )
        );
    });
  }
};

/** Money of which one is worth about a dollar; of other money no rate is known. */
const HARD = new Set(["USD", "EUR", "GBP", "CHF"]);

interface Base {
  readonly value: number;
  readonly evidence: Evidence;
}

/** By country and measure, the largest figure that any text or reference gives; a claim is never its own measure. */
function denominators(claims: readonly Claim[], references: readonly Reference[]): ReadonlyMap<string, Base> {
  const found = new Map<string, Base>();
  const add = adderTo(found);
  for (const claim of claims) add(claim, {claim});
  for (const [key, base] of largestKnown(references))
    if (base.value > (found.get(key)?.value ?? 0)) found.set(key, base);
  return found;
}

const largestKnown = remember((references: readonly Reference[]): ReadonlyMap<string, Base> => {
  const found = new Map<string, Base>();
  const add = adderTo(found);
  for (const reference of references) add(reference, {reference});
  return found;
});

const adderTo = (found: Map<string, Base>) => (figure: Claim | Reference, evidence: Evidence) => {
  if (!LIMITS.some(({to}) => to === figure.measure) && figure.measure !== "active_personnel") return;
  const value = inUnit(figure);
  const key = `${figure.subject_code ?? ""} ${figure.measure}`;
  if (value !== null && value > (found.get(key)?.value ?? 0)) found.set(key, {value, evidence});
};

/** Troops abroad are of one country and in another: the more populous of the two decides. */
function baseOf(claim: Claim, measure: string, largest: ReadonlyMap<string, Base>): Base | undefined {
  if (claim.subject_code === null) return undefined;
  return [claim.subject_code, claim.counterparty_code ?? ""]
    .flatMap((code) => largest.get(`${code} ${measure}`) ?? [])
    .sort((a, b) => b.value - a.value)[0];
}

/** Lengths in km, areas in km², all else as counted. */
function inUnit({value, unit}: Claim | Reference): number | null {
  if (typeof value !== "number") return null;
  return value * (unitSize(unit)?.size ?? 1);
}

function draft(caveat: string, claim: Claim, against: readonly Evidence[]): FindingDraft {
  return {severity: "error", verdict: "wrong", caveat, about: [{claim}], against};
}

function sayBase(evidence: Evidence, nameOf: (id: string) => string): string {
  if ("claim" in evidence) return `${sayQuote(evidence.claim)}, ${nameOf(evidence.claim.article_id)}`;
  if ("reference" in evidence)
    return `${sayValue(evidence.reference.value ?? "", evidence.reference.unit)}, ${sayPublisher(evidence.reference)}`;
  return "";
}
