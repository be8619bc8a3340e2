import type {Claim} from "../model.js";

/** Whether a claim holds a number or its bounds, rather than a name, a date or words. */
export const isFigure = ({value, value_low, value_high}: Claim): boolean =>
  typeof value === "number" || value_low !== null || value_high !== null;
