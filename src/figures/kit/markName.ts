import type {Claim, Reference} from "../../../loaders/model.js";
import {doubtWords} from "../../components/doubtWords.js";
import type {FigureData} from "../figure.js";
import {openFindingsOf} from "./findings.js";
import {claimTitle, referenceTitle} from "./words.js";

/** What a mark is called by pointers and screen readers: of each claim its value, words and source, and that it is in doubt; of each reference who counts what. */
export function markName(
  data: FigureData,
  claimIds: readonly string[],
  referenceIds: readonly string[]
): string {
  const claims = claimIds.flatMap((id) => data.claims.find(({claim_id}) => claim_id === id) ?? []);
  const references = referenceIds.flatMap(
    (id) => data.references.find(({reference_id}) => reference_id === id) ?? []
  );
  return [claimsName(data, claims), referencesName(references)].filter((name) => name !== "").join("\n\n");
}

/** As `markName`, of claims alone. */
export const claimsName = (data: FigureData, claims: readonly Claim[]): string =>
  claims
    .map((claim) =>
      `${claimTitle(data, claim)} ${doubtWords(openFindingsOf(data, [claim]), data.checkTitles)}`.trim()
    )
    .join("\n\n");

/** As `markName`, of references alone. */
export const referencesName = (references: readonly Reference[]): string =>
  references.map(referenceTitle).join("\n\n");
