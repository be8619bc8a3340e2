import {numberOrNull, oneOf, readManual, required, several} from "./readManual.js";

/** What a dollar or euro cost in some years: a row of `data/manual/exchange_rates.csv`. */
export interface Rate {
  /** ISO 4217 */
  readonly currency: string;
  /** for one of which `low` to `high` were paid */
  readonly base: "USD" | "EUR";
  /** how texts write it; several currencies may share a word ("rupee") */
  readonly words: readonly string[];
  /** first and last year, both inclusive */
  readonly from_year: number;
  readonly to_year: number;
  /** the least and the most of it that was paid for one of its base in these years */
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** Reads `exchange_rates.csv`. @throws ManualError `file:line: column: what is wrong; remedy` for the first row that does not fit */
export const readRates = (file: string, text: string): Rate[] =>
  readManual<Rate>(
    file,
    text,
    {
      currency: (cell) => {
        if (!/^[A-Z]{3}$/.test(cell)) throw new Error(`unexpected "${cell}"; write its three capitals: EUR`);
        return cell;
      },
      base: oneOf("USD", "EUR"),
      words: several,
      from_year: number,
      to_year: number,
      low: number,
      high: number,
      source: required
    },
    ({from_year, to_year, low, high}) => {
      if (from_year > to_year || low > high || low <= 0)
        throw new Error("bounds that cannot be; write from_year before to_year, and 0 < low <= high");
    }
  );

function number(cell: string): number {
  const value = numberOrNull(cell);
  if (value === null) throw new Error("empty cell; write a plain number such as 1999 or 0.5");
  return value;
}
