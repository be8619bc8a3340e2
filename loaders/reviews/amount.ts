import type {Claim} from "../model.js";

/** An amount as the columns of a table hold it. */
export type Amount = Pick<Claim, "value" | "value_low" | "value_high">;

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const SINGLE = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(`^(?<low>(?:${NUMBER})?)(?:-|\\.\\.)(?<high>(?:${NUMBER})?)$`);

/**
 * Reads a number, a range ("10-15") or an open bound ("10..": at least, "..15": at most). Numbers are plain: no grouping, a decimal point.
 *
 * @param unit is named in the error
 * @throws Error what is wrong; remedy
 */
export function readAmount(text: string, unit: string | null): Amount {
  if (SINGLE.test(text)) return {value: Number(text), value_low: null, value_high: null};
  const {low = "", high = ""} = RANGE.exec(text)?.groups ?? {};
  const open = text.includes("..");
  const empty = [low, high].filter((bound) => bound === "").length;
  if (empty === 2 || (empty === 1 && !open) || (empty === 0 && Number(low) >= Number(high)))
    throw new Error(
      `unexpected "${text}"; write a plain number${unit === null ? "" : ` of ${unit}`} such as 25000 or 0.5, a range as 10-15, at least ten as 10.. and at most ten as ..10`
    );
  return {value: null, value_low: bound(low), value_high: bound(high)};
}

/** An amount as `readAmount` reads it; a number or date as it is. Null where there is none. */
export function writeAmount({value, value_low, value_high}: Amount): number | string | null {
  if (value !== null) return value;
  if (value_low !== null && value_high !== null) return `${value_low}-${value_high}`;
  if (value_low !== null) return `${value_low}..`;
  return value_high === null ? null : `..${value_high}`;
}

const bound = (text: string): number | null => (text === "" ? null : Number(text));
