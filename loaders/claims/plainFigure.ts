import type {Hit} from "../recognize/lexicon.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {newDraft} from "./newDraft.js";
import type {FigureBuilder, Scene, Scope} from "./draft.js";
import type {Passage} from "./passage.js";
import {quoteOf} from "./quoteOf.js";
import {segmentAround} from "./segments.js";
import {subjectOf} from "./subjectOf.js";

/**
 * Any figure of a table that a dossier adds: what the words of its measure say it is, of the item that is named nearest to it, about the named
 * plant, body or place in its sentence, else about whom the text names most of these, else about a country as in other tables.
 */
export const plainFigure: FigureBuilder = ({quantity, unit, reading}, scene, scope) => {
  if (!reading) return [];
  const {passage} = scene;
  const {measure, hit} = reading;
  const item = itemNear(passage, quantity.from);
  const draft = newDraft(measure.table, measure.measure, quoteOf(passage, quantity, hit), quantity.from);
  draft.item = item?.item ?? null;
  draft.category = item?.category ?? null;
  draft.text = scope.text.slice(passage.start, passage.end);
  draft.quantity = quantity;
  draft.unit = quantity.unit ?? unit ?? measure.unit;
  draft.subject = ownerOf(scene, scope, quantity.from);
  draft.counterparty = null;
  draft.listKey = String(passage.paragraph);
  return [draft];
};

/** The item in the figure's own part of the sentence, the nearest; else the only one of the sentence. */
function itemNear(passage: Passage, at: number): EntryOf<"item">["item"] | null {
  const part = segmentAround(passage, at);
  const own = passage.items.filter(({from}) => from >= part.from && from < part.to);
  const found = own.length > 0 ? own : passage.items.length === 1 ? passage.items : [];
  const [nearest] = [...found].sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  return nearest?.entry.item ?? null;
}

/** Of these a figure may be; a publisher, a person or a ministry says it. */
const OWNERS: ReadonlySet<string> = new Set(["organization", "base", "place", "force"]);

const ownersIn = ({entities}: Passage): Hit<EntryOf<"entity">>[] =>
  entities.filter(({entry}) => OWNERS.has(entry.entity.kind));

function ownerOf(scene: Scene, scope: Scope, at: number): KnownEntity | null {
  const named = ownersIn(scene.passage);
  const near = named.findLast(({to}) => to <= at) ?? named[0];
  return near?.entry.entity ?? mainOwner(scope) ?? subjectOf(scene, scope, at);
}

const owners = new WeakMap<Scope, {readonly entity: KnownEntity | null}>();

/** Whom the text names most of them; of two the one named first. */
function mainOwner(scope: Scope): KnownEntity | null {
  const known = owners.get(scope);
  if (known) return known.entity;
  const counts = new Map<KnownEntity, number>();
  for (const {passage} of scope.scenes)
    for (const {entry} of ownersIn(passage)) counts.set(entry.entity, (counts.get(entry.entity) ?? 0) + 1);
  let best: KnownEntity | null = null;
  for (const [entity, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = entity;
  owners.set(scope, {entity: best});
  return best;
}
