import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput, Evidence, FindingDraft, Threshold} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {type UnitSize, unitSize, unitsOf} from "./dimensions.js";
import {BOUNDS_THRESHOLDS, type Bounds, figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {PART_OF_THE_LAND, partOfTheLand} from "./partOfTheLand.js";
import {articleNamer, sayPublisher, sayQuote, sayValue} from "./say.js";

const COMPARABLE_YEARS: Threshold = {
  name: "years between two figures of one thing in different units",
  value: 2,
  source: "judged: yearbooks print the year before; what is further apart in time may have changed"
};
const CONVERSION_ROUNDING: Threshold = {
  name: "share by which a figure may be off after it was converted and rounded",
  value: 0.06,
  source: "judged: two digits that count are kept when miles are turned into kilometers"
};

/**
 * One thing measured in two units (by two texts, or by a text and a reference) whose figures do not convert into one another; most tellingly
 * the very same number in both.
 *
 * ```ok
 * KGZ road_length = 34,000 km; from=A
 * KGZ road_length = 21,100 miles; from=B
 * RUS military_aid_given = 20,000,000 USD; to=KGZ; from=A
 * RUS military_aid_given = 18,000,000 EUR; to=KGZ; from=B
 * ```
 * ```not-ok
 * KGZ road_length = 34,000 km; from=A; quote=34,000 km of roads
 * KGZ road_length = 34,000 miles; from=B; quote=34,000 miles of roads
 * => warning: give the same number in two units
 * ```
 * ```not-ok
 * KGZ area_total = 199,951 hectares; from=A; quote=199,951 hectares
 * R32 KGZ area_total = 199,951 sq_km; as_of=2022; publisher=The Atlas
 * => warning: “199,951 hectares” (Paper A) and 199,951 km² (The Atlas, 2022)
 * ```
 * ```not-ok
 * RUS military_aid_given = 20,000,000 USD; to=KGZ; from=A; quote=$20 million
 * KGZ military_aid_given = 20,000,000 EUR; to=RUS; from=B; quote=20 million euros
 * => warning: the same number in two currencies
 * ```
 */
export const anotherUnit: Check = {
  name: "another-unit",
  title: "One number in two units",
  reason:
    "A mile is no kilometer and a euro no dollar; a unit that was swapped changes a figure without a digit.",
  kind: "magnitude",
  reach: "dossier",
  thresholds: [COMPARABLE_YEARS, CONVERSION_ROUNDING, PART_OF_THE_LAND, ...BOUNDS_THRESHOLDS],
  run(input) {
    const yearOf = claimYears(input.articles);
    const isPart = partOfTheLand(input);
    const statements = [
      ...input.claims
        .filter((claim) => !isPart(claim))
        .flatMap((claim) => stated(claim, yearOf(claim), {claim})),
      ...input.references.flatMap((reference) => stated(reference, referenceYear(reference), {reference}))
    ];
    return [...groupBy(statements, ({key}) => key).values()].flatMap((same) => judge(same, input));
  }
};

interface Statement {
  readonly key: string;
  readonly evidence: Evidence;
  readonly unit: string;
  readonly size: UnitSize;
  readonly value: number;
  readonly bounds: Bounds;
  readonly year: number | null;
}

/** Which of two sides a text makes the subject is a matter of style, so the pair is the key. */
function stated(figure: Claim | Reference, year: number | null, evidence: Evidence): Statement[] {
  const {subject_code, measure, unit, value} = figure;
  const size = unitSize(unit);
  const bounds = figureBounds(figure);
  if (unit === null || size === null || bounds === null || typeof value !== "number" || value <= 0) return [];
  const other = "claim_id" in figure ? figure.counterparty_code : null;
  const sides = [subject_code, other].filter((side) => side !== null).sort();
  if (sides.length === 0) return [];
  const key = [...sides, measure, itemKey(figure), size.dimension].join("|");
  return [{key, evidence, unit, size, value, bounds, year}];
}

/** One finding for the first two statements that clash; the rest of them would only repeat it. */
function judge(statements: readonly Statement[], input: CheckInput): FindingDraft[] {
  const units = [...groupBy(statements, ({unit}) => unit).values()];
  for (const [i, ones] of units.entries()) {
    for (const others of units.slice(i + 1)) {
      for (const one of ones) {
        const other = others.find((o) => clash(one, o));
        // a reference alone, or two of them, says nothing about the texts
        const claims = [...ones, ...others].filter(({evidence}) => "claim" in evidence);
        if (!other || claims.length === 0) continue;
        // where a text of either unit agrees with one of the other, the texts speak of several things
        if (others.some((o) => agree(one, o))) continue;
        return [toDraft(one, other, input)];
      }
    }
  }
  return [];
}

function toDraft(one: Statement, other: Statement, {articles}: CheckInput): FindingDraft {
  const nameOf = articleNamer(articles);
  const say = ({evidence}: Statement): string => {
    if ("claim" in evidence) return `${sayQuote(evidence.claim)} (${nameOf(evidence.claim.article_id)})`;
    if ("reference" in evidence)
      return `${sayValue(evidence.reference.value ?? "", evidence.reference.unit)} (${sayPublisher(evidence.reference)})`;
    return "";
  };
  const what = one.size.dimension === "money" ? "currencies" : "units";
  const sameNumber = one.value === other.value;
  const sides = [one, other];
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `${say(one)} and ${say(other)} ${sameNumber ? `give the same number in two ${what}` : `do not convert into one another`}; at most one of them can be right.`,
    ...(sameNumber
      ? {hypothesis: `A hypothesis: one of the two ${what} was put in the place of the other.`}
      : {}),
    about: sides.flatMap(({evidence}) => ("claim" in evidence ? [evidence] : [])),
    against: sides.flatMap(({evidence}) => ("reference" in evidence ? [evidence] : []))
  };
}

function clash(a: Statement, b: Statement): boolean {
  if (articleOf(a) !== null && articleOf(a) === articleOf(b)) return false;
  if (!("claim" in a.evidence) && !("claim" in b.evidence)) return false;
  if (a.year !== null && b.year !== null && Math.abs(a.year - b.year) > COMPARABLE_YEARS.value) return false;
  // of distances the places make the thing
  const isLoose = a.size.size === null || b.size.size === null || a.key.includes("|distance|");
  return isLoose ? a.value === b.value : !agree(a, b) && isSwap(a, b);
}

/** Whether a text and a reference are to be one, or the two figures of two texts would agree, were one of them in another unit. */
function isSwap(a: Statement, b: Statement): boolean {
  if (!("claim" in a.evidence) || !("claim" in b.evidence) || a.value === b.value) return true;
  return unitsOf(a.unit).some((unit) => {
    const size = unitSize(unit)?.size ?? 1;
    return agree({...a, size: {...a.size, size}}, b) || agree(a, {...b, size: {...b.size, size}});
  });
}

function agree(a: Statement, b: Statement): boolean {
  if (a.size.size === null || b.size.size === null) return false;
  return overlap(converted(a, a.size.size), converted(b, b.size.size));
}

const articleOf = ({evidence}: Statement): string | null =>
  "claim" in evidence ? evidence.claim.article_id : null;

function converted({bounds, value}: Statement, size: number): Bounds {
  const slack = value * size * (CONVERSION_ROUNDING.value / 2);
  return {low: bounds.low * size - slack, high: bounds.high * size + slack};
}
