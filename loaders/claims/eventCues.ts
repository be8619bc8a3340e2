import type {Hit} from "../recognize/lexicon.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import {cuesOf, type Passage} from "./passage.js";

export type EventCue = Hit<EntryOf<"cue">>;

/** Words of events; "came" and "sold" are such only where a sentence names a thing that armies have. */
export function eventCues(passage: Passage): readonly EventCue[] {
  const always = cuesOf(passage, "event");
  const ofItems = cuesOf(passage, "event_of_item");
  if (ofItems.length === 0 || (passage.items.length === 0 && passage.peopleAt.size === 0)) return always;
  return [...always, ...ofItems].sort((a, b) => a.from - b.from);
}

/** What kind of event it is: people who arrive are deployed, things are delivered. */
export function eventMeasure({entry, from}: EventCue, passage: Passage): string {
  const {kind, value} = entry.cue;
  if (kind !== "event_of_item") return value;
  const things = passage.items.some((h) => h.from < from);
  return value === "delivery" && !things && passage.peopleAt.size > 0 ? "deployment" : value;
}
