import type {Quantity} from "../recognize/quantities.js";
import type {Scene, Scope} from "./draft.js";
import type {Reading} from "./measureOf.js";
import {hasCue} from "./passage.js";

/** Words for the national product behind a share of it. */
const PRODUCT = new Set(["gdp", "gnp"]);
const REACH = 4;

/** "Defence takes 0.7 percent of GDP": a share of the product in a sentence on defence is what defence costs. */
export function outlayShare({passage}: Scene, scope: Scope, quantity: Quantity): Reading | null {
  if (quantity.kind !== "percentage" || !hasCue(passage, "military")) return null;
  const behind = passage.tokens.slice(quantity.to, quantity.to + REACH);
  const measure = behind.some((t) => PRODUCT.has(t.norm))
    ? scope.measures.get("military_expenditure")
    : undefined;
  return measure ? {measure, hit: null, where: "sentence", cost: 0} : null;
}
