import {SAME_FIGURE} from "./confirmed.js";

/** Whether two values are one, give or take rounding. */
export const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME_FIGURE.value * Math.max(a, b);
