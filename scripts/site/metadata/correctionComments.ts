import type {Dossier, Finding} from "../../../loaders/model.js";
import {correctionId, corrections, type Correction} from "../../../src/changes/corrections.js";
import type {SiteFacts} from "../siteFacts.js";
import type {Thing} from "./jsonLd.js";

/**
 * What editors corrected among some claims, in the words of https://schema.org/CorrectionComment: what stood before, what stands now and why, on which
 * day, by whom. What a check found and no editor decided on is no correction.
 *
 * @param shows whether the thing that is described shows a claim, by its id
 * @returns the property `correction`; nothing where there is none
 */
export function correctionComments(
  dossier: Dossier,
  site: SiteFacts,
  shows: (claimId: string) => boolean
): {readonly correction?: readonly Thing[]} {
  const comments = corrections(dossier)
    .filter(({claim}) => shows(claim.claim_id))
    .map((correction) => comment(dossier, correction, site));
  return comments.length === 0 ? {} : {correction: comments};
}

function comment(dossier: Dossier, correction: Correction, site: SiteFacts): Thing {
  const {row, claim} = correction;
  return {
    "@type": "CorrectionComment",
    text: [sayCorrection(correction), row.why, ...doubts(dossier, correction)].map(ended).join(" "),
    url: new URL(`changes.html#${correctionId(claim.claim_id)}`, site.url).href,
    datePublished: row.when,
    author: {"@type": "Person", name: row.who}
  };
}

/** "Kyrgyzstan, military vehicles (The Eastern Herald): 5,268 in place of 5,000,268" */
export const sayCorrection = ({claim, article, name, before, after}: Correction): string =>
  `${[claim.subject, name].filter((part) => part !== null).join(", ")} (${article.publisher}): ${after} in place of ${before}`;

/** A corrected figure may be in doubt all the same. */
function doubts({findings}: Dossier, {claim}: Correction): string[] {
  const isStanding = ({finding_id, severity, state}: Finding): boolean =>
    severity === "error" && state !== "dismissed" && claim.caveats.includes(finding_id);
  return findings.filter(isStanding).map(({caveat}) => `Still in doubt: ${caveat}`);
}

export const ended = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);
