import type {Claim, Finding} from "../../../loaders/model.js";
import type {FigureData} from "../../figures/figure.js";
import {openFindingsOf} from "../../figures/kit/findings.js";
import {idsOf, type Row} from "./arquero.js";

/** Looks up what stands behind rows of a result. */
export interface Evidence {
  /** the findings about any of a row's claims, the gravest first */
  findings(row: Row): readonly Finding[];
  /** those claims of a row that are known, the most doubtful first */
  claims(row: Row): readonly Claim[];
  /** where a claim's sentence stands, from the site's root; null if nobody knows its article */
  place(claimId: string): string | null;
}

const known = new WeakMap<FigureData, Evidence>();

/** Made once for the data; each row is asked by its ids. */
export function evidenceOf(data: FigureData): Evidence {
  const found = known.get(data) ?? makeEvidence(data);
  known.set(data, found);
  return found;
}

function makeEvidence(data: FigureData): Evidence {
  const byId = new Map(data.claims.map((claim) => [claim.claim_id, claim]));
  const articles = data.articles.map(({article_id}) => article_id);
  // findings are looked up by id alone: of a table that is no table of claims the claims themselves are not there
  const claim = (id: string): Claim =>
    byId.get(id) ?? ({claim_id: id, caveats: [] as readonly string[]} as Claim);
  return {
    findings: (row) => openFindingsOf(data, idsOf(row).map(claim)),
    claims: (row) => idsOf(row).flatMap((id) => byId.get(id) ?? []),
    place: (id) => {
      const article = articles.find((article_id) => id.startsWith(`${article_id}-`));
      return article === undefined ? null : `sources/${article}.html#${id}`;
    }
  };
}
