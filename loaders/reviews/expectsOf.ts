import type {Claim} from "../model.js";
import {oneLine} from "./sameWords.js";

/** What an editor sees who decides on a claim: its words, and the sentence that they stand in. Both must be as they were when a decision is applied. */
export const expectsOf = ({quote, sentence}: Pick<Claim, "quote" | "sentence">): string =>
  `“${oneLine(quote)}” in “${oneLine(sentence)}”`;
