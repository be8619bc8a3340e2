import {BEYOND_THRESHOLDS, isBeyond} from "./beyondWhole.js";
import type {Check, FindingDraft} from "./check.js";
import {numberEvidence} from "./numberEvidence.js";
import {partsTold, TOLD_THRESHOLDS} from "./partsTold.js";
import {PRINTED_THRESHOLDS, type PrintedNumber} from "./printedNumbers.js";
import {articleNamer, sayWords} from "./say.js";

/**
 * A part of which the words say that it is one, and that is more than its whole.
 *
 * ```ok
 * A body: The army has 7,500 soldiers, including 1,200 of the guard, not including 8,000 in reserve. Of 199 members, 181 were present.
 * A body: Three battalions came, including a battalion of 500 men. Two hundred went home. Of these, 150 were officers and 12 of the 16 cooks.
 * A body: Behind them stood 620 soldiers of the five armies and eleven ships of three navies. It decided on five packages, none of which was larger than 12 million kronor.
 * A body: 4. Wastage is low. Of those who began, 264 never marched.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: The army has 7,500 soldiers (including 12,000 of the guard).
 * => warning: “12,000”, which it tells as a part of “7,500”
 * ```
 * ```not-ok
 * A body: Of 199 members, 1,810 were present.
 * => warning: “1,810”, which it tells as a part of “199”
 * ```
 * ```not-ok
 * A body: Britain pays £23.8 million. Of the sum, £11.9 billion is for a quay.
 * => warning: “£11.9 billion”, which it tells as a part of “£23.8 million”
 * ```
 */
export const partBeyondWhole: Check = {
  name: "part-beyond-whole",
  title: "A part greater than its whole",
  reason: "What is counted among something cannot be more than it; one of the two figures slipped.",
  kind: "arithmetic",
  reach: "document",
  thresholds: [...BEYOND_THRESHOLDS, ...TOLD_THRESHOLDS, ...PRINTED_THRESHOLDS],
  yieldsTo: ["stated-totals", "sum-of-parts"],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const told = new Set<PrintedNumber>();
    return partsTold(input).flatMap(({whole, part}) => {
      if (told.has(part) || !isBeyond(part, whole)) return [];
      told.add(part);
      return [toDraft(whole, part, nameOf(part.sentence.article_id))];
    });
  }
};

function toDraft(whole: PrintedNumber, part: PrintedNumber, name: string): FindingDraft {
  return {
    severity: "warning",
    verdict: "inconsistent",
    caveat: `${name} has “${part.text.trim()}”, which it tells as a part of “${whole.text.trim().replace(/\.$/, "")}”: ${sayWords(part.sentence.text, 150, part.start)}. A part cannot be more than its whole.`,
    about: [whole, part].flatMap(numberEvidence),
    facet: `${whole.text} ${part.text}`
  };
}
