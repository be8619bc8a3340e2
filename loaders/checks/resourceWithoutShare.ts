import type {Reference} from "../model.js";
import {remember} from "./remember.js";
import type {Check} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayQuote, sayReferences} from "./say.js";

/** Which measure of a reference tells how much a named source of energy gives. */
const SHARES: readonly {readonly resource: RegExp; readonly measure: string}[] = [
  {resource: /\bnuclear\b/i, measure: "nuclear_capacity_share"},
  {resource: /\bhydro/i, measure: "hydropower_share"}
];

/**
 * A source of energy that an article counts among a country's riches, while references give it no share at all.
 *
 * ```ok
 * KGZ natural_resource(hydroelectricity) = none
 * R46 KGZ hydropower_share = 90 percent
 * ```
 * ```not-ok
 * KGZ natural_resource(nuclear reactors) = none; quote=nuclear reactors
 * R46 KGZ nuclear_capacity_share = 0 percent; publisher=The Journal
 * => error: has “nuclear reactors” among the riches of Kyrgyzstan
 * ```
 */
export const resourceWithoutShare: Check = {
  name: "resource-without-share",
  title: "A source of energy that is not there",
  reason: "What a country does not have cannot be among its most important sources.",
  kind: "references",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const shares = sharesIn(input.references);
    return input.claims.flatMap((claim) => {
      const share =
        claim.measure === "natural_resource"
          ? SHARES.find(({resource}) => resource.test(claim.item ?? ""))
          : undefined;
      if (share === undefined) return [];
      const known = shares.get(`${claim.subject_code ?? ""} ${share.measure}`) ?? [];
      if (known.length === 0 || known.some(({value}) => value !== 0)) return [];
      const others = SHARES.filter(({measure}) => measure !== share.measure)
        .flatMap(({measure}) => shares.get(`${claim.subject_code ?? ""} ${measure}`) ?? [])
        .filter(({value}) => Number(value) > 0);
      const labelOf = (measure: string) =>
        input.measures.find((m) => m.measure === measure)?.label ?? "share";
      const label = labelOf(share.measure);
      return [
        {
          severity: known.every(({weak}) => weak) ? "warning" : "error",
          verdict: known.every(({weak}) => weak) ? "conflict" : "wrong",
          caveat: `${nameOf(claim.article_id)} has ${sayQuote(claim)} among the riches of ${claim.subject ?? claim.subject_code ?? "the country"}; references give a ${label} of ${sayReferences(known)}.${others.map((r) => ` The ${labelOf(r.measure)} is ${sayReferences([r])}.`).join("")}`,
          about: [{claim}],
          against: referenceEvidence([...known, ...others])
        } as const
      ];
    });
  }
};

const sharesIn = remember((references: readonly Reference[]) =>
  groupBy(references, ({subject_code, measure}) => `${subject_code} ${measure}`)
);
