import {CUE} from "../sources/cueKinds.js";
import type {Figure, FigureBuilder, Scene} from "./draft.js";
import {partiesNear} from "./partiesNear.js";
import {hasCue, spanOf} from "./passage.js";
import {termDraft} from "./termDraft.js";

/** A measure of land in this unit stands in the tables under the unit in which it is printed. */
export const termFigure: FigureBuilder = (figure, scene, scope) => {
  const {quantity, reading} = figure;
  if (!reading) return [];
  const {passage} = scene;
  if (isPast(figure, scene)) return [];
  const measure =
    (isChange(figure, scene) ? CHANGES.get(reading.measure.measure) : null) ?? reading.measure.measure;
  const span = spanOf(passage, quantity.hedgeFrom, quantity.to);
  const draft = termDraft(measure, span, quantity.from, scene, scope);
  const {subject, counterparty} = partiesNear(scene, scope, quantity.from);
  draft.subject = subject;
  draft.counterparty = counterparty;
  draft.quantity = quantity;
  draft.unit = quantity.unit ?? reading.measure.unit;
  return [draft];
};

/** What is added to a term or taken from it is a measure of its own. */
const CHANGES: ReadonlyMap<string, string> = new Map([
  ["land_area", "land_area_change"],
  ["annual_rent", "rent_change"]
]);

/** "the area grew by 58.5 ha and the rent by $291,600" */
const isChange = ({quantity}: Figure, {passage}: Scene): boolean =>
  passage.tokens[quantity.hedgeFrom - 1]?.norm === "by" && hasCue(passage, CUE.change);

/** "for the past six years", "ten years ago", "two years after": spans of history are no terms. */
function isPast({quantity}: Figure, {passage: {tokens}}: Scene): boolean {
  const after = tokens[quantity.to]?.norm ?? "";
  const before = tokens.slice(Math.max(0, quantity.hedgeFrom - 3), quantity.hedgeFrom).map((t) => t.norm);
  return (
    /^(?:ago|old|after|later|earlier|before)$/.test(after) ||
    before.some((w) => /^(?:past|last|previous|first|over|since|after|age|aged)$/.test(w))
  );
}
