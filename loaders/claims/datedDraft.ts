import type {Span} from "../model.js";
import {isoForm} from "../recognize/calendar.js";
import type {DateMention} from "../recognize/dates.js";
import type {Scope} from "./draft.js";
import {newDraft, type OpenDraft} from "./newDraft.js";

/** What all rows of the timeline have in common: a measure, its date, and the words over `span` that say it. */
export function datedDraft(measure: string, date: DateMention, span: Span, {text}: Scope): OpenDraft {
  const draft = newDraft("timeline", measure, span, date.from);
  draft.item = null;
  draft.value = isoForm(date);
  draft.unit = "date";
  draft.original = text.slice(span.start, span.end);
  draft.hedge = null;
  draft.date = date;
  return draft;
}
