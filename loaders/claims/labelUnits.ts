import type {Quantity} from "../recognize/quantities.js";
import type {Passage} from "./passage.js";
import {labelOf} from "./segments.js";

/** Columns and labels that give a unit ("Length, km", "Ethnic groups, per cent") give it to the bare numbers that stand under them. */
export function withLabelUnits(passage: Passage, header: Passage | null): Passage {
  const label = labelOf(passage);
  const own = label ? passage.units.findLast((h) => h.to <= label.to && isFree(passage, h)) : undefined;
  const unit = (own ?? header?.units.findLast((h) => isFree(header, h)))?.entry.unit;
  if (!unit || !passage.quantities.some(isBare)) return passage;
  const kind: Quantity["kind"] = unit.unit === "percent" ? "percentage" : "quantity";
  return {
    ...passage,
    quantities: passage.quantities.map((q) =>
      isBare(q) && (!label || q.from >= label.to) ? {...q, unit: unit.unit, kind, to: q.numberTo} : q
    )
  };
}

/** The metres of "over 3,047 m: 10" are the label's own. */
const isFree = ({quantities}: Passage, {from}: {readonly from: number}): boolean =>
  !quantities.some((q) => q.from <= from && from < q.to);

const isBare = (q: Quantity): boolean => q.kind === "quantity" && q.unit === null;
