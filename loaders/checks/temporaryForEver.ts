import type {Claim, Reference} from "../model.js";
import type {Check} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher, sayQuote} from "./say.js";

const TEMPORARY = /\btemporar(?:y|ily)\b|\bfor the (?:term|time|duration)\b/i;
/** What goes on by itself has no last day. */
const BY_ITSELF = /\b(?:tacit(?:ly)?|automatic(?:ally)?)\b/i;
/** How a reference to a piece of land tells where it lies. */
const NEAR = /\b(?:near|next to|at|beside) [^;]+/i;

const wordsOf = ({text, quote}: Claim): string => `${text ?? ""} ${quote}`;

/**
 * Land or rights that terms give "temporarily" under an agreement that renews itself: the use may last as long as the agreement, and that has no end.
 *
 * ```ok
 * KGZ use_of_land = none; table=treaty_terms; list=a; text=it gives land for temporary use
 * KGZ renewal = none; table=treaty_terms; list=a; text=it may be renewed once
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * KGZ use_of_land = none; table=treaty_terms; list=a; quote=land for temporary use
 * KGZ renewal = none; table=treaty_terms; list=a; quote=it is tacitly renewed
 * R37 KGZ land_area = 5 hectares; note=near the air base; publisher=The Gazette
 * => note: “land for temporary use” (The Herald), but “it is tacitly renewed”: so long as nobody gives notice, the use has no end. Nor is the place named; a reference has it near the air base (The Gazette).
 * ```
 */
export const temporaryForEver: Check = {
  name: "temporary-for-ever",
  title: "Temporary, and renewed without end",
  reason: "Land lent for five years that renew themselves is land lent until somebody objects.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const terms = groupBy(input.claims, ({table, article_id, list_id}) =>
      table === "treaty_terms" ? `${article_id} ${list_id ?? ""}` : null
    );
    return [...terms.values()].flatMap((claims) => {
      const use = claims.find((c) => c.measure === "use_of_land" && TEMPORARY.test(wordsOf(c)));
      const renewal = claims.find((c) => c.measure === "renewal" && BY_ITSELF.test(wordsOf(c)));
      if (!use || !renewal) return [];
      const place = placeOf(use, input.references);
      const where = place
        ? ` Nor is the place named; a reference has it ${NEAR.exec(place.note ?? "")?.[0] ?? ""} (${sayPublisher(place)}).`
        : "";
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `${sayQuote(use)} (${nameOf(use.article_id)}), but ${sayQuote(renewal)}: so long as nobody gives notice, the use has no end.${where}`,
          about: claimEvidence([use, renewal]),
          against: referenceEvidence(place ? [place] : [])
        } as const
      ];
    });
  }
};

/** A firm reference that says where the land lies, while the term itself does not. */
function placeOf(use: Claim, references: readonly Reference[]): Reference | undefined {
  if (/\b(?:near|at|in) (?:the )?\p{Lu}(?!rticle)/u.test(use.sentence)) return undefined;
  const countries = [use.subject_code, use.counterparty_code];
  return references.find(
    ({measure, subject_code, note, weak}) =>
      measure === "land_area" && !weak && countries.includes(subject_code) && NEAR.test(note ?? "")
  );
}
