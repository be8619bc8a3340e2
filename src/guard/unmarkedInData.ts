import type {DoubtfulFigure} from "./doubtfulFigures.js";
import {holds} from "./printedForms.js";

type Row = Readonly<Record<string, unknown>>;

/** A claim's whole sentence is evidence, not a figure: it is kept for the page that quotes it, with the claims that stand in it. */
const EVIDENCE = new Set(["sentence"]);

/**
 * Where a table shows a doubtful figure without its doubt. The rule: a row that names such a claim, in `claim_id` or `claim_ids`, names its
 * errors in `caveats` (or, in the table that ties both together, one in `finding_id`); and a row that prints words or digits that mean nothing
 * but this figure names an error about it, or is a caveat that quotes it.
 *
 * @param rows of one table; lists in cells may be arrays or joined by `;`
 * @returns phrases that name row (counted from 1), claim and finding; none if all is well
 */
export function unmarkedInData(rows: readonly Row[], doubtful: readonly DoubtfulFigure[]): readonly string[] {
  return rows.flatMap((row, i) =>
    doubtful.flatMap(({claim, errors, telling, caveats}) => {
      const isNamed = [...idsOf(row.claim_id), ...idsOf(row.claim_ids)].includes(claim.claim_id);
      const isLink = "finding_id" in row && !("caveats" in row);
      const told = new Set([...idsOf(row.caveats), ...idsOf(row.finding_id)]);
      const printed = isNamed ? undefined : telling.find((form) => prints(row, form));
      if (isLink && isNamed) return [];
      if (!isNamed && printed === undefined) return [];
      if (!isNamed && caveats.some((caveat) => Object.values(row).includes(caveat))) return [];
      return errors
        .filter(({finding_id}) => !told.has(finding_id))
        .map(
          ({finding_id, check}) =>
            `row ${i + 1}: claim ${claim.claim_id} “${claim.quote}” stands${printed === undefined ? "" : ` (as “${printed}”)`} without ${finding_id} (${check}) in caveats`
        );
    })
  );
}

function prints(row: Row, form: string): boolean {
  return Object.entries(row).some(
    ([column, cell]) =>
      !EVIDENCE.has(column) &&
      (typeof cell === "string" || typeof cell === "number") &&
      holds(String(cell), form)
  );
}

function idsOf(cell: unknown): readonly string[] {
  if (Array.isArray(cell)) return cell.map(String);
  return typeof cell === "string" && cell !== "" ? cell.split(";") : [];
}
