import {CUE} from "../sources/cueKinds.js";
import {addDays, isoForm, isYearless} from "../recognize/calendar.js";
import type {Span} from "../model.js";
import type {DateMention} from "../recognize/dates.js";
import type {Token} from "../recognize/tokens.js";
import {datedDraft} from "./datedDraft.js";
import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {eventActors} from "./eventActors.js";
import {eventCues, eventMeasure, isAnnouncement, type EventCue} from "./eventCues.js";
import {eventOf} from "./eventOf.js";
import {copiedDraft, type OpenDraft} from "./newDraft.js";
import {cuesOf, hasCue, spanOf, type Passage} from "./passage.js";
import {segmentAround} from "./segments.js";
import {stays} from "./stays.js";

/** A date, or an agreement that holds already: nothing else makes an event. */
export const mayTell = (passage: Passage): boolean =>
  passage.dates.length > 0 || hasCue(passage, CUE.event, IN_FORCE);

const IN_FORCE = "agreement_in_force";

/** Dated events and promises. A date without an event beside it only qualifies a figure, and is not one. */
export const timeline: Builder = (scene, scope) => {
  const {passage} = scene;
  if (passage.kind === "dateline") return [];
  const papers = paperDates(scene, scope);
  const quiet: DateMention[] = [];
  return [
    ...papers,
    ...passage.dates.flatMap((date) => {
      if (papers.some((paper) => paper.date === date)) return [];
      const cue = eventOf(passage, date);
      if (!cue) quiet.push(date);
      return cue ? drafts(scene, scope, date, cue) : [];
    }),
    ...stays(scene, scope, quiet),
    ...dayBeside(scene, scope),
    ...alreadyInForce(scene, scope)
  ];
};

/** "leased the base from October 2001 until 21 November 2005": the ends of a stay are events, each with its day. */
function drafts(scene: Scene, scope: Scope, date: DateMention, cue: EventCue): Draft[] {
  const whole = draft(scene, scope, date, cue, quoteSpan(scene.passage, date));
  const last = ENDED_BY.get(whole.measure);
  const {tokens} = scene.passage;
  // "stationed there until 2015": that is when they left.
  if (!date.bounds && last !== undefined && isUntil(tokens[date.from - 1]))
    return [withDate(whole, last, null)];
  const until = tokens.slice(date.from, date.to).some(isUntil);
  if (!date.bounds || last === undefined || !until) return [whole];
  const [first, second] = date.bounds;
  return [withDate(whole, whole.measure, {...date, ...first}), withDate(whole, last, {...date, ...second})];
}

/** The same told as another event, of another day if one is given. */
function withDate(draft: Draft, measure: string, date: DateMention | null): Draft {
  const other = copiedDraft(draft);
  other.measure = measure;
  if (!date) return other;
  other.value = isoForm(date);
  other.date = date;
  return other;
}
const isUntil = (token: Token | undefined): boolean => token?.norm === "until" || token?.norm === "till";
const ENDED_BY = new Map([
  ["base_access_granted", "base_closed"],
  ["base_opened", "base_closed"],
  ["deployment", "troops_withdrawn"]
]);

function draft(
  scene: Scene,
  scope: Scope,
  date: DateMention,
  cue: EventCue,
  span: {start: number; end: number}
): OpenDraft {
  const {passage} = scene;
  const {subject, counterparty} = eventActors(scene, cue);
  const made = datedDraft(eventMeasure(cue, passage), date, span, scope);
  made.subject = subject;
  made.counterparty = counterparty;
  made.event = eventText(passage, date, cue, scope.text);
  if (isDenied(passage, date)) made.speaker = null;
  return made;
}

/**
 * The parts of the sentence from the date to the verb, whichever is first: what happened, without what else is said. Of an announcement
 * what is announced belongs to it, so it runs to the end.
 */
function eventText(passage: Passage, date: DateMention, cue: EventCue, text: string): string {
  const parts = [segmentAround(passage, date.from), segmentAround(passage, cue.from)];
  const last = isAnnouncement(cue) ? passage.tokens.length : Math.max(...parts.map((p) => p.to));
  const {start, end} = spanOf(passage, Math.min(...parts.map((p) => p.from)), last);
  const words = text.slice(start, end).replace(/^(?:[\s•●▪*,-]|that\s)+|[\s,;:.]+$/g, "");
  return countOf(words, "“") === countOf(words, "”") ? words : words.replace(/[“”]/g, "");
}

