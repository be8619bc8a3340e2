import type {ScaleLinear} from "./d3.js";
import type {Child} from "./svg.js";

/** A part of a drawing that was laid out from the top down. */
export interface Row {
  readonly content: Child;
  /** where the next part may begin */
  readonly y: number;
}

/** From a value to a place, in CSS pixels. */
export type Scale = ScaleLinear<number, number>;
