import type {Finding} from "../../loaders/model.js";
import {isShown} from "../figures/kit/isShown.js";
import type {DossierIndex} from "./dossierIndex.js";

/**
 * Checks that see one thing from two sides: their findings stay apart, for one may be dismissed and not the other, but are read together. Those of the first
 * two pairs stand side by side in one list and share no claim, so that the article is enough.
 */
const NEIGHBOURS: readonly (readonly [check: string, other: string, shared: "claim" | "article"])[] = [
  ["old-figures", "at-odds-with-reference", "article"],
  ["list-off-its-lead", "list-off-its-lead", "article"],
  ["near-verbatim", "uncredited-origin", "article"],
  ["ranking-edition", "rank-of-what", "claim"],
  ["list-off-its-lead", "terms-at-odds", "claim"]
];

/** The findings that are best read together with one, in the dossier's order. */
export function seeAlso(index: DossierIndex, finding: Finding): readonly Finding[] {
  return index.dossier.findings.filter(
    (other) =>
      other !== finding &&
      isShown(other) &&
      NEIGHBOURS.some(
        ([a, b, shared]) =>
          ((finding.check === a && other.check === b) || (finding.check === b && other.check === a)) &&
          share(about(index, finding)[shared], about(index, other)[shared])
      )
  );
}

/** What a finding is about, by claim and by article. */
function about(
  index: DossierIndex,
  finding: Finding
): Readonly<Record<"claim" | "article", readonly string[]>> {
  const rows = index.evidenceOf(finding).filter(({role}) => role === "about");
  return {
    claim: rows.flatMap(({claim_id}) => claim_id ?? []),
    article: rows.flatMap(
      ({claim_id, article_id}) => article_id ?? index.claims.get(claim_id ?? "")?.article_id ?? []
    )
  };
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));
