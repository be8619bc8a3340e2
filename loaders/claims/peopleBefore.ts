import {CUE} from "../sources/cueKinds.js";
import type {Quantity} from "../recognize/quantities.js";
import {wordTest} from "../recognize/words.js";
import type {NounPhrase} from "./nounPhrase.js";
import {cuesOf, type Passage} from "./passage.js";

/** How far before the verb the people may stand: "Russian troops in Armenia grew". */
const REACH = 6;

/** What may lead from the verb to the number: "grew from 3,000 to 5,000", "was put at about 7,000", "rose by". */
const isLead = wordTest(({norm}) => /^(?:from|to|at|by|of|about|some|be|is|are|was|were|been)$/.test(norm));
const isNumbering = wordTest(({norm}) =>
  /^(?:number|numbered|numbering|total|totaled|totaling|reach|reached|stand|stood|peak|peaked|put|estimated|exceed|exceeded)$/.test(
    norm
  )
);

/** The people of a bare number that a verb of numbering or change ties to them: "Russian troops in Armenia grew from 3,000 to 5,000". */
export function peopleBefore(passage: Passage, {from, hedgeFrom}: Quantity): NounPhrase | null {
  const {tokens, peopleAt, quantities} = passage;
  if (peopleAt.size === 0) return null;
  let at = hedgeFrom - 1;
  // the lower end of "from 3,000 to 5,000" stands between the verb and the upper end
  const lower = quantities.find((q) => q.to === at && tokens[q.hedgeFrom - 1]?.norm === "from");
  if (lower && tokens[at]?.norm === "to") at = lower.hedgeFrom - 1;
  while (at >= 0 && isLead(tokens[at])) at--;
  if (at < 0 || (at === from - 1 && !isNumbering(tokens[at]))) return null;
  const verbal =
    isNumbering(tokens[at]) || cuesOf(passage, CUE.change).some((h) => h.from <= at && at < h.to);
  if (!verbal) return null;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (tokens[i]?.kind === "sign" || quantities.some((q) => q.from <= i && i < q.to)) return null;
    if (peopleAt.has(i)) return {from: i, to: i + 1, head: i};
  }
  return null;
}
