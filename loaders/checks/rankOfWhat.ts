import type {Check} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {entityFinder} from "./entityFinder.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayQuote, sayReferences} from "./say.js";

/** Words that say that something is ranked by its size. */
const BY_SIZE = /\b(?:largest|biggest|smallest)\b/i;
/** Places in rankings, and among how many. */
const RANKED = new Set(["power_rank", "power_rank_total", "regional_rank"]);

/**
 * A ranking that a text calls one of size, while who makes it says that it orders something else. References name the ranking as their item.
 *
 * ```ok
 * KGZ power_rank_total = 145 count; quote=the 145 strongest armies; by=Firepower
 * R61 KGZ statement(Firepower) is military strength; publisher=Firepower
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * KGZ power_rank_total = 145 count; quote=145 largest armies; by=Firepower
 * R61 KGZ statement(Firepower) is military strength; publisher=Firepower
 * => note: “145 largest armies” (The Herald), but Firepower orders by military strength (Firepower), not by size
 * ```
 */
export const rankOfWhat: Check = {
  name: "rank-of-what",
  title: "A ranking of something else",
  reason: "Who is ranked by strength may be placed far from where size would put him.",
  kind: "references",
  thresholds: [],
  run(input) {
    const idOf = entityFinder(input.entities);
    const nameOf = articleNamer(input.articles);
    const orders = groupBy(
      input.references.filter(({measure, value}) => measure === "statement" && value !== null),
      ({item}) => (item === null ? null : idOf(item))
    );
    return input.claims.flatMap((claim) => {
      if (!RANKED.has(claim.measure) || claim.attributed_to === null || !BY_SIZE.test(claim.quote)) return [];
      const known = (orders.get(idOf(claim.attributed_to)) ?? []).filter(
        ({value}) => !/\b(?:size|number)\b/i.test(String(value))
      );
      if (known.length === 0) return [];
      return [
        {
          severity: "note",
          verdict: "imprecise",
          caveat: `${sayQuote(claim)} (${nameOf(claim.article_id)}), but ${claim.attributed_to} orders by ${sayReferences(known)}, not by size.`,
          about: claimEvidence([claim]),
          against: referenceEvidence(known)
        } as const
      ];
    });
  }
};
