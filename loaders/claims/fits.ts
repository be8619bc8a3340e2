import {TABLE_NAMES, type Measure} from "../model.js";
import type {Quantity} from "../recognize/quantities.js";

const DURATIONS = new Set(["years", "months", "days", "hours"]);
const LONG = new Set(["years", "months"]);
const AREAS = new Set(["hectares", "acres", "sq_km", "sq_mi", "sq_m"]);
/** Fewer hectares (20 by 10 km) are a plot, a park or a range. */
const COUNTRY_IN_HECTARES = 20_000;
const LENGTHS = new Set(["km", "miles", "m"]);
/** Sums of these tables are also given as a share of the gross domestic product. */
const OF_OUTPUT: ReadonlySet<string> = new Set(["force_figures", "country_profile"]);
/** A debt is also written off by its share. */
const OF_DEBT = "debt_written_off";

const BUILT_IN: ReadonlySet<string> = new Set(TABLE_NAMES);
/** Money is any money: exchange rates are for checks. */
const CURRENCY = /^[A-Z]{3}$/;

/** Can a figure in this unit be such a measure? A bare number may count people or things. */
export function fits(measure: Measure, unit: string | null, quantity: Quantity): boolean {
  if (measure.unit === null) return false;
  if (quantity.kind === "money") return CURRENCY.test(measure.unit);
  if (quantity.kind === "percentage")
    return (
      measure.unit === "percent" ||
      measure.measure === OF_DEBT ||
      (OF_OUTPUT.has(measure.table) && measure.unit === "USD")
    );
  if (quantity.kind === "rank") return measure.unit === "rank";
  // What holds for countries and forces holds for no other subject.
  if (unit !== null && unit === measure.unit && !BUILT_IN.has(measure.table)) return true;
  if (measure.unit === "index") return unit === null && !Number.isInteger(quantity.value ?? 0);
  if (unit === null || unit === "count") return measure.unit === "persons" || measure.unit === "count";
  // Days are a term of an agreement; conscripts serve months.
  if (DURATIONS.has(unit))
    return (
      DURATIONS.has(measure.unit) &&
      (unit === "hours") === (measure.unit === "hours") &&
      ((measure.table === "treaty_terms" && measure.unit !== "years") ||
        LONG.has(unit) === LONG.has(measure.unit))
    );
  // Countries are not measured in hectares, but by a slip that then covers a country.
  if (AREAS.has(unit))
    return (
      AREAS.has(measure.unit) &&
      (measure.table === "treaty_terms" ||
        unit === "sq_km" ||
        unit === "sq_mi" ||
        (quantity.value ?? 0) >= COUNTRY_IN_HECTARES)
    );
  // A gauge is no length of railways.
  if (LENGTHS.has(unit)) return LENGTHS.has(measure.unit) && unit !== "m";
  return measure.unit === unit;
}
