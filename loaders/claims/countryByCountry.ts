import type {Quantity} from "../recognize/quantities.js";
import type {Scene, Scope} from "./draft.js";
import type {NounPhrase} from "./nounPhrase.js";
import type {Reading} from "./measureOf.js";

/** How far before its number a country may stand: "Mongolia contributes 650". */
const REACH = 2;
/** How many sentences back the people are named that are counted country by country. */
const BACK = 3;

/** "France has 1,500, Japan 180 and Italy just under a hundred": bare numbers behind countries go on with the people counted before. */
export function countryByCountry(
  {passage, index}: Scene,
  scope: Scope,
  quantity: Quantity,
  counted: NounPhrase | null
): Reading | null {
  if (quantity.unit !== null || quantity.kind !== "quantity" || counted) return null;
  const behind = passage.countries.some(
    ({hit}) =>
      hit.to <= quantity.hedgeFrom && quantity.hedgeFrom - hit.to <= REACH && hit.entry.form === "name"
  );
  if (!behind) return null;
  for (let i = index; i >= Math.max(0, index - BACK); i--) {
    const said = scope.scenes[i]?.passage;
    if (said?.paragraph !== passage.paragraph) break;
    const people = said.measures.find(
      (h) => h.entry.measure.unit === "persons" && h.entry.measure.table === "force_figures"
    );
    if (people) return {measure: people.entry.measure, hit: null, where: "before", cost: 0};
  }
  return null;
}
