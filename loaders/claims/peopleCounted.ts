import type {Hit} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import {isPlural, type NounPhrase} from "./nounPhrase.js";
import type {Passage} from "./passage.js";

/** Who serves: none of these words counts a people. */
const ARMED = new Set(
  "troop soldier serviceman servicemember servicewoman trooper personnel sailor airman marine conscript reservist officer peacekeeper".split(
    " "
  )
);

/** Are those counted soldiers of some kind ("15,500 troops")? */
export const isArmed = ({tokens}: Passage, {head}: NounPhrase): boolean =>
  ARMED.has(tokens[head]?.norm ?? "");

/** The people named with those counted ("soldiers, sailors and airmen" of a force), as a token range; null where only one kind is named. */
export function joinedPeople(
  {tokens, peopleAt, quantities}: Passage,
  {head}: NounPhrase
): {from: number; to: number} | null {
  if (!peopleAt.has(head)) return null;
  let to = head + 1;
  for (let at = to; ;) {
    while (JOINT.test(tokens[at]?.text ?? "")) at++;
    if (at === to || !peopleAt.has(at) || quantities.some((q) => q.hedgeFrom <= at && at < q.to)) break;
    to = ++at;
  }
  return to > head + 1 ? {from: head, to} : null;
}

const JOINT = /^(?:,|and|or)$/;

/** No army is so small. */
const FEW = 30;
const COLLECTIVE = new Set([
  "army",
  "navy",
  "force",
  "guard",
  "base",
  "house",
  "host",
  "facility",
  "contingent"
]);

/** "two European navies", "three bases": the number counts the forces or the places themselves, and nobody in them. */
export function countsForces(
  {tokens}: Passage,
  counted: NounPhrase,
  {from, to, entry}: Hit<EntryOf<"measure">>,
  {value, low}: Quantity
): boolean {
  const head = tokens[counted.head];
  return (
    entry.measure.unit === "persons" &&
    (value ?? low ?? 0) < FEW &&
    head !== undefined &&
    from <= counted.head &&
    counted.head < to &&
    COLLECTIVE.has(head.norm) &&
    (isPlural(head) || value === 1)
  );
}
