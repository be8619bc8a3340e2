import type {Claim} from "../model.js";
import type {CheckInput} from "./check.js";
import {articleNamer, sayList} from "./say.js";

/** Words of doubt, which retelling drops. */
const DOUBT =
  /\b(?:(?:most |very )?(?:likely|probably)|possibly|perhaps|may|might|could|reportedly|allegedly)\b/i;

/**
 * "Most likely", which one article has and another drops.
 *
 * @param claims one speaker's, in several articles
 * @returns a sentence with a space before it, or nothing
 */
export function droppedDoubt(claims: readonly Claim[], {articles}: CheckInput): string {
  const nameOf = articleNamer(articles);
  const doubting = claims.filter(({hedge}) => hedge !== null);
  const bare = [...new Set(claims.map(({article_id}) => article_id))].filter(
    (id) => !doubting.some(({article_id}) => article_id === id)
  );
  const words = doubting.flatMap((claim) => {
    const word = DOUBT.exec(claim.sentence)?.[0];
    return word === undefined ? [] : [{word, claim}];
  })[0];
  if (!words || bare.length === 0) return "";
  return ` “${words.word}” (${nameOf(words.claim.article_id)}) is gone in ${sayList(bare.map(nameOf))}.`;
}
