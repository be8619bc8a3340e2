import type {Row} from "./row.js";

/** Binary fractions differ in the last digits. */
const TOLERANCE = 1e-6;

/**
 * Do two rows say the same? Numbers are equal; a date may be finer than a month that the other one names, but a year is no month
 * (`2013-09-20` is `2013-09`, not `2013`); `--06-12` is that day of any year.
 */
export const sameValues = (a: Pick<Row, "values">, b: Pick<Row, "values">): boolean =>
  a.values.length > 0 &&
  a.values.length === b.values.length &&
  a.values.every((v, i) => same(v, b.values[i]));

export const sameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

function same(a: number | string, b: number | string | undefined): boolean {
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  return typeof a === "string" && typeof b === "string" && sameDate(a, b);
}

function sameDate(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.startsWith("--")) return long.endsWith(short.slice(1));
  return short.length >= "2013-09".length && long.startsWith(`${short}-`);
}
