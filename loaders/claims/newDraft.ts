import type {Span, TableName} from "../model.js";
import type {Draft} from "./draft.js";

/** A draft whose maker still says what it knows. */
export type OpenDraft = {-readonly [K in keyof Draft]: Draft[K]};

/**
 * A draft that says nothing yet but what each of them has. All fields are there from the start, so that the drafts of twenty makers have one
 * shape: literals and spreads of their own cost more to make, and each of their fields several times as much to read.
 */
export const newDraft = (table: TableName, measure: string, span: Span, at: number): OpenDraft => ({
  table,
  measure,
  span,
  at,
  item: undefined,
  quantity: undefined,
  value: undefined,
  unit: undefined,
  original: undefined,
  hedge: undefined,
  modality: undefined,
  subject: undefined,
  counterparty: undefined,
  date: undefined,
  speaker: undefined,
  listKey: undefined,
  category: undefined,
  standing: undefined,
  treaty: undefined,
  article_number: undefined,
  text: undefined,
  event: undefined,
  basis: undefined
});

/** The same again, of the same shape, for another claim that differs in a few fields. */
export const copiedDraft = (draft: Draft): OpenDraft => ({
  table: draft.table,
  measure: draft.measure,
  span: draft.span,
  at: draft.at,
  item: draft.item,
  quantity: draft.quantity,
  value: draft.value,
  unit: draft.unit,
  original: draft.original,
  hedge: draft.hedge,
  modality: draft.modality,
  subject: draft.subject,
  counterparty: draft.counterparty,
  date: draft.date,
  speaker: draft.speaker,
  listKey: draft.listKey,
  category: draft.category,
  standing: draft.standing,
  treaty: draft.treaty,
  article_number: draft.article_number,
  text: draft.text,
  event: draft.event,
  basis: draft.basis
});
