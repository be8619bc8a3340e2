import type {Rate} from "../sources/readRates.js";
import type {Threshold} from "./check.js";
import type {Bounds} from "./figureBounds.js";

const YEARS_BACK: Threshold = {
  name: "years before its text from which a rate of exchange may be",
  value: 3,
  source: "judged: sums are often told at the rate of the year in which they were agreed on"
};
export const RATE_THRESHOLDS: readonly Threshold[] = [YEARS_BACK];

/**
 * What one of a currency cost in another, at the least and at the most, in the years of a text; `null` where no rate of these years is known.
 *
 * @param years which a text speaks of, its own first; empty where none is known, for which any year will do
 */
export function rateBounds(
  rates: readonly Rate[],
  from: string,
  to: string,
  years: readonly number[]
): Bounds | null {
  const straight = boundsOf(rates, to, from, years);
  if (straight) return straight;
  const back = boundsOf(rates, from, to, years);
  if (back) return {low: 1 / back.high, high: 1 / back.low};
  const [one, other] = [from, to].map((currency) => boundsOf(rates, currency, "USD", years));
  if (!one || !other) return null;
  return {low: other.low / one.high, high: other.high / one.low};
}

function boundsOf(
  rates: readonly Rate[],
  currency: string,
  base: string,
  years: readonly number[]
): Bounds | null {
  const first = years.length === 0 ? -Infinity : Math.min(...years) - YEARS_BACK.value;
  const last = years.length === 0 ? Infinity : Math.max(...years);
  const rows = rates.filter(
    (rate) =>
      rate.currency === currency && rate.base === base && rate.from_year <= last && first <= rate.to_year
  );
  if (rows.length === 0) return null;
  return {low: Math.min(...rows.map(({low}) => low)), high: Math.max(...rows.map(({high}) => high))};
}
