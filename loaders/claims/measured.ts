import type {TableName} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {spanOf, type Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";
import {labelOf, segmentAround} from "./segments.js";

const TABLES: ReadonlySet<TableName> = new Set<TableName>(["force_figures", "country_profile"]);

/**
 * Figures whose measure is named beside them: "a rail network of 424 km", "15,000 men representing the active forces",
 * "Population: 6 million". The measure is the nearest of its words in the same part of the sentence whose unit fits; failing that, the
 * label of the list item.
 */
export const measured: Builder = (scene, scope) => {
  const {passage} = scene;
  const drafts: Draft[] = [];
  for (const quantity of passage.quantities) {
    if (quantity.kind === "money" || quantity.kind === "rank" || quantity.kind === "percentage") continue;
    const hit = measureFor(passage, quantity);
    if (!hit) continue;
    const {measure} = hit.entry;
    if (!TABLES.has(measure.table)) continue;
    drafts.push({
      table: measure.table,
      measure: measure.measure,
      quantity,
      unit: quantity.unit ?? measure.unit,
      span: quoteOf(passage, quantity, hit),
      at: quantity.from,
      subject: subjectOf(scene, scope, hit.from),
      counterparty: null,
      item: originOf(passage, hit),
      listKey: String(passage.paragraph)
    });
  }
  return [...drafts, ...noneOf(scene)];
};

/** "71 companies from Russia, Kyrgyzstan and Armenia": where the counted come from belongs to what is counted. */
function originOf(passage: Passage, hit: Hit<unknown>): string | null {
  if (passage.tokens[hit.to]?.norm !== "from") return null;
  let to = hit.to + 1;
  for (const entity of passage.entities.filter((h) => h.from > hit.to)) {
    const gap = passage.tokens.slice(to, entity.from).every((t) => t.text === "," || t.norm === "and");
    if (!gap) break;
    to = entity.to;
  }
  return to > hit.to + 1 ? tokensText(passage.tokens.slice(hit.from, to)) : null;
}

/** Does a figure in this unit say such a measure? A bare number may count people or things. */
export function fits(unit: string | null, quantity: Quantity): boolean {
  if (unit === null) return false;
  if (quantity.unit === null) return unit === "persons" || unit === "count";
  return (
    quantity.unit === unit ||
    (unit === "years" && quantity.unit === "months") ||
    (unit === "months" && quantity.unit === "years")
  );
}

export function measureFor(passage: Passage, quantity: Quantity): Hit<EntryOf<"measure">> | null {
  const {from, to} = segmentAround(passage, quantity.from);
  const usable = passage.measures.filter((h) => fits(h.entry.measure.unit, quantity));
  const distance = (h: Hit<unknown>): number =>
    h.from >= quantity.to ? h.from - quantity.to : quantity.hedgeFrom - h.to + 0.5;
  const beside = usable.filter(
    (h) => h.from >= from && h.to <= to && (h.to <= quantity.hedgeFrom || h.from >= quantity.numberTo)
  );
  const best = nearest(beside, distance);
  if (best) return best;
  const label = labelOf(passage);
  const first = passage.quantities[0] === quantity;
  return (
    (first &&
      label &&
      nearest(
        usable.filter((h) => h.to <= label.to),
        () => 0
      )) ||
    null
  );
}

/** Of equally near ones the longer phrase. */
const nearest = (
  hits: readonly Hit<EntryOf<"measure">>[],
  distance: (h: Hit<unknown>) => number
): Hit<EntryOf<"measure">> | null =>
  hits.toSorted((a, b) => distance(a) - distance(b) || b.to - b.from - (a.to - a.from))[0] ?? null;

/** From the hedge or the measure, whichever is first, to the other end, when both stand in one part of the sentence. */
function quoteOf(passage: Passage, quantity: Quantity, hit: Hit<unknown>) {
  const near = Math.min(Math.abs(hit.from - quantity.to), Math.abs(quantity.hedgeFrom - hit.to)) <= 8;
  const from = near ? Math.min(quantity.hedgeFrom, hit.from) : quantity.hedgeFrom;
  const to = near ? Math.max(quantity.to, hit.to) : quantity.to;
  return spanOf(passage, from, to);
}

/** Whom a profile figure is about: a country named in the sentence before it, else the running subject. */
export function subjectOf({passage, subject}: Scene, scope: Scope, at: number) {
  const own = passage.entities.find(
    (h) => h.entry.entity.kind === "country" && h.to <= at && h.entry.form === "name"
  );
  return (own?.entry.entity.country ? scope.countries.get(own.entry.entity.country) : undefined) ?? subject;
}

/** "there are no reserve forces" says a number: none. */
function noneOf({passage, subject}: Scene): Draft[] {
  return passage.measures.flatMap((hit) => {
    const {measure} = hit.entry;
    const no = passage.tokens[hit.from - 1]?.norm === "no";
    const longer = passage.measures.some((other) => other.from === hit.from && other.to > hit.to);
    if (!no || longer || measure.table !== "force_figures" || passage.quantities.length === 0) return [];
    return [
      {
        table: measure.table,
        measure: measure.measure,
        value: 0,
        unit: measure.unit,
        original: passage.tokens[hit.from - 1]?.text ?? null,
        hedge: null,
        span: spanOf(passage, hit.from - 1, hit.to),
        at: hit.from,
        subject,
        counterparty: null,
        listKey: String(passage.paragraph)
      }
    ];
  });
}
