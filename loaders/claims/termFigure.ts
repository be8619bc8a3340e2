import type {Figure, FigureBuilder, Scene, Scope} from "./draft.js";
import {countriesIn} from "./parties.js";
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
      ...sides(scene, scope),
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

/** The two sides that the sentence names, where it names two; else those of the text. */
function sides(
  {passage}: Scene,
  scope: Scope
): Pick<Scope, never> & {subject?: Scope["giver"]; counterparty?: Scope["giver"]} {
  const named = [...new Set(countriesIn(passage, scope.countries).map(({country}) => country))];
  if (
    named.length === 0 ||
    (scope.giver && scope.receiver && named.every((c) => c === scope.giver || c === scope.receiver))
  )
    return {};
  const [first, second] = named;
  const other = second ?? [scope.giver, scope.receiver].find((c) => c !== first) ?? null;
  return {subject: first ?? null, counterparty: other};
}
