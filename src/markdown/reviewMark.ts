import type {Claim} from "../../loaders/model.js";
import {escapeHtml} from "../components/escapeHtml.js";
import {decisionWords, isCorrected} from "../figures/kit/corrected.js";
import type {PageUse} from "./pageUse.js";

/** Where the decision on a claim or finding stands in a list of decisions. */
export const decisionId = (target: string): string => `decision-${target}`;

/** Beside an editor's value: "ed.", as editors sign what is theirs in a quotation; it leads to the decision, and its name is who, when, why. */
export function reviewMark(claims: readonly Claim[], use?: PageUse): string {
  const corrected = claims.filter(isCorrected);
  const [first] = corrected;
  if (!first) return "";
  const words = corrected.map(decisionWords).join(" ");
  const page = use?.hasDecisions ? "" : "/caveats";
  return `<a class="review-mark" href="${page}#${escapeHtml(decisionId(first.claim_id))}" title="${escapeHtml(words)}">ed.</a>`;
}
