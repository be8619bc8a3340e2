import type {DateMention} from "../recognize/dates.js";
import {eventCues, isAnnouncement, type EventCue} from "./eventCues.js";
import type {Passage} from "./passage.js";
import {segmentAround} from "./segments.js";
import {isUntilOrTo} from "./untilWhen.js";

/** A verb this close to a date takes it: "announced on May 8". */
const ADJACENT = 2;

/** What is dated: the event that the date's own words name, else the one whose verb is nearest in its part of the sentence. */
export function eventOf(passage: Passage, date: DateMention): EventCue | null {
  if (onlyQualifies(passage, date)) return null;
  const cues = eventCues(passage).filter((h) => !(h.from < date.to && date.from < h.to));
  const gap = (h: EventCue): number =>
    h.to <= date.from ? date.from - h.to : h.from - date.to + (isBeyond(passage, date, h) ? BEYOND : 0);
  const byGap = (hits: readonly EventCue[]): EventCue | undefined =>
    hits.toSorted((a, b) => gap(a) - gap(b) || b.to - b.from - (a.to - a.from))[0];
  const told = toldFrom(passage, date, cues);
  const strong = cues.filter((h) => !isAnnouncement(h) && h.from < told);
  const adjacent = byGap(cues.filter((h) => h.to <= date.from && gap(h) <= ADJACENT));
  const {from, to} = segmentAround(passage, date.from);
  const spoken = cues.find(
    (h) => isAnnouncement(h) && h.from >= from && h.to <= to && passage.tokens[to]?.norm === "that"
  );
  const chosen =
    adjacent ??
    byGap(strong.filter((h) => h.from >= from && h.to <= to)) ??
    spoken ??
    byGap(strong) ??
    byGap(cues);
  // "extended the lease to 2050": until when is the term's, unless something ends there.
  if (chosen && isUntilOrTo(passage, date) && !ENDS.has(chosen.entry.cue.value)) return null;
  if (!chosen || !isAnnouncement(chosen)) return chosen ?? null;
  // "The institute said in 2012": a report's year is no event; the day of a statement is.
  if (
    SAYING.has(passage.tokens[chosen.from]?.norm ?? "") &&
    date.grain !== "day" &&
    !speaksAhead(passage, to)
  )
    return null;
  return strong.find((h) => h.entry.cue.value === "aid_announced") ?? chosen;
}

const ENDS = new Set(["agreement_expiry", "base_closed", "troops_withdrawn", "deployment", "exercise"]);
const SAYING = new Set(["say", "wrote", "write", "tell", "stated", "added", "warned", "insisted"]);

/** "deployed a battalion in 2003 and withdrew it in 2008": a verb behind "and" has a date of its own. */
const isBeyond = ({tokens}: Passage, {to}: DateMention, {from}: EventCue): boolean =>
  LINKS.has(tokens[to]?.norm ?? "") ||
  (from - to > 1 && tokens[to]?.text === "," && LINKS.has(tokens[to + 1]?.norm ?? ""));
const LINKS = new Set(["and", "but", "then", "before", "after"]);
/** More than any gap inside of a sentence's part. */
const BEYOND = 30;

/** "In May the ministry said the troops would leave": from which token on a sentence tells what the date is not of. */
function toldFrom({tokens}: Passage, date: DateMention, cues: readonly EventCue[]): number {
  const saying = cues.find((h) => isAnnouncement(h));
  if (!saying) return Infinity;
  const ahead = tokens.findIndex((t, i) => i >= saying.to && (t.norm === "would" || t.norm === "will"));
  return ahead < 0 || ahead < date.from ? Infinity : ahead;
}

/** "said in 2021 that it would enlarge the base" is a promise. */
const speaksAhead = ({tokens}: Passage, from: number): boolean =>
  tokens[from]?.norm === "that" &&
  tokens.slice(from, from + AHEAD_REACH).some((t) => t.norm === "would" || t.norm === "will");
const AHEAD_REACH = 8;

/** "As of 2006", "(2019)", "today": the date says when a figure holds or when the text was written. */
function onlyQualifies({tokens}: Passage, {from, to}: DateMention): boolean {
  const before = tokens[from - 1]?.norm ?? "";
  if (before === "of" && tokens[from - 2]?.norm === "as") return true;
  if (tokens[from]?.norm === "today" || tokens.slice(from, to).some((t) => t.norm === "past")) return true;
  return tokens[from - 1]?.text === "(" && /^[).,;]$|^est$/.test(tokens[to]?.text ?? "");
}
