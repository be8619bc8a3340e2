import {addDays, isoForm, isYearless} from "../recognize/calendar.js";
import type {Span} from "../model.js";
import type {DateMention} from "../recognize/dates.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {eventCues, eventMeasure, type EventCue} from "./eventCues.js";
import {isReceiving, partiesAt, type Parties} from "./parties.js";
import {cuesOf, hasCue, spanOf, type Passage} from "./passage.js";
import {segmentAround} from "./segments.js";
import {stays} from "./stays.js";
import {isUntilOrTo} from "./untilWhen.js";

/** A verb this close to a date takes it: "announced on May 8". */
const ADJACENT = 2;
/** Saying is an event only where nothing else is. */
const WEAK = "announcement";

/** A date, or an agreement that holds already: nothing else makes an event. */
export const mayTell = (passage: Passage): boolean =>
  passage.dates.length > 0 || hasCue(passage, "event", IN_FORCE);

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
  const until = tokens.slice(date.from, date.to).some((t) => t.norm === "until" || t.norm === "till");
  if (!date.bounds || last === undefined || !until) return [whole];
  const [first, second] = date.bounds;
  return [
    {...whole, value: isoForm(first), date: {...date, ...first}},
    {...whole, measure: last, value: isoForm(second), date: {...date, ...second}}
  ];
}
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
): Draft {
  const {passage} = scene;
  const {subject, counterparty} = onlySide(actors(scene, cue, scope));
  return {
    table: "timeline",
    measure: eventMeasure(cue, passage),
    item: null,
    value: isoForm(date),
    unit: "date",
    original: scope.text.slice(span.start, span.end),
    hedge: null,
    span,
    at: date.from,
    subject,
    counterparty,
    date,
    event: eventText(passage, date, cue, scope.text),
    ...(isDenied(passage, date) ? {speaker: null} : {})
  };
}

interface Sides {
  readonly subject: KnownEntity | null;
  readonly counterparty: KnownEntity | null;
}

/** Where one side alone is known, the event is its own: "Djibouti’s new aircraft came in 1991". */
const onlySide = ({subject, counterparty}: Sides): Sides =>
  subject ? {subject, counterparty} : {subject: counterparty, counterparty: null};

/** Of an act of giving or getting the sides are those of what is given. */
function sidesIn(passage: Passage, cue: EventCue, countries: Scope["countries"], parties: Parties): Parties {
  const named = passage.countries;
  return named.length === 0 ? parties : partiesAt(passage, cue.to, cue.to, parties);
}

/** How far before its verb an actor may stand: "Kyrgyzstan shut down …". */
const ACTOR_REACH = 3;

/** Who acts: the country right before the verb; where none stands there, giver and receiver of the text. */
function actors({passage, parties}: Scene, cue: EventCue, {countries}: Scope): Sides {
  const {giver, receiver} = sidesIn(passage, cue, countries, parties);
  const actor = passage.countries.findLast(
    ({hit}) =>
      hit.to <= cue.from &&
      cue.from - hit.to <= ACTOR_REACH &&
      !isReceiving(passage, hit) &&
      passage.tokens[hit.from - 1]?.norm !== "of" &&
      hit.entry.form !== "adjective"
  );
  // "exercise of the Kyrgyz Air Force"
  const owner = passage.countries.find(
    ({hit}) => hit.from >= cue.to && hit.from - cue.to <= ACTOR_REACH && passage.tokens[cue.to]?.norm === "of"
  );
  // An announcement that nobody near its verb makes is put to whom it speaks of first.
  const spoken =
    cue.entry.cue.value === WEAK
      ? passage.countries.find(({hit}) => hit.entry.form !== "adjective" && !isReceiving(passage, hit))
      : undefined;
  const subject = owner?.country ?? actor?.country ?? spoken?.country ?? giver;
  return {subject, counterparty: [receiver, giver].find((country) => country !== subject) ?? null};
}

/**
 * The parts of the sentence from the date to the verb, whichever is first: what happened, without what else is said. Of an announcement
 * what is announced belongs to it, so it runs to the end.
 */
function eventText(passage: Passage, date: DateMention, cue: EventCue, text: string): string {
  const parts = [segmentAround(passage, date.from), segmentAround(passage, cue.from)];
  const last = cue.entry.cue.value === WEAK ? passage.tokens.length : Math.max(...parts.map((p) => p.to));
  const {start, end} = spanOf(passage, Math.min(...parts.map((p) => p.from)), last);
  const words = text.slice(start, end).replace(/^(?:[\s•●▪*,-]|that\s)+|[\s,;:.]+$/g, "");
  return unpaired(words, "“", "”") ? words.replace(/[“”]/g, "") : words;
}

/** A cut may leave one quotation mark without the other. */
const unpaired = (words: string, open: string, close: string): boolean =>
  words.split(open).length !== words.split(close).length;

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

/** What is dated: the event that the date's own words name, else the one whose verb is nearest in its part of the sentence. */
function eventOf(passage: Passage, date: DateMention): EventCue | null {
  if (onlyQualifies(passage, date)) return null;
  const cues = eventCues(passage).filter((h) => !(h.from < date.to && date.from < h.to));
  const gap = (h: EventCue): number =>
    h.to <= date.from ? date.from - h.to : h.from - date.to + (isBeyond(passage, date, h) ? BEYOND : 0);
  const byGap = (hits: readonly EventCue[]): EventCue | undefined =>
    hits.toSorted((a, b) => gap(a) - gap(b) || b.to - b.from - (a.to - a.from))[0];
  const told = toldFrom(passage, date, cues);
  const strong = cues.filter((h) => h.entry.cue.value !== WEAK && h.from < told);
  const adjacent = byGap(cues.filter((h) => h.to <= date.from && gap(h) <= ADJACENT));
  const {from, to} = segmentAround(passage, date.from);
  const spoken = cues.find(
    (h) => h.entry.cue.value === WEAK && h.from >= from && h.to <= to && passage.tokens[to]?.norm === "that"
  );
  const chosen =
    adjacent ??
    byGap(strong.filter((h) => h.from >= from && h.to <= to)) ??
    spoken ??
    byGap(strong) ??
    byGap(cues);
  // "extended the lease to 2050": until when is the term's, unless something ends there.
  if (chosen && isUntilOrTo(passage, date) && !ENDS.has(chosen.entry.cue.value)) return null;
  if (chosen?.entry.cue.value !== WEAK) return chosen ?? null;
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
  const saying = cues.find((h) => h.entry.cue.value === WEAK);
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

/** How far a paper's noun may stand behind its year: "a 1993 bilateral military cooperation treaty". */
const PAPER_REACH = 4;

/** "the 1996 treaty", "a protocol of August 20, 2010": the date of a paper is the day of its signature. */
function paperDates(scene: Scene, scope: Scope): Draft[] {
  const {passage} = scene;
  return passage.dates.flatMap((date): Draft[] => {
    const {tokens} = passage;
    const behind = cuesOf(passage, "treaty").find(
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
    return [
      {
        ...draft(scene, scope, date, behind, spanOf(passage, from, to)),
        measure: "agreement_signed"
      }
    ];
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
  return [
    {
      ...draft(
        scene,
        scope,
        {
          start: until,
          end: until,
          grain: "span",
          from: cue.from - 1,
          to: cue.to,
          basis: "resolved",
          deadline: false
        },
        cue,
        span
      ),
      value: `../${until}`,
      date: null
    }
  ];
}
