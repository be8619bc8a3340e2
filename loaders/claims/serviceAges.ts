import type {Quantity} from "../recognize/quantities.js";
import {wordTest} from "../recognize/words.js";
import type {Builder, Draft} from "./draft.js";
import {newDraft} from "./newDraft.js";
import {spanOf, type Passage} from "./passage.js";
import {subjectOf} from "./subjectOf.js";

/** Ages at which people are called to arms; a smaller or larger number is something else. */
const YOUNGEST = 14;
const OLDEST = 65;
/** Measures whose words show that a sentence is about service. */
const SERVICE: ReadonlySet<string> = new Set([
  "service_term",
  "service_age",
  "conscripts",
  "military_age_males",
  "reaching_military_age"
]);

/** At what age one serves: "men aged 18 to 27 are drafted", "all men between 18 and 27 must serve", "the draft age is 18". */
export const serviceAges: Builder = (scene, scope) => {
  const {passage} = scene;
  if (!passage.measures.some((h) => SERVICE.has(h.entry.measure.measure))) return [];
  const drafts: Draft[] = [];
  for (const quantity of passage.numerals.quantities) {
    if (!inRange(quantity) || !isAge(passage, quantity) || countsPeople(passage, quantity)) continue;
    const span = spanOf(passage, quantity.hedgeFrom, quantity.to);
    const draft = newDraft("force_figures", "service_age", span, quantity.from);
    draft.quantity = quantity;
    draft.unit = "years";
    draft.subject = subjectOf(scene, scope, quantity.hedgeFrom);
    draft.counterparty = null;
    draft.item = null;
    draft.listKey = String(passage.paragraph);
    drafts.push(draft);
  }
  return drafts;
};

const inRange = ({value, low, high}: Quantity): boolean =>
  [value, low, high].every((n) => n === null || (Number.isInteger(n) && n >= YOUNGEST && n <= OLDEST));

const isAgeWord = wordTest(({norm}) => norm === "age" || norm === "aged" || norm === "ages");
const isPerson = wordTest(({norm}) => /^(?:man|woman|male|female|citizen|person|youth)$/.test(norm));

/** Is it read as an age, or does it stand behind "age", or between two ages behind the people? */
function isAge({tokens}: Passage, {kind, unit, from, hedgeFrom, low, high}: Quantity): boolean {
  if (kind === "age") return true;
  if (unit !== null) return false;
  for (let i = Math.max(0, hedgeFrom - 3); i < hedgeFrom; i++) if (isAgeWord(tokens[i])) return true;
  return low !== null && high !== null && isPerson(tokens[from - 1]);
}

/** "manpower aged 16-49: 1,234,000" gives the age of those who are counted behind it. */
const countsPeople = (passage: Passage, {to}: Quantity): boolean =>
  passage.quantities.some((q) => q.from >= to && q.from - to <= 4 && (q.value ?? 0) > 1000);
