import type {Article, Claim, Dossier, ReviewRow} from "../../loaders/model.js";
import {formatClaim} from "../components/formatClaim.js";

/** A figure that an editor corrected: one decision on one field of a claim. */
export interface Correction {
  readonly row: ReviewRow;
  /** as the editor left it, with its caveats */
  readonly claim: Claim;
  readonly article: Article;
  /** what the figure counts */
  readonly name: string;
  /** in words; of a field that is not the value with its name: "subject Russia" */
  readonly before: string;
  readonly after: string;
}

/**
 * Every correction that was applied, in the order of the decisions. What a check found is none, nor what an editor only confirmed or put in place of
 * the same.
 */
export function corrections({asRead, claims, articles, reviews}: Dossier): readonly Correction[] {
  const read = new Map(asRead.map((claim) => [claim.claim_id, claim]));
  const present = new Map(claims.map((claim) => [claim.claim_id, claim]));
  const byId = new Map(articles.map((article) => [article.article_id, article]));
  return reviews.flatMap((row) => {
    const [was, claim] = [read.get(row.target), present.get(row.target)];
    const article = claim && byId.get(claim.article_id);
    if (row.kind !== "correct" || row.state !== "applied" || !was || !claim || !article) return [];
    const name = claim.item ?? claim.measure.replaceAll("_", " ");
    const {before, after} = change(row, was, claim);
    return before === after ? [] : [{row, claim, article, name, before, after}];
  });
}

/** What editors took out, in the order of the decisions. */
export const rejections = ({reviews}: Dossier): readonly ReviewRow[] =>
  reviews.filter(({kind, state}) => kind === "reject" && state === "applied");

/** Where the page of changes tells of a correction. */
export const correctionId = (target: string): string => `correction-${target}`;

function change(
  {field, value, as_read}: ReviewRow,
  was: Claim,
  claim: Claim
): Pick<Correction, "before" | "after"> {
  const [before, after] = [formatClaim(was), formatClaim(claim)];
  if (field === "value" && before !== after) return {before, after};
  const name = (field ?? "value").replaceAll("_", " ");
  return {before: `${name} ${as_read ?? "none"}`, after: `${name} ${value ?? "none"}`};
}
