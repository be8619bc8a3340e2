import type {Claim, Reference} from "../model.js";
import type {FindingDraft} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import type {Compared} from "./fitsNoReference.js";
import type {MovedLabel} from "./movedLabels.js";
import {TWOFOLD} from "./oddFigure.js";
import {ratioTo} from "./referenceAgreement.js";
import {sayQuote, sayReferences} from "./say.js";

/** A caveat names so many references. */
const CITED_AT_MOST = 5;

/** A figure that some references of its time have and others do not, or whose number elsewhere stands under another name in the text. */
export function dividedReferences(
  {claim, timely, agreeing, all}: Compared,
  nameOf: (article_id: string) => string,
  movedTo: (claim: Claim, references: readonly Reference[]) => MovedLabel | undefined
): FindingDraft[] {
  const confirming = timely.filter((r) => agreeing.includes(r));
  if (claim.unit === "rank" || confirming.length === 0) return [];
  const far = all.filter((r) => ratioTo(claim, r) >= TWOFOLD.value);
  const moved = movedTo(claim, far);
  const atOnce = far.filter((r) => timely.includes(r));
  const against = moved ? [moved.reference] : atOnce.slice(0, CITED_AT_MOST);
  if (against.length === 0) return [];
  const who = `${sayQuote(claim)} (${nameOf(claim.article_id)}) agrees with ${sayReferences(confirming)}`;
  return [
    {
      severity: "note",
      verdict: moved ? "hazard" : "unverifiable",
      caveat: moved
        ? `${who}, but not with ${sayReferences(against)}: the very number that the text gives to ${sayQuote(moved.label)}. A label may have moved.`
        : `${who}; others of that time differ widely: ${sayReferences(against)}.`,
      about: claimEvidence(moved ? [claim, moved.label] : [claim]),
      against: referenceEvidence([...confirming, ...against])
    }
  ];
}
