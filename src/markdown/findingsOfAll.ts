import type {Claim, Finding} from "../../loaders/model.js";
import type {DossierIndex} from "./dossierIndex.js";

/** The findings of several claims, each once, in the dossier's order. */
export function findingsOfAll(index: DossierIndex, claims: readonly Claim[]): readonly Finding[] {
  const ids = new Set(claims.flatMap((claim) => index.findingsOf(claim).map(({finding_id}) => finding_id)));
  return index.dossier.findings.filter(({finding_id}) => ids.has(finding_id));
}
