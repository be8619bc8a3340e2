import type {Quantity} from "../recognize/quantities.js";
import {firstWhere} from "../sources/firstWhere.js";
import {countedBy, unitOf} from "./countedBy.js";
import type {Passage} from "./passage.js";

/** Numbers of one kind of people are of one size: this many times larger or smaller they are of another. */
const SPREAD = 100;

/**
 * "3,300 troops in Armenia and 7,000 in Tajikistan", "Japan has 180 soldiers there and Italy 100": the figure of people in its sentence
 * that a bare number with a place or an owner of its own goes on with. Null where there is none.
 */
export function peopleGoOn(passage: Passage, quantity: Quantity): Quantity | null {
  const {tokens, quantities, countries, peopleAt} = passage;
  if (quantity.kind !== "quantity" || quantity.unit !== null || peopleAt.size === 0) return null;
  const isIn = tokens[quantity.to]?.norm === "in";
  const own = countries.some(
    ({hit}) =>
      (isIn && hit.from > quantity.to && hit.from - quantity.to <= 2) ||
      (hit.to === quantity.hedgeFrom && hit.entry.form === "name")
  );
  if (!own) return null;
  const end = firstWhere(0, quantities.length, (i) => (quantities[i]?.to ?? 0) > quantity.hedgeFrom);
  for (let i = end - 1; i >= 0; i--) {
    const said = quantities[i];
    if (!said || unitOf(passage, said, countedBy(passage, said)) !== "persons") continue;
    const times = (quantity.value ?? quantity.low ?? 1) / (said.value ?? said.low ?? 1);
    return times <= SPREAD && times >= 1 / SPREAD ? said : null;
  }
  return null;
}