/** A cut may leave one quotation mark without the other. */
function countOf(words: string, mark: string): number {
  let count = 0;
  for (let at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) count++;
  return count;
}

/** The date with its preposition: "by the end of this year", "in 2014"; a denied one with its "not" and what is said of it. */
function quoteSpan(passage: Passage, date: DateMention): Span {
  const before = passage.tokens[date.from - 1]?.norm ?? "";
  const from = PREPOSITION.test(before) ? date.from - 1 : date.from;
  if (!isDenied(passage, date)) return spanOf(passage, from, date.to);
  const next = passage.tokens[date.to]?.text === "," ? segmentAround(passage, date.to + 1).to : date.to;
  const end = passage.tokens[next - 1]?.text === "." ? next - 1 : next;
  return spanOf(passage, from - 1, end);
}

const PREPOSITION = /^(?:in|on|at|by|until|during|since|only|already)$/;

/** "not in 2014, as previously announced": the speaker takes it back, so it is nobody's promise here. */
function isDenied({tokens}: Passage, {from}: DateMention): boolean {
  const at = PREPOSITION.test(tokens[from - 1]?.norm ?? "") ? from - 2 : from - 1;
  return tokens[at]?.norm === "not";
}

/** How far a paper's noun may stand behind its year: "a 1993 bilateral military cooperation treaty". */
const PAPER_REACH = 4;

/** "the 1996 treaty", "a protocol of August 20, 2010": the date of a paper is the day of its signature. */
function paperDates(scene: Scene, scope: Scope): Draft[] {
  const {passage} = scene;
  return passage.dates.flatMap((date): Draft[] => {
    const {tokens} = passage;
    const behind = cuesOf(passage, CUE.treaty).find(
      (h) =>
        (h.from >= date.to &&
          h.from - date.to <= PAPER_REACH &&
          tokens
            .slice(date.to, h.from)
            .every((t) => t.kind === "word" && !/^(?:the|a|an|in|on|for|to)$/.test(t.norm))) ||
        (h.to === date.from - 1 && OF_PAPER.has(tokens[date.from - 1]?.norm ?? ""))
    );
    if (!behind) return [];
    const from = Math.min(date.from, behind.from);
    const to = Math.max(date.to, behind.to);
    const paper = draft(scene, scope, date, behind, spanOf(passage, from, to));
    paper.measure = "agreement_signed";
    return [paper];
  });
}

const OF_PAPER = new Set(["of", "dated"]);

/** "on Monday, the day before the Victory Day parade" dates the parade too. */
function dayBeside(scene: Scene, scope: Scope): Draft[] {
  const {passage} = scene;
  const {tokens} = passage;
  return passage.dates.flatMap((date): Draft[] => {
    const at = tokens[date.to]?.text === "," ? date.to + 1 : date.to;
    const side = tokens[at + 2]?.norm;
    if (
      date.grain !== "day" ||
      isYearless(date) ||
      tokens[at]?.norm !== "the" ||
      tokens[at + 1]?.norm !== "day" ||
      (side !== "before" && side !== "after")
    )
      return [];
    const cue = eventCues(passage).find((h) => h.from > at + 2 && h.from <= at + 5);
    if (!cue) return [];
    const day = addDays(date.start, side === "before" ? 1 : -1);
    return [
      draft(
        scene,
        scope,
        {...date, start: day, end: day, basis: "resolved"},
        cue,
        spanOf(passage, date.from, cue.to)
      )
    ];
  });
}

/** "had already entered into force" dates an event before the text. */
function alreadyInForce(scene: Scene, scope: Scope): Draft[] {
  const {passage} = scene;
  const cue = eventCues(passage).find((h) => h.entry.cue.value === IN_FORCE);
  const already =
    cue && passage.tokens.slice(Math.max(0, cue.from - 3), cue.from).some((t) => t.norm === "already");
  if (!cue || !already || passage.dates.length > 0 || !scope.anchor) return [];
  const until = scope.anchor.end;
  const span = spanOf(passage, cue.from - 1, cue.to);
  const day: DateMention = {
    start: until,
    end: until,
    grain: "span",
    from: cue.from - 1,
    to: cue.to,
    basis: "resolved",
    deadline: false,
    named: undefined,
    bounds: undefined
  };
  const made = draft(scene, scope, day, cue, span);
  made.value = `../${until}`;
  made.date = null;
  return [made];
}
