import type {Reference} from "../model.js";
import {remember} from "./remember.js";
import type {Check} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {entityFinder} from "./entityFinder.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote, sayReferences} from "./say.js";

/** Words that say that something is ranked by its size. */
const BY_SIZE = /\b(?:largest|biggest|smallest)\b/i;
/** Places in rankings, and among how many. */
const RANKED = new Set(["power_rank", "power_rank_total", "regional_rank"]);
/** Those that are a place, not the number of the ranked. */
const PLACES = new Set(["power_rank", "regional_rank"]);

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
 * ```not-ok
 * KGZ regional_rank = 39 rank; quote=No. 39 among Asian armies; by=Firepower
 * KGZ power_rank_total = 145 count; quote=145 largest armies; by=Firepower
 * R61 KGZ statement(Firepower) is military strength; publisher=Firepower; note=over 50 factors make up the index
 * => note: not by size: over 50 factors make up the index. For “No. 39 among Asian armies” no reference is on file.
 * ```
 */
export const rankOfWhat: Check = {
  name: "rank-of-what",
  title: "A ranking of something else",
  reason: "Who is ranked by strength may be placed far from where size would put him.",
  kind: "references",
  reach: "document",
  thresholds: [],
  run(input) {
    const idOf = entityFinder(input.entities);
    const nameOf = articleNamer(input.articles);
    const orders = groupBy(
      input.references.filter(({measure, value}) => measure === "statement" && value !== null),
      ({item}) => (item === null ? null : idOf(item))
    );
    const placed = placesIn(input.references);
    const ranked = groupBy(input.claims, ({measure, article_id, attributed_to}) =>
      PLACES.has(measure) && attributed_to !== null ? `${article_id} ${attributed_to}` : null
    );
    return input.claims.flatMap((claim) => {
      if (!RANKED.has(claim.measure) || claim.attributed_to === null || !BY_SIZE.test(claim.quote)) return [];
      const known = (orders.get(idOf(claim.attributed_to)) ?? []).filter(
        ({value}) => !/\b(?:size|number)\b/i.test(String(value))
      );
      if (known.length === 0) return [];
      const factors = [...new Set(known.flatMap(({note}) => note ?? []))].join("; ");
      const unknown = (ranked.get(`${claim.article_id} ${claim.attributed_to}`) ?? []).filter(
        ({subject_code, measure}) => !placed.has(`${subject_code ?? ""} ${measure}`)
      );
      const also =
        unknown.length > 0 ? ` For ${sayList(unknown.map(sayQuote))} no reference is on file.` : "";
      return [
        {
          severity: "note",
          verdict: "imprecise",
          caveat: `${sayQuote(claim)} (${nameOf(claim.article_id)}), but ${claim.attributed_to} orders by ${sayReferences(known)}, not by size${factors === "" ? "" : `: ${factors}`}.${also}`,
          about: claimEvidence([claim, ...unknown]),
          against: referenceEvidence(known)
        } as const
      ];
    });
  }
};

const placesIn = remember(
  (references: readonly Reference[]) =>
    new Set(references.map(({subject_code, measure}) => `${subject_code} ${measure}`))
);
