import type {Claim} from "../model.js";
import type {Manner} from "./matterOf.js";

/** Words with which a text calls a statement an older one. */
const OLD =
  /\b(?:as )?(?:previously|earlier|originally|formerly|initially|at first)(?: (?:announced|planned|reported|stated|agreed|promised))?\b/i;
/** "not in 2014": the statement is named only to be denied. */
const DENIED = /^(?:but |and )?not\b/i;

/**
 * The words by which a text itself says that a statement no longer holds: "previously", "not in 2014, as previously announced". `null` where
 * it says nothing of the kind.
 *
 * @param other the statement beside it: where both stand in one sentence, only the quote itself can say which of the two is meant
 */
export function replacedWords(claim: Claim, other: Claim, manner: Manner): string | null {
  const own = DENIED.test(claim.quote) ? claim.quote : OLD.exec(claim.quote)?.[0];
  if (own !== undefined) return own;
  const sameArticle = claim.article_id === other.article_id;
  if (sameArticle && claim.sentence_start === other.sentence_start) return null;
  // "Earlier, he said that there are 5,000" only orders the story, unless a newer figure stands beside it or a promise is dated anew.
  // Of sums an earlier one is another sum.
  if (manner === "flow") return null;
  return sameArticle || manner === "once" ? (OLD.exec(claim.sentence)?.[0] ?? null) : null;
}
