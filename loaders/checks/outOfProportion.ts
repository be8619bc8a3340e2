import type {Claim, Reference} from "../model.js";
import {isBareMillions} from "./bareMillions.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {isNarrower} from "./comparableMeasures.js";
import {contentWords} from "./contentWords.js";
import {type DigitReading, digitReadings} from "./digitReadings.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {LIST_THRESHOLDS, listKeys} from "./listKeys.js";
import {PART_OF_THE_LAND, partOfTheLand} from "./partOfTheLand.js";
import {referenceIndex} from "./referenceIndex.js";
import {MAD_TO_SIGMA, robustSpread} from "./robustSpread.js";
import {type Doubt, peopleFinder, PER_HEAD_THRESHOLDS, perHead} from "./perHead.js";
import {sayNumber, sayQuote, sayRatio, sayReferences} from "./say.js";

const OUTLIER_SCORE: Threshold = {
  name: "modified z-score of a figure in its list",
  value: 3.5,
  source:
    "Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers (also NIST, e-Handbook of Statistical Methods, 1.3.5.17)"
};
const SIBLINGS_AT_LEAST: Threshold = {
  name: "other figures in the list",
  value: 3,
  source: "judged: fewer give no idea of what is usual in a list"
};
const SPREAD_AT_LEAST: Threshold = {
  name: "smallest spread of a list, in decimal logarithms",
  value: 0.5,
  source:
    "judged: lists of like things still differ by a factor of three or so (10^0.5); a narrower spread is chance"
};
const REFERENCE_FACTOR: Threshold = {
  name: "ratio to every reference of the same measure",
  value: 10,
  source: "judged: one order of magnitude, which no two editions of a yearbook explain"
};
const PART_FACTOR: Threshold = {
  name: "times that references are a number of people before it is no part of them",
  value: 1000,
  source:
    "judged: a contingent, a crew or a course is a tenth or a hundredth of a force, and texts call it soldiers, too"
};
/**
 * A figure of another order of magnitude than the figures beside it, than the people who would have to use it, or than any reference.
 * Several of these together make one finding. Ratios and their denominators come from the claims.
 *
 * ```ok
 * KGZ aircraft_total = 6 count; list=a
 * KGZ tanks = 215 count; list=a
 * KGZ vehicles = 438 count; list=a
 * KGZ self_propelled_guns = 64 count; list=a
 * KGZ towed_guns = 311 count; list=a
 * KGZ total_personnel = 25,000 persons
 * R27 KGZ vehicles = 685 count; as_of=2022
 * ```
 * ```ok
 * KGZ aircraft_total = 62 count
 * KGZ total_personnel = 4 persons; quote=four men
 * ```
 * ```not-ok
 * KGZ aircraft_total = 6 count; list=a
 * KGZ tanks = 215 count; list=a
 * KGZ vehicles = 5,000,268 count; list=a; quote=5,000,268 military vehicles
 * KGZ self_propelled_guns = 64 count; list=a
 * KGZ towed_guns = 311 count; list=a
 * KGZ total_personnel = 25,000 persons
 * R27 KGZ vehicles = 685 count; as_of=2022
 * => error: “5,000,268 military vehicles” is 16,100 times the next largest figure of its list
 * ```
 * ```not-ok
 * KGZ vehicles = 5,000,268 count; quote=5,000,268 military vehicles
 * R27 KGZ armored_vehicles = 685 count; as_of=2022
 * => error: far from what references say of armored vehicles, a narrower class: 685 (The Yearbook, 2022)
 * ```
 */
export const outOfProportion: Check = {
  name: "out-of-proportion",
  title: "A figure out of all proportion",
  reason:
    "A digit too many is the most common slip in print, and one such number outweighs all others in a chart.",
  kind: "magnitude",
  reach: "others",
  thresholds: [
    OUTLIER_SCORE,
    SIBLINGS_AT_LEAST,
    SPREAD_AT_LEAST,
    REFERENCE_FACTOR,
    PART_FACTOR,
    PART_OF_THE_LAND,
    MAD_TO_SIGMA,
    ...PER_HEAD_THRESHOLDS,
    ...LIST_THRESHOLDS
  ],
  run(input) {
    const siblings = outliersOfLists(input.claims);
    const peopleOf = peopleFinder(input.claims);
    const referencesOf = referenceIndex(input.references);
    return input.claims.flatMap((claim) => {
      if (typeof claim.value !== "number" || claim.value <= 0 || isBareMillions(claim)) return [];
      const beyond = siblings.get(claim);
      const others = (figure: Claim) => [
        perHead(figure, peopleOf(claim)),
        beyondReferences(figure, referencesOf(claim), input)
      ];
      const doubts = [beyond, ...others(claim)].filter((d) => d !== undefined);
      // One sibling list alone may simply be mixed; then it is worth a second look, not an alarm.
      const weak = doubts.length === 1 && beyond !== undefined;
      // What is itself out of proportion explains nothing.
      const readings = digitReadings(claim.original_value ?? "").filter(
        ({value}) =>
          (beyond?.fits(value) ?? true) && others({...claim, value}).every((doubt) => doubt === undefined)
      );
      return doubts.length > 0 ? [toDraft(claim, doubts, readings, weak, input)] : [];
    });
  }
};

