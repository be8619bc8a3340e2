/** What one of a unit is in the first unit of its dimension; by definition (SI; international yard and pound agreement of 1959). */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  {km: 1, m: 0.001, feet: 0.0003048, mm: 1e-6, miles: 1.609344, mi: 1.609344, nautical_miles: 1.852},
  {sq_km: 1, hectares: 0.01, sq_mi: 2.589988, acres: 0.00404686, sq_m: 1e-6},
  {years: 12, months: 1, weeks: 12 / 52.18, days: 12 / 365.25}
];
/** Three capitals: money. Rates change, so that only the very same number in two currencies says something. */
const CURRENCY = /^[A-Z]{3}$/;

/** The dimension of a unit, and how many of its first unit one of it is: `null` for money of which no rate is known. */
export interface UnitSize {
  readonly dimension: string;
  readonly size: number | null;
}

/** The units of the dimension of one. */
export const unitsOf = (unit: string): readonly string[] =>
  DIMENSIONS.flatMap((units) => (unit in units ? Object.keys(units) : []));

/** Units that can be converted into one another, or at least stand for one another by mistake; `null` for counts, shares and dates. */
export function unitSize(unit: string | null): UnitSize | null {
  if (unit === null) return null;
  if (CURRENCY.test(unit)) return {dimension: "money", size: null};
  const dimension = DIMENSIONS.find((units) => unit in units);
  return dimension ? {dimension: Object.keys(dimension)[0] ?? "", size: dimension[unit] ?? null} : null;
}
