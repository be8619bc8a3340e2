import type {FigureData} from "../figure.js";
import {isShown} from "./isShown.js";

/** the check that finds articles with wording in common */
const SHARED_WORDING = "near-verbatim";

/**
 * How many of the articles can confirm each other: those that share wording anywhere drew on one text, and count once. That is careful:
 * they may well have other sources for other sentences, but nobody can see it.
 */
export function independent(data: FigureData, articles: readonly string[]): number {
  const left = new Set(articles);
  let voices = 0;
  for (const article of left) {
    voices++;
    const kin = [article];
    for (const one of kin) {
      left.delete(one);
      kin.push(...sharing(data, one).filter((other) => left.has(other) && !kin.includes(other)));
    }
  }
  return voices;
}

/** The articles that a finding says share wording with this one. */
function sharing(data: FigureData, article: string): readonly string[] {
  return data.findings
    .filter((finding) => finding.check === SHARED_WORDING && isShown(finding))
    .map(({finding_id}) => articlesOf(data, finding_id))
    .filter((articles) => articles.includes(article))
    .flat();
}

function articlesOf(data: FigureData, finding: string): readonly string[] {
  const of = new Map(data.claims.map(({claim_id, article_id}) => [claim_id, article_id]));
  return data.findingClaims
    .filter(({finding_id, role}) => finding_id === finding && role === "about")
    .flatMap(({claim_id, article_id}) => article_id ?? of.get(claim_id ?? "") ?? []);
}
