import type {Quantity} from "../recognize/quantities.js";
import {wordTest} from "../recognize/words.js";
import {isCountable, nounPhraseAt, type NounPhrase} from "./nounPhrase.js";
import type {Passage} from "./passage.js";
import {peopleBefore} from "./peopleBefore.js";
import {phraseBefore} from "./phraseBefore.js";

/** "52 total" counts nothing of its own. */
const EMPTY_HEAD = new Set(["total", "figure", "number", "percent", "more", "other", "additional"]);

/** The unit in which a figure counts: its own, or persons where what it counts are people. Null for a bare count. */
export function unitOf(passage: Passage, quantity: Quantity, counted: NounPhrase | null): string | null {
  if (quantity.unit !== null || !counted) return quantity.unit;
  return passage.peopleAt.has(counted.head) || isNationals(passage, counted) ? "persons" : null;
}

/** "1,400 Russians", "some 50 French": an adjective of a country in the place of the noun names its people. */
const isNationals = (passage: Passage, {head}: NounPhrase): boolean =>
  passage.entities.some(
    (h) => h.to === head + 1 && h.entry.form === "adjective" && h.entry.entity.kind === "country"
  );

/** What figures count, for several builders ask of the same one. */
const counts = new WeakMap<Quantity, NounPhrase | null>();

/** What a figure counts: the phrase behind its number, or equipment that stands before it. */
export function countedBy(passage: Passage, quantity: Quantity): NounPhrase | null {
  let counted = counts.get(quantity);
  if (counted === undefined) counts.set(quantity, (counted = findCounted(passage, quantity)));
  return counted;
}

function findCounted(passage: Passage, quantity: Quantity): NounPhrase | null {
  const counted = nounPhraseAt(passage, quantity.numberTo);
  const real = counted && !EMPTY_HEAD.has(passage.tokens[counted.head]?.norm ?? "");
  if (real && (quantity.value === 1 || isCountable(passage, counted))) return counted;
  if (quantity.kind !== "quantity" || quantity.unit !== null) return null;
  const said = predicateOf(passage, quantity);
  if (said) return said;
  const whole = sharedWith(passage, quantity);
  return (
    (whole && countedBy(passage, whole)) ?? phraseBefore(passage, quantity) ?? peopleBefore(passage, quantity)
  );
}

const isBe = wordTest(({norm, text}) => norm === "be" || /^(?:is|are|was|were)$/.test(text));

/** "of whom 320 were American servicemen": people that a verb says the number is. */
function predicateOf(passage: Passage, {numberTo}: Quantity): NounPhrase | null {
  if (!isBe(passage.tokens[numberTo])) return null;
  const phrase = nounPhraseAt(passage, numberTo + 1);
  return phrase && passage.peopleAt.has(phrase.head) ? phrase : null;
}

/** "7,000 of its 14,000 troops", "from 3,000 to 5,000 men": the figure behind that counts the same. */
export function sharedWith({tokens, quantities}: Passage, {from, to}: Quantity): Quantity | undefined {
  const joint = tokens[to]?.norm;
  // "3 of 2,050 tons": a weight, a length or a price says how large each is
  const each =
    joint === "of" &&
    quantities.some((q) => q.hedgeFrom === to + 1 && (isMeasured(q) || isWeight(tokens[q.numberTo])));
  if (each) return undefined;
  if (joint !== "of" && !(joint === "to" && tokens[from - 1]?.norm === "from")) return undefined;
  let at = to + 1;
  if (joint === "of") while (isOwner(tokens[at])) at++;
  return quantities.find((q) => q.hedgeFrom === at && q.from > to);
}

const isMeasured = ({unit}: Quantity): boolean => unit !== null && unit !== "persons" && unit !== "count";
const isWeight = wordTest(({norm}) => /^(?:ton|tonne|kilogram|meter|foot|mm)$/.test(norm));
const isOwner = wordTest(({norm}) => /^(?:the|its|their|his|these|those|our)$/.test(norm));
