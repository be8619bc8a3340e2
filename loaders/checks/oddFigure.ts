import type {Claim, Reference} from "../model.js";
import type {FindingDraft, Threshold} from "./check.js";
import {referenceYear} from "./claimTime.js";
import {referenceEvidence} from "./evidence.js";
import type {Compared} from "./fitsNoReference.js";
import {isRounded} from "./isRounded.js";
import type {PartReferences} from "./partReferences.js";
import {ratioTo} from "./referenceAgreement.js";
import {sayList, sayQuote, sayReferences, sayValue} from "./say.js";

export const NOTABLE: Threshold = {
  name: "share by which a figure misses a reference before it is a warning",
  value: 0.1,
  source: "judged: from 10% on a reader would call it another number"
};
export const TWOFOLD: Threshold = {
  name: "ratio at which figures differ widely",
  value: 2,
  source: "judged: “more than twice” needs no second look"
};
export const OUT_OF_PROPORTION: Threshold = {
  name: "ratio to a reference up to which this check speaks",
  value: 10,
  source: "judged: one order of magnitude; beyond it the check on proportion speaks"
};
/** A caveat names so many references. */
const CITED_AT_MOST = 5;

/** No reference of its time has the figure, not even rounded. */
export const isOdd = ({claim, timely, agreeing}: Compared): boolean =>
  timely.length > 0 &&
  !timely.some((r) => agreeing.includes(r) || (typeof claim.value === "number" && isRounded(claim.value, r)));

/** Far enough from every reference of its time to be called another number, near enough to be no slip of digits. */
export function isSerious({claim, timely}: Compared): boolean {
  const nearest = Math.min(...timely.map((r) => ratioTo(claim, r)));
  return (
    nearest >= 1 + NOTABLE.value &&
    nearest < OUT_OF_PROPORTION.value &&
    !isWithin(claim, timely) &&
    claim.unit !== "rank"
  );
}

function isWithin({value}: Claim, references: readonly Reference[]): boolean {
  const values = references.map((r) => Number(r.value));
  return Math.min(...values) <= Number(value) && Number(value) <= Math.max(...values);
}

/**
 * The finding on one figure that no reference of its time has: how far it is from them, and what other years have.
 *
 * @param partsOf references to parts of the thing that have the figure
 */
export function oddFigure(
  one: Compared,
  name: string,
  partsOf: (claim: Claim) => PartReferences
): FindingDraft {
  const {claim, timely, agreeing, all} = one;
  const serious = isSerious(one);
  const used = new Set([...timely, ...agreeing]);
  const rest = all.filter((r) => !used.has(r));
  const several = new Set(timely.map(({value}) => value)).size > 1;
  const who = `${sayQuote(claim)} (${name})`;
  const given = sayReferences(timely.slice(0, CITED_AT_MOST));
  const others = rest.length > 0 ? `, those of other years ${sayRange(rest)}` : "";
  const opening =
    several && !serious
      ? `${who}, but references of that time have ${given}${others}.`
      : `${who} ${distance(claim, timely)} ${given}${others}.`;
  const old = agreeing.length > 0 ? ` It is the figure of other years: ${sayReferences(agreeing)}.` : "";
  const {same, other} = partsOf(claim);
  const part =
    same.length > 0
      ? ` It is what references give for ${sayList([...new Set(same.map(({item}) => `“${item ?? ""}”`))])}: ${sayReferences(same)}${other.length > 0 ? `, though another of that time has ${sayReferences(other)}, so that none of them confirms it` : ""}.`
      : "";
  const bare =
    claim.attributed_to === null && claim.as_of_basis === "unknown" && rest.length > 0
      ? " The text gives neither source nor year."
      : "";
  return {
    severity: serious ? "warning" : "note",
    verdict: serious ? "conflict" : "imprecise",
    caveat: `${opening}${old}${part}${bare}`,
    about: [{claim}],
    against: referenceEvidence([...timely, ...agreeing, ...rest, ...same, ...other])
  };
}

/** How far a figure is from references, in words that a reference list can follow. */
function distance(claim: Claim, timely: readonly Reference[]): string {
  const nearest = Math.min(...timely.map((r) => ratioTo(claim, r)));
  const more = Number(claim.value) > Math.max(...timely.map(({value}) => Number(value)));
  const one = timely.length === 1;
  const given = one ? "what a reference of that time gives:" : "what references of that time give:";
  if (nearest >= TWOFOLD.value) return `is ${more ? "more than twice" : "less than half of"} ${given}`;
  const share = `${Math.round((nearest - 1) * 100)}% ${more ? "more" : "less"}`;
  return `is ${share} than ${one ? given : `the nearest of ${given}`}`;
}

/** "11,000 to 23,000 (2017 to 2024)"; up to two figures each with its source. */
function sayRange(references: readonly Reference[]): string {
  const values = [...new Set(references.map(({value}) => Number(value)))].sort((a, b) => a - b);
  if (values.length < 3) return sayReferences(references);
  const years = references.flatMap((r) => referenceYear(r) ?? []).sort((a, b) => a - b);
  const unit = references[0]?.unit ?? null;
  return `${sayValue(values[0] ?? 0, unit)} to ${sayValue(values.at(-1) ?? 0, unit)} (${years[0] ?? ""} to ${years.at(-1) ?? ""})`;
}
