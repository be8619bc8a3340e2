import type {Claim} from "../model.js";
import type {CheckInput} from "./check.js";
import {articleNamer, sayList} from "./say.js";

/** Words of doubt, which retelling drops. */
const DOUBT =
  /\b(?:(?:most |very )?(?:likely|probably)|possibly|perhaps|may|might|could|reportedly|allegedly)\b/i;

const MODALS = "would|will|may|might|could|should|shall|must|can|is to|are to";
/** "would most likely include": a verb with its doubt. */
const PHRASE = new RegExp(
  `\\b(?:${MODALS}) (?:(?:most|very|quite|also) )?(?:likely|probably|possibly|perhaps) (?<verb>\\p{Ll}+)`,
  "iu"
);

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
  const whole = PHRASE.exec(words.claim.sentence);
  const verb = whole?.groups?.verb;
  const without = claims
    .filter(({article_id}) => bare.includes(article_id))
    .flatMap(
      ({sentence}) => new RegExp(`\\b(?:${MODALS}) ${verb ?? "$"}\\b`, "i").exec(sentence)?.[0] ?? []
    )[0];
  if (whole && without !== undefined && whole[0].toLowerCase() !== without.toLowerCase())
    return ` “${whole[0]}” (${nameOf(words.claim.article_id)}) has become “${without}” in ${sayList(bare.map(nameOf))}.`;
  return ` “${words.word}” (${nameOf(words.claim.article_id)}) is gone in ${sayList(bare.map(nameOf))}.`;
}
