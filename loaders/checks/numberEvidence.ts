import type {Evidence} from "./check.js";
import type {PrintedNumber} from "./printedNumbers.js";

/** The claims whose quotes hold a printed number, and the number itself where none does. */
export function numberEvidence({sentence, start, end}: PrintedNumber): Evidence[] {
  const before = [...sentence.text.slice(0, start)].length;
  const quote_start = sentence.quote_start + before;
  const quote_end = quote_start + [...sentence.text.slice(start, end)].length;
  const claims = sentence.claims.filter((c) => c.quote_start < quote_end && quote_start < c.quote_end);
  return claims.length > 0
    ? claims.map((claim) => ({claim}))
    : [{passage: {article_id: sentence.article_id, quote_start, quote_end}}];
}
