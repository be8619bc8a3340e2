import type {FigureBuilder} from "./draft.js";
import type {Passage} from "./passage.js";
import {quoteOf} from "./quoteOf.js";
import {subjectOf} from "./subjectOf.js";
import {tokensText} from "./tokensText.js";

/** What a country has, is or spans: people, roads, airports, debts. */
export const profileFigure: FigureBuilder = ({quantity, unit, reading}, scene, scope) => {
  if (!reading) return [];
  const {passage} = scene;
  const {measure, hit} = reading;
  if (quantity.kind === "percentage" && measure.unit === "USD") return [];
  return [
    {
      table: "country_profile",
      measure: measure.measure,
      quantity,
      unit: quantity.unit ?? unit ?? measure.unit,
      span: quoteOf(passage, quantity, hit),
      at: quantity.from,
      subject: subjectOf(scene, scope, hit ? hit.from : quantity.hedgeFrom),
      counterparty: null,
      item: hit ? originOf(passage, hit) : null,
      listKey: String(passage.paragraph)
    }
  ];
};

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
