import type {Quantity} from "../recognize/quantities.js";
import {inUnit} from "../recognize/quantity.js";
import type {Entry} from "../recognize/vocabulary.js";
import type {Hit} from "../recognize/lexicon.js";
import {cellIn, columnAt} from "./columns.js";
import {changedPassage, type Passage} from "./passage.js";
import {labelOf} from "./segments.js";

type UnitHit = Hit<Extract<Entry, {type: "unit"}>>;

/** Times of a label ("Year", "Hours") say when or how, and give no unit to what stands under them. */
const TIMES: ReadonlySet<string> = new Set([
  "years",
  "months",
  "weeks",
  "days",
  "hours",
  "minutes",
  "decades"
]);

/**
 * Columns and labels that give a unit ("Length, km", "Ethnic groups, per cent") give it to the bare numbers that stand under them: a
 * column to its own cells, a label to the rest of its line and to the lines that go on with it.
 *
 * @param over the line whose label a line that opens with a small letter goes on with ("Area, sq km" over "of which land")
 */
export function withLabelUnits(passage: Passage, header: Passage | null, over: Passage | null): Passage {
  if (!passage.quantities.some(isBare)) return passage;
  const label = labelOf(passage);
  const own = ofLabel(passage) ?? (over ? ofLabel(over) : undefined);
  if (!own && !header) return passage;
  const quantities = passage.quantities.map((q): Quantity => {
    if (!isBare(q) || (label && q.from < label.to)) return q;
    const unit = (own ?? above(passage, header, q))?.entry.unit;
    return unit ? inUnit(q, unit.unit, unit.unit === "percent" ? "percentage" : "quantity", q.numberTo) : q;
  });
  return changedPassage(passage, {kind: passage.kind, quantities});
}

function ofLabel(passage: Passage): UnitHit | undefined {
  const label = labelOf(passage);
  return label
    ? passage.units.find(
        (h) =>
          h.to <= label.to &&
          isGiven(passage, h) &&
          passage.units.every((u) => u.from >= h.from || u.to !== h.to)
      )
    : undefined;
}

/** The unit in the cell of the header over a figure. */
function above({tokens}: Passage, header: Passage | null, {from}: Quantity): UnitHit | undefined {
  const cell = header && cellIn(header.tokens, columnAt(tokens, from));
  return cell
    ? header.units.find((h) => h.from >= cell.from && h.to <= cell.to && isGiven(header, h))
    : undefined;
}

/** "Length, km", "Length (km)", "% of GDP": a unit ends its label. The metres of "over 3,047 m: 10" are the label's own. */
function isGiven({tokens, quantities}: Passage, {from, to, entry}: UnitHit): boolean {
  if (TIMES.has(entry.unit.unit) || quantities.some((q) => q.from <= from && from < q.to)) return false;
  const behind = tokens[to]?.text;
  return (
    behind === undefined || /^[):|(.]$/.test(behind) || (behind === "of" && entry.unit.unit === "percent")
  );
}

const isBare = (q: Quantity): boolean => q.kind === "quantity" && q.unit === null;