function toDraft(
  claim: Claim,
  doubts: readonly Doubt[],
  found: readonly DigitReading[],
  weak: boolean,
  input: CheckInput
): FindingDraft {
  const readings = found.map(({value, how}) => `${sayNumber(value)} ${how}`);
  const elsewhere = found.flatMap(({value}) => {
    const references = ofOtherCountries(claim, value, input);
    return references.length > 0 ? [{value, references}] : [];
  });
  const compared = elsewhere.map(
    ({value, references}) =>
      ` ${sayNumber(value)} would be of one order with what references count for other countries: ${sayReferences(references)}.`
  );
  const hypothesis =
    readings.length > 0
      ? `A hypothesis, not a correction: the figure may have been ${readings.join(", or ")}.${compared.join("")}`
      : undefined;
  return {
    severity: weak ? "warning" : "error",
    verdict: weak ? "unverifiable" : "wrong",
    caveat: `${sayQuote(claim)} is ${doubts.map(({words}) => words).join("; ")}.`,
    ...(hypothesis === undefined ? {} : {hypothesis}),
    about: [{claim}],
    against: [
      ...claimEvidence(doubts.flatMap(({claims}) => claims ?? [])),
      ...referenceEvidence([
        ...doubts.flatMap(({references}) => references ?? []),
        ...elsewhere.flatMap(({references}) => references)
      ])
    ]
  };
}

/** What is counted by the thousand or the million beside things that are counted one by one. */
const BY_THE_THOUSAND = /\b(?:rounds?|cartridges?|shells?|bullets?|ammunition|mines?|grenades?)\b/iu;

/** A figure unlike the others of its list, and whether another in its place would be like them. */
interface Outlier extends Doubt {
  fits(value: number): boolean;
}

/** Compares each figure with the others of its list and unit, itself left out. */
function outliersOfLists(claims: readonly Claim[]): Map<Claim, Outlier> {
  const found = new Map<Claim, Outlier>();
  const keys = listKeys(claims);
  const lists = groupBy(claims, (claim) => {
    const key = keys.get(claim);
    const counted = claim.unit === "count" && typeof claim.value === "number" && claim.value > 0;
    return counted && key !== undefined ? key : null;
  });
  for (const list of lists.values()) {
    if (list.length <= SIBLINGS_AT_LEAST.value) continue;
    for (const claim of extremes(list)) {
      const others = list.filter((other) => other !== claim);
      const {median, sigma} = robustSpread(others.map(magnitude));
      const fits = (value: number) =>
        Math.abs(Math.log10(value) - median) / Math.max(sigma, SPREAD_AT_LEAST.value) <= OUTLIER_SCORE.value;
      if (fits(Number(claim.value))) continue;
      const above = magnitude(claim) > median;
      const next = others.reduce((a, b) => (magnitude(b) > magnitude(a) === above ? b : a));
      const ratio = 10 ** Math.abs(magnitude(claim) - magnitude(next));
      // one battery beside three is no proportion at all
      if (ratio < REFERENCE_FACTOR.value || (above && BY_THE_THOUSAND.test(claim.quote))) continue;
      const words = above
        ? `${sayRatio(ratio)} times the next largest figure of its list (${sayQuote(next)})`
        : `one ${sayRatio(ratio)}th of the next smallest figure of its list (${sayQuote(next)})`;
      found.set(claim, {words, claims: [next], fits});
    }
  }
  return found;
}

/** Only the largest and the smallest can lie outside, so that a long list costs no more than a look at both. */
function extremes(list: readonly Claim[]): Claim[] {
  const largest = list.reduce((a, b) => (magnitude(b) > magnitude(a) ? b : a));
  const smallest = list.reduce((a, b) => (magnitude(b) < magnitude(a) ? b : a));
  return [...new Set([largest, smallest])];
}

const magnitude = ({value}: Claim): number => Math.log10(Number(value));

/** References of the very same measure for other countries that one reading of the figure is of one order with. */
function ofOtherCountries(claim: Claim, reading: number, {references}: CheckInput): Reference[] {
  return references.filter(
    ({measure, unit, subject_code, value}) =>
      measure === claim.measure &&
      unit === claim.unit &&
      subject_code !== claim.subject_code &&
      Math.max(reading / Number(value), Number(value) / reading) < REFERENCE_FACTOR.value
  );
}

/** "400 men", "some thirty soldiers": people without the words of their measure are some of a force, however large that is. */
function isSome({measure, quote, unit}: Claim, input: CheckInput): boolean {
  if (unit !== "persons" || !measure.endsWith("_personnel")) return false;
  const words = new Set(contentWords(quote));
  return !contentWords(sayLabel(measure, input)).some((word) => word !== "personnel" && words.has(word));
}

const sayLabel = (measure: string, {measures}: CheckInput): string =>
  measures.find((m) => m.measure === measure)?.label ?? measure;

function beyondReferences(
  claim: Claim,
  comparable: readonly Reference[],
  input: CheckInput
): Doubt | undefined {
  if (claim.unit === "rank" || partOfTheLand(input)(claim)) return undefined;
  const references = comparable.filter(({value}) => Number(value) > 0);
  // one type is a part of what a reference counts of all types
  if (
    claim.item !== null &&
    references.every(({item, value}) => item === null && Number(value) > Number(claim.value))
  )
    return undefined;
  const ratios = references.map(({value}) => Number(claim.value) / Number(value));
  if (ratios.length === 0) return undefined;
  const far =
    ratios.every((r) => r >= REFERENCE_FACTOR.value) ||
    ratios.every((r) => r <= 1 / (claim.unit === "persons" ? PART_FACTOR : REFERENCE_FACTOR).value);
  if (!far || (Number(claim.value) < Number(references[0]?.value) && isSome(claim, input))) return undefined;
  const narrower = [...new Set(references.map(({measure}) => measure))].filter((m) =>
    isNarrower(m, claim.measure)
  );
  const what = narrower.length > 0 ? ` of ${sayLabel(narrower[0] ?? "", input)}, a narrower class` : "";
  return {words: `far from what references say${what}: ${sayReferences(references)}`, references};
}
