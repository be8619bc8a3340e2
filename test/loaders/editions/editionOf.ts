import type {FrozenEdition} from "../../../loaders/editions/frozenEdition.js";
import {readFrozen} from "../../../loaders/editions/readFrozen.js";
import {editionFiles} from "../../../loaders/tables/index.js";
import type {Claim, Dossier, Finding} from "../../../loaders/model.js";
import {tinyDossier} from "../../pages/tinyDossier.js";

/** An edition as its files hold it, without a record. */
export function editionOf(dossier: Dossier): FrozenEdition {
  const files = editionFiles(dossier);
  return readFrozen((name) => {
    const bytes = files.get(name);
    return bytes ? new TextDecoder().decode(bytes) : null;
  });
}

/** The dossier in miniature with other claims. */
export const withClaims = (claims: readonly Claim[]): Dossier => ({...tinyDossier, claims});

/** The dossier in miniature with its open finding as another. */
export const withFinding = (more: Partial<Finding>): Dossier => ({
  ...tinyDossier,
  findings: tinyDossier.findings.map((finding) =>
    finding.finding_id === "f1" ? {...finding, ...more} : finding
  )
});
