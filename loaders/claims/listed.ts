import type {Quantity} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import {wordTest} from "../recognize/words.js";
import type {Item} from "../sources/readKnowledge.js";
import {isPlural} from "./nounPhrase.js";
import type {Passage} from "./passage.js";

/** Equipment in a sentence, with the number before it, over tokens `from`..`to` (half-open). */
export interface Listed {
  /** null for a model or a counted thing that the lexicon does not know */
  readonly item: Item | null;
  readonly name: string;
  readonly quantity: Quantity | null;
  /** one, where the text says "a" or "an" */
  readonly one: boolean;
  /** is it equipment by its own words, or only by what is done with it? */
  readonly known: boolean;
  readonly from: number;
  readonly to: number;
}

/** In "arms supplies" and "weapons systems" the item only says of what kind the noun behind it is. */
export const NOUN_BEHIND =
  /^(?:supply|sale|trade|transfer|shipment|delivery|program|industry|export|import|race|control|embargo|package|deal|maker|manufacturer|producer|plant|factory|purchase|procurement|cooperation|force|unit|crew|pilot|brigade|battalion|regiment|squadron|division|commander|school|base|carrier|shield|strike|attack|test|launch|range|fire|battle|bay|depot|expert|specialist|technician|instructor|parade|contract|order|bid|tender|dealer|lobby|supplier|ban|firm|company|debt)$/;

export const STOP =
  /^(?:the|a|an|of|and|or|to|for|in|on|at|by|with|from|as|is|are|was|were|be|been|its|their|his|this|that|these|no|not|about|such|some|any|all|more|over|well|moreover)$/;

/** "(DD-106)", "(ex CP 230)": in brackets stand hull numbers and other names of what was named before. */
export function inBrackets({tokens}: Passage, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    if (tokens[i]?.text === "(") return true;
    if (tokens[i]?.text === ")") return false;
  }
  return false;
}

/** "a C-2": one of it. */
export function isOne(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from - 1;
  while (at > 0 && from - at <= 5 && isAside(tokens[at])) at--;
  return /^(?:a|an|one)$/.test(tokens[at]?.norm ?? "") && !isPlural(tokens[to - 1] as Token);
}

/** "a second 378-foot cutter": what order and size say stands before the name. */
const isAside = wordTest(
  ({kind, norm, text}) =>
    kind === "number" ||
    kind === "ordinal" ||
    text === "-" ||
    /^(?:foot|ton|tonne|metre|first|second|third|former|further|new)$/.test(norm)
);
