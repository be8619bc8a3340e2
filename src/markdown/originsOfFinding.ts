import type {Finding} from "../../loaders/model.js";
import {namingNobody} from "../figures/kit/agreement.js";
import type {DossierIndex} from "./dossierIndex.js";
import {toFigureData} from "./figureData.js";

/**
 * "3 reports, 1 origin" for a finding that holds statements against each other: how many articles say so, and how many independent origins they
 * have; "; 1 names none" where a report passes on what nobody is named for. Empty for findings of other kinds, and where its claims are on several points.
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
  const said = new Set(rows.flatMap(({claim_id, other_claim_id}) => [claim_id, other_claim_id]));
  const own = index.dossier.claims.filter(({claim_id}) => said.has(claim_id));
  const reports = new Set(own.map(({article_id}) => article_id)).size;
  if (reports < 2) return "";
  const without = namingNobody(toFigureData(index.dossier), own).size;
  if (without === reports) return `${reports} reports, none names its origin`;
  const origins = Math.min(first.point_origins ?? 1, reports);
  const none = without === 0 ? "" : `; ${without} ${without === 1 ? "names" : "name"} none`;
  return `${reports} reports, ${origins} ${origins === 1 ? "origin" : "origins"}${none}`;
}
