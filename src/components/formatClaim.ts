import type {Claim, Hedge, Reference} from "../../loaders/model.js";
import {estimateHedge} from "../figures/kit/estimateWord.js";
import {formatDate} from "./formatDate.js";
import {isCurrency, unitWords} from "./unitWords.js";
import {formatLarge, formatNumber, numberInWords, ordinal} from "./formatNumber.js";

/** How a number is written. None of them drops the hedge; `bare` drops the unit, `short` shortens it. */
export type NumberForm = "full" | "short" | "bare" | "words";

const HEDGES: Readonly<Record<Exclude<Hedge, "estimated">, string>> = {
  about: "about",
  nearly: "nearly",
  more_than: "more than",
  at_least: "at least",
  up_to: "up to",
  reported: "a reported",
  likely: "likely"
};

const UNITS: Readonly<Record<string, readonly [one: string, many: string, short: string]>> = {
  persons: ["person", "people", ""],
  km: ["km", "km", " km"],
  sq_km: ["square kilometre", "square kilometres", " km²"],
  hectares: ["hectare", "hectares", " ha"],
  years: ["year", "years", " yr"],
  months: ["month", "months", " mo"]
};

type Valued = Pick<Claim, "value" | "value_low" | "value_high" | "unit" | "hedge"> &
  Partial<Pick<Claim, "text" | "item" | "event" | "original_value" | "quote" | "sentence">>;

/**
 * A claim's value in words with its hedge: "more than $1 billion", "25,000 people", "39th", "12 July 2013".
 * A claim without a number gives its term, item, event or quote, in this order.
 */
export function formatClaim(claim: Valued, form: NumberForm = "full"): string {
  const amount = amountOf(claim, form);
  if (amount === null)
    return claim.text ?? claim.item ?? claim.event ?? claim.original_value ?? claim.quote ?? "";
  const hedge = hedgeOf(claim);
  return hedge === "" ? amount : `${hedge} ${amount}`;
}

/** A reference's value in words; it has no hedge of its own. */
export function formatReference({value, unit, item}: Reference, form: NumberForm = "full"): string {
  const amount = amountOf({value, value_low: null, value_high: null, unit, hedge: null}, form);
  return amount ?? item ?? "";
}

/** "June 2013", "the last quarter of 2013": the time for which the claim holds; null if unknown. */
export function formatAsOf({
  as_of_start,
  as_of_end
}: Pick<Claim, "as_of_start" | "as_of_end">): string | null {
  if (as_of_start === null) return as_of_end === null ? null : `until ${formatDate(as_of_end)}`;
  if (as_of_end === null) return `from ${formatDate(as_of_start)}`;
  return formatDate(`${as_of_start}/${as_of_end}`);
}

function amountOf({value, value_low, value_high, unit}: Valued, form: NumberForm): string | null {
  if (typeof value === "string") return formatDate(value);
  const low = value ?? value_low ?? value_high;
  if (low === null) return null;
  if (value === null && value_low !== null && value_high !== null && value_low !== value_high)
    return withUnit(
      `${digits(value_low, unit, form)}–${digits(value_high, unit, form)}`,
      value_high,
      unit,
      form
    );
  return withUnit(digits(low, unit, form), low, unit, form);
}

function digits(value: number, unit: string | null, form: NumberForm): string {
  if (unit === "rank") return ordinal(value);
  if (form === "words" && unit !== "USD" && unit !== "percent") return numberInWords(value);
  if (form === "short") return formatLarge(value, "m", "bn");
  if (isCurrency(unit) || (unit === "persons" && value >= 1e6)) return formatLarge(value);
  return formatNumber(value);
}

function withUnit(amount: string, value: number, unit: string | null, form: NumberForm): string {
  if (unit === "USD") return `$${amount}`;
  if (unit === "percent") return `${amount}%`;
  if (unit !== null && isCurrency(unit)) return `${unit} ${amount}`;
  const words = unit === null ? undefined : UNITS[unit];
  if (form === "bare") return amount;
  if (!words) return spaced(amount, unitWords(unit, value));
  if (form === "short") return `${amount}${words[2]}`;
  return `${amount} ${value === 1 ? words[0] : words[1]}`;
}

/** "5%", "4,200 tonnes" */
const spaced = (amount: string, words: string): string =>
  words === "" || words.startsWith("%") ? amount + words : `${amount} ${words}`;

/** The bound says "more than" even where no hedge word was recorded; an estimate is called what its text calls it. */
function hedgeOf(claim: Valued): string {
  const {hedge, value, value_low, value_high} = claim;
  if (hedge !== null) return hedge === "estimated" ? estimateHedge(claim) : HEDGES[hedge];
  if (value !== null) return "";
  if (value_low !== null && value_high === null) return HEDGES.more_than;
  if (value_low === null && value_high !== null) return HEDGES.up_to;
  return "";
}
