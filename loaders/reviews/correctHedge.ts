import type {Claim, Hedge} from "../model.js";

/** Hedges that leave a figure open at one end. */
const LOW: readonly Hedge[] = ["more_than", "at_least"];
const HIGH: readonly Hedge[] = ["up_to"];

/** A claim's hedge with the figure in the column that goes with it: "more than" is a lower bound and no value. Ranges and dates stay. */
export function correctHedge(
  {value, value_low, value_high}: Claim,
  hedge: Hedge | null
): Pick<Claim, "hedge" | "value" | "value_low" | "value_high"> {
  const figures = [value, value_low, value_high].filter((figure) => figure !== null);
  const [figure] = figures;
  if (typeof figure !== "number" || figures.length > 1) return {hedge, value, value_low, value_high};
  const low = hedge !== null && LOW.includes(hedge);
  const high = hedge !== null && HIGH.includes(hedge);
  return {
    hedge,
    value: low || high ? null : figure,
    value_low: low ? figure : null,
    value_high: high ? figure : null
  };
}
