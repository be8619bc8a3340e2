import {maskNumbers} from "../claims/maskNumbers.js";
import {bagOf, likeBags, type Bag} from "../reviews/likeWords.js";
import type {FrozenClaim} from "./frozenClaims.js";
import {pairRows, type Pairs} from "./pairRows.js";

/**
 * How much of their words, figures aside, the quotes of two claims must share to be one claim of which something changed: of four words
 * one may be another, and a claim with a noun of its own is another claim.
 */
const LIKE = 0.7;

/** The same figure of the same measure stands for some of the words: a thing of one word may have got another beside it ("tanks", "battle tanks"). */
const LIKE_WITH_SAME_FIGURE = 0.5;

/** What else they share decides between quotes that are equally like, and never against a liker one: quotes differ by more. */
const TIE = {item: 4e-4, subject: 2e-4, value: 1e-4};

/**
 * Which claims of two editions are one. Those of one id are: ids hash a sentence without its figures. Where a word of a sentence changed, all of its claims
 * have other ids: of what is left, claims of the same article, table and measure are paired whose quotes have nearly the same words once their
 * figures are left out, or half of them and the same figure. So a changed figure or word is a change, and not one claim gone and another new.
 */
export function pairClaims(
  before: readonly FrozenClaim[],
  after: readonly FrozenClaim[]
): Pairs<FrozenClaim> {
  const bags = new Map<FrozenClaim, Bag>();
  const bag = (claim: FrozenClaim): Bag => {
    const words = bags.get(claim) ?? bagOf(withoutFigure(claim));
    bags.set(claim, words);
    return words;
  };
  return pairRows(before, after, {
    id: ({id}) => id,
    kind: ({table, row}) => JSON.stringify([row.article_id, table, row.measure]),
    likeness(a, b) {
      const [one, other] = [bag(a), bag(b)];
      // a quote may be nothing but its figure
      const like = one.size === 0 && other.size === 0 ? 1 : likeBags(one, other);
      if (like < (hasSameFigure(a, b) ? LIKE_WITH_SAME_FIGURE : LIKE)) return null;
      const tie = (field: keyof typeof TIE): number => (a.row[field] === b.row[field] ? TIE[field] : 0);
      return like + tie("item") + tie("subject") + tie("value");
    }
  });
}

const hasSameFigure = (a: FrozenClaim, b: FrozenClaim): boolean =>
  (a.row.original_value ?? "") !== "" && a.row.original_value === b.row.original_value;

/** What is left of a quote's words: the figure as printed may be none that numbers are known by ("fifteen", "a score"). */
function withoutFigure({row}: FrozenClaim): string {
  const {quote = "", original_value = ""} = row;
  return maskNumbers(original_value === "" ? quote : quote.replaceAll(original_value, "#"));
}
