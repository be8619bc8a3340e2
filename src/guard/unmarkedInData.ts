import type {DoubtfulFigure} from "./doubtfulFigures.js";
import {holds} from "./printedForms.js";

type Row = Readonly<Record<string, unknown>>;

/** A claim's whole sentence is evidence, not a figure: it is kept for the page that quotes it, with the claims that stand in it. */
const EVIDENCE = new Set(["sentence"]);

/**
 * Where a table shows a doubtful figure without its doubt. The rule: a row that names such a claim, in `claim_id`, `claim_ids` or the
 * like, names its errors in `caveats` or tells what they say, unless it holds nothing but ids, or an editor's decision; and a row that prints words or
 * digits that mean nothing but this figure does so too, or is a caveat that quotes it.
 *
 * @param rows of one table; lists in cells may be arrays or joined by `;`
 * @returns phrases that name row (counted from 1), claim and finding; none if all is well
 */
export function unmarkedInData(rows: readonly Row[], doubtful: readonly DoubtfulFigure[]): readonly string[] {
  return rows.flatMap((row, i) =>
    (isSilent(row) ? [] : doubtful).flatMap(({claim, errors, telling, caveats}) => {
      const isNamed = claimsOf(row).includes(claim.claim_id);
      const told = new Set([...idsOf(row.caveats), ...idsOf(row.finding_id)]);
      const printed = isNamed ? undefined : telling.find((form) => prints(row, form, caveats));
      if (!isNamed && printed === undefined) return [];
      return errors
        .filter(({finding_id, caveat}) => !told.has(finding_id) && !tells(row, caveat))
        .map(
          ({finding_id, check}) =>
            `row ${i + 1}: claim ${claim.claim_id} “${claim.quote}” stands${printed === undefined ? "" : ` (as “${printed}”)`} without ${finding_id} (${check}) in caveats`
        );
    })
  );
}

/** Does a cell, or one of a list, hold the sentence? */
const tells = (row: Row, caveat: string): boolean =>
  Object.values(row)
    .flat()
    .some((cell) => typeof cell === "string" && cell.includes(caveat));

/** Every claim that a row names, under `claim_id`, `other_claim_id`, `claim_ids`. */
const claimsOf = (row: Row): readonly string[] =>
  Object.entries(row).flatMap(([column, cell]) => (/(?:^|_)claim_ids?$/u.test(column) ? idsOf(cell) : []));

/** It only ties ids together, or tells what an editor decided on a claim or finding: nobody reads a figure there. */
const isSilent = (row: Row): boolean =>
  ("target" in row && "who" in row) ||
  Object.keys(row).every((column) => /_ids?$|^role$|^quote_(?:start|end)$/u.test(column));

/** Caveats that quote the figure aside. */
function prints(row: Row, form: string, caveats: readonly string[]): boolean {
  return Object.entries(row).some(([column, cell]) => {
    if (EVIDENCE.has(column) || (typeof cell !== "string" && typeof cell !== "number")) return false;
    const text = String(cell);
    return (
      holds(text, form) &&
      holds(
        caveats.reduce((rest, caveat) => rest.replaceAll(caveat, " "), text),
        form
      )
    );
  });
}

function idsOf(cell: unknown): readonly string[] {
  if (Array.isArray(cell)) return cell.map(String);
  return typeof cell === "string" && cell !== "" ? cell.split(";") : [];
}
