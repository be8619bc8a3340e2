import type {PlainNumber} from "./plainNumbers.js";

/** How texts write what they measure in. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^[ -]?(?:sq\.? ?|square )(?:km|kilomet(?:er|re)s?)\b|^ ?km[²2](?!\d)/iu, "sq_km"],
  [/^[ -]?(?:sq\.? ?|square )(?:mi|miles?)\b|^ ?(?:mi|miles)[²2]/iu, "sq_mi"],
  [/^[ -]?(?:km|kilomet(?:er|re)s?)\b/iu, "km"],
  [/^[ -]miles?\b/iu, "miles"],
  [/^[ -](?:ha|hectares?)\b/iu, "hectares"],
  [/^[ -]acres?\b/iu, "acres"],
  [/^[ -]?(?:mm|millimet(?:er|re)s?)\b/iu, "mm"],
  [/^[ -]?(?:m|met(?:er|re)s?)\b(?!²|\/)/u, "m"],
  [/^[ -](?:ft|feet|foot)\b/iu, "feet"],
  [/^[ -]ton(?:ne)?s?\b/iu, "tons"],
  [/^[ -]hours?\b/iu, "hours"],
  [/^[ -]years?\b/iu, "years"],
  [/^[ -]months?\b/iu, "months"],
  [/^[ -]weeks?\b/iu, "weeks"],
  [/^[ -]days?\b/iu, "days"]
];
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US)?\$|dollar|^USD/iu, "USD"],
  [/^€|euro|^EUR/iu, "EUR"],
  [/^£|pound|^GBP/iu, "GBP"],
  // of which crown the country's own text tells
  [/crown|korun|^kron|^(?:CZK|SEK|NOK|DKK)/iu, "crown"],
  [/^ro?uble|^RUB/iu, "ruble"],
  [/^yuan|^CNY/iu, "yuan"],
  [/^yen|^JPY/iu, "yen"],
  [/^rupee|^INR/iu, "rupee"],
  [/^lir[ae]|^TRY/iu, "lira"],
  [/^zloty|^PLN/iu, "zloty"],
  [/^forint|^HUF/iu, "forint"],
  [/^hryvnia|^UAH/iu, "hryvnia"],
  [/^tenge|^KZT/iu, "tenge"],
  [/^dinar|^RSD/iu, "dinar"],
  [/^rea[il]s?|^BRL/iu, "real"]
];

/** What a printed number is measured in: a currency, "percent", a unit that `dimensions.ts` knows, or "" for a plain count. */
export function unitBehind({kind, end}: PlainNumber, text: string): string {
  if (kind === "%") return "percent";
  if (kind !== "")
    return CURRENCIES.find(([sign]) => sign.test(kind))?.[1] ?? kind.toLowerCase().replace(/s$/, "");
  return UNITS.find(([unit]) => unit.test(text.slice(end)))?.[1] ?? "";
}
