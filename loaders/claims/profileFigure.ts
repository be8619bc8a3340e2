import type {Figure, FigureBuilder, Scene} from "./draft.js";
import {newDraft} from "./newDraft.js";
import type {Passage} from "./passage.js";
import type {Quantity} from "../recognize/quantities.js";
import {isOfProduct} from "./ofProduct.js";
import {quoteOf} from "./quoteOf.js";
import {labelOf} from "./segments.js";
import {subjectOf} from "./subjectOf.js";
import {tokensText} from "./tokensText.js";

/** No country has fewer people; who is counted then is somebody else. */
const SMALLEST = 10_000;

/** What a country has, is or spans: people, roads, airports, debts. */
export const profileFigure: FigureBuilder = (figure, scene, scope) => {
  const {quantity, unit, reading} = figure;
  if (!reading) return [];
  const {passage} = scene;
  const {measure, hit} = reading;
  const share = quantity.kind === "percentage" && measure.unit === "USD";
  if (share && !isOfProduct(passage, quantity)) return [];
  const few = (quantity.value ?? quantity.low ?? SMALLEST) < SMALLEST;
  if (measure.measure === "population" && few && !saysThousands(passage, quantity)) return [];
  // "10,000 are to find room there": a bare number takes no people from another sentence
  if (measure.measure === "population" && unit === null && reading.where === "before") return [];
  const runway = runwayClass(measure.measure, figure, scene);
  const span = quoteOf(passage, quantity, hit);
  const draft = newDraft("country_profile", runway?.measure ?? measure.measure, span, quantity.from);
  draft.item = runway ? runway.item : hit ? originOf(passage, hit) : null;
  draft.quantity = quantity;
  draft.unit = share ? "percent_gdp" : (quantity.unit ?? unit ?? measure.unit);
  draft.subject = subjectOf(scene, scope, hit ? hit.from : quantity.hedgeFrom);
  draft.counterparty = null;
  draft.listKey = String(passage.paragraph);
  return [draft];
};

/** "3.7 thousand": a number that is printed as one of thousands was meant to be large, right or wrong. */
const saysThousands = ({tokens}: Passage, {from, to}: Quantity): boolean =>
  tokens.slice(from, to).some(({norm}) => norm === "thousand");

/** "over 3,047 m: 10" under a label of airports counts those of a class. */
function runwayClass(
  measure: string,
  {quantity}: Figure,
  {passage}: Scene
): {readonly measure: string; readonly item: string} | null {
  const label = labelOf(passage);
  if (!measure.startsWith("airports_") || !label || quantity.from < label.to) return null;
  const length = passage.quantities.find((q) => q.to <= label.to && q.unit === "m");
  return length
    ? {measure: "airports_runway_class", item: tokensText(passage.tokens.slice(label.from, label.to))}
    : null;
}

/** "71 companies from Russia, Kyrgyzstan and Armenia": where the counted come from belongs to what is counted. */
function originOf(passage: Passage, hit: {readonly from: number; readonly to: number}): string | null {
  if (passage.tokens[hit.to]?.norm !== "from") return null;
  let to = hit.to + 1;
  for (const entity of passage.entities.filter((h) => h.from > hit.to)) {
    const gap = passage.tokens.slice(to, entity.from).every((t) => t.text === "," || t.norm === "and");
    if (!gap) break;
    to = entity.to;
  }
  return to > hit.to + 1 ? tokensText(passage.tokens.slice(hit.from, to)) : null;
}
