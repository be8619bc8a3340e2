import {CUE} from "../sources/cueKinds.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Scene, Scope} from "./draft.js";
import type {Reading} from "./measureOf.js";
import {isOfProduct} from "./ofProduct.js";
import {hasCue} from "./passage.js";

/** "Defence takes 0.7 percent of GDP": a share of the product in a sentence on defence is what defence costs. */
export function outlayShare({passage}: Scene, scope: Scope, quantity: Quantity): Reading | null {
  if (quantity.kind !== "percentage" || !hasCue(passage, CUE.military)) return null;
  const measure = isOfProduct(passage, quantity) ? scope.measures.get("military_expenditure") : undefined;
  return measure ? {measure, hit: null, where: "sentence", cost: 0} : null;
}
