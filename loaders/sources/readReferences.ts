import type {Measure, Reference} from "../model.js";
import {isoDate, optional, pageAddress, readManual, required, yesNo} from "./readManual.js";

/**
 * Reads `references.csv`: what someone outside the dossier says, one figure or one statement a row.
 *
 * @param file the path to name in errors
 * @param measures the terms that a row may use
 * @throws ManualError `file:line: column: what is wrong; remedy` for the first row that cannot be used
 */
export function readReferences(file: string, text: string, measures: readonly Measure[]): Reference[] {
  const known = new Set(measures.map(({measure}) => measure));
  const taken = new Set<string>();
  const rows = readManual<RawReference>(
    file,
    text,
    {
      reference_id: (cell) => {
        if (!/^R\d{2,}[a-z]?$/.test(cell))
          throw new Error(`unexpected "${cell}"; write an id such as R28 or R28a`);
        if (taken.has(cell)) throw new Error(`${cell} stands twice; give each row its own letter`);
        taken.add(cell);
        return cell;
      },
      subject_code: required,
      measure: (cell) => {
        if (!known.has(cell))
          throw new Error(`unexpected "${cell}"; write a term of measures.csv, or add it there first`);
        return cell;
      },
      item: optional,
      value: optional,
      unit: optional,
      as_of: isoDate,
      publisher: required,
      // without one nobody can look it up
      url: pageAddress,
      note: optional,
      weak: yesNo
    },
    typedValue
  );
  return rows.map((row) => ({...row, value: typedValue(row)}));
}

type RawReference = Omit<Reference, "value"> & {readonly value: string | null};

/** The unit says what the value is: a date, words where there is no unit, else a number. */
function typedValue({value, unit}: RawReference): number | string | null {
  if (value === null || unit === null) return value;
  if (unit === "date") {
    if (!value.split("/").every((day) => /^\d{4}(?:-\d{2}){0,2}$/.test(day)))
      throw new Error(
        `column value: unexpected "${value}"; write a date as 2013-12 or an interval as 2013-10/2013-12`
      );
    return value;
  }
  if (!/^-?\d+(?:\.\d+)?$/.test(value))
    throw new Error(
      `column value: unexpected "${value}"; write a plain number of ${unit}, such as 25000 or 0.5`
    );
  return Number(value);
}
