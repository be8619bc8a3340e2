import type {ClaimLine} from "../../loaders/editions/editionChanges.js";
import type {Claim} from "../../loaders/model.js";
import {formatClaim} from "../components/formatClaim.js";

/** What a claim is a figure of, and who published it: "military vehicles, The Eastern Herald". */
export const nameClaim = ({item, measure, publisher}: ClaimLine): string =>
  `${item ?? measure.replaceAll("_", " ")}, ${publisher}`;

/** "more than $1 billion", "2013"; the quote of a claim that gives no amount. */
export function sayAmount(line: ClaimLine): string {
  const {value, value_low, value_high, quote} = line;
  if (value === null && value_low === null && value_high === null) return `“${oneLine(quote)}”`;
  return formatClaim({...line, hedge: line.hedge as Claim["hedge"]});
}

/** The amount as the table has it, where words are too coarse to tell two apart. */
export function plainAmount({value, value_low, value_high, unit, hedge}: ClaimLine): string {
  const amount = value ?? `${String(value_low ?? "")}..${String(value_high ?? "")}`;
  return [hedge, String(amount), unit].filter((part) => part !== null).join(" ");
}

export const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();
