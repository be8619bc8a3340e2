import type {Span} from "../model.js";
import type {Quantity} from "../recognize/quantities.js";
import {spanOf, type Passage} from "./passage.js";

/** A measure farther than this from its figure is not quoted with it. */
const NEAR = 8;

/** The quote of a figure: from its hedge or the words of its measure, whichever is first, to the other end, where they stand close. */
export function quoteOf(
  passage: Passage,
  quantity: Quantity,
  hit: {readonly from: number; readonly to: number} | null
): Span {
  const near =
    hit && Math.min(Math.abs(hit.from - quantity.to), Math.abs(quantity.hedgeFrom - hit.to)) <= NEAR;
  return near
    ? spanOf(passage, Math.min(quantity.hedgeFrom, hit.from), Math.max(quantity.to, hit.to))
    : spanOf(passage, quantity.hedgeFrom, quantity.to);
}
