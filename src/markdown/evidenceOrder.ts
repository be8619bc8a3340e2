import type {Claim} from "../../loaders/model.js";
import type {PageUse} from "./pageUse.js";

const known = new WeakMap<PageUse, readonly Claim[]>();

/** The claims that a page shows, as its evidence appendix numbers them: article by article, in the order of its text. */
export function evidenceOrder(use: PageUse): readonly Claim[] {
  const last = known.get(use);
  if (last?.length === use.claims.length) return last;
  const order = use.claims.toSorted(
    (a, b) =>
      compare(a.article_id, b.article_id) || a.quote_start - b.quote_start || compare(a.claim_id, b.claim_id)
  );
  known.set(use, order);
  return order;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number of a claim in the appendix, from 1; 0 for one that the page does not show. */
export const evidenceNumber = (use: PageUse, claim: Claim): number => evidenceOrder(use).indexOf(claim) + 1;
