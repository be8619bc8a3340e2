import type {Span} from "../model.js";
import {isoForm} from "../recognize/calendar.js";
import type {DateMention} from "../recognize/dates.js";
import type {Draft, Scope} from "./draft.js";

/** What all rows of the timeline have in common: a measure, its date, and the words over `span` that say it. */
export const datedDraft = (measure: string, date: DateMention, span: Span, {text}: Scope) =>
  ({
    table: "timeline",
    measure,
    item: null,
    value: isoForm(date),
    unit: "date",
    original: text.slice(span.start, span.end),
    hedge: null,
    span,
    at: date.from,
    date
  }) satisfies Partial<Draft>;
