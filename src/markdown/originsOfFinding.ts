import type {Finding} from "../../loaders/model.js";
import type {DossierIndex} from "./dossierIndex.js";

/**
 * "3 reports, 1 origin" for a finding that holds statements against each other: how many articles say so, and how many independent origins they
 * have. Empty for findings of other kinds, and where its claims are on several points.
 */
export function originsOfFinding(index: DossierIndex, finding: Finding): string {
  const about = index.evidenceOf(finding).filter(({role}) => role === "about");
  const claims = new Set(about.flatMap(({claim_id}) => claim_id ?? []));
  const rows = index.dossier.agreements.filter(
    ({point_id, claim_id, other_claim_id}) =>
      point_id !== null && claims.has(claim_id) && claims.has(other_claim_id)
  );
  const [first] = rows;
  if (!first || new Set(rows.map(({point_id}) => point_id)).size > 1) return "";
  const reports = new Set(rows.flatMap(({article_id, other_article_id}) => [article_id, other_article_id]))
    .size;
  if (reports < 2) return "";
  const origins = Math.min(first.point_origins ?? 1, reports);
  return `${reports} reports, ${origins} ${origins === 1 ? "origin" : "origins"}`;
}
