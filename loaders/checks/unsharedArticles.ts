import type {Claim, Finding, FindingClaim} from "../model.js";
import {groupBy} from "./groupBy.js";
import {nearVerbatim} from "./nearVerbatim.js";

/** Articles of which an editor has decided that their likeness is chance: those of dismissed findings on shared wording, two by two. */
export function unsharedArticles(
  findings: readonly Finding[],
  links: readonly FindingClaim[],
  claims: readonly Claim[]
): readonly (readonly string[])[] {
  const dismissed = findings.filter(({check, state}) => check === nearVerbatim.name && state === "dismissed");
  if (dismissed.length === 0) return [];
  const articleOf = new Map(claims.map(({claim_id, article_id}) => [claim_id, article_id]));
  const evidence = groupBy(links, ({finding_id}) => finding_id);
  return dismissed.map(({finding_id}) => [
    ...new Set(
      (evidence.get(finding_id) ?? []).flatMap(
        ({article_id, claim_id}) => article_id ?? articleOf.get(claim_id ?? "") ?? []
      )
    )
  ]);
}
