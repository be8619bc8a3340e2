import type {Figure, FigureBuilder, Scene} from "./draft.js";
import {partiesNear} from "./partiesNear.js";
import {spanOf} from "./passage.js";
import {termDraft} from "./termDraft.js";

/** A measure of land in this unit stands in the tables under the unit in which it is printed. */
export const termFigure: FigureBuilder = (figure, scene, scope) => {
  const {quantity, reading} = figure;
  if (!reading) return [];
  const {passage} = scene;
  if (isPast(figure, scene)) return [];
  return [
    {
      ...termDraft(scene, scope, quantity.from),
      ...partiesNear(scene, scope, quantity.from),
      measure: reading.measure.measure,
      quantity,
      unit: quantity.unit ?? reading.measure.unit,
      span: spanOf(passage, quantity.hedgeFrom, quantity.to)
    }
  ];
};

/** "for the past six years", "ten years ago", "two years after": spans of history are no terms. */
function isPast({quantity}: Figure, {passage: {tokens}}: Scene): boolean {
  const after = tokens[quantity.to]?.norm ?? "";
  const before = tokens.slice(Math.max(0, quantity.hedgeFrom - 3), quantity.hedgeFrom).map((t) => t.norm);
  return (
    /^(?:ago|old|after|later|earlier|before)$/.test(after) ||
    before.some((w) => /^(?:past|last|previous|first|over|since|after|age|aged)$/.test(w))
  );
}
