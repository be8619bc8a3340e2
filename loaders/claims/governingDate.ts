import {CUE} from "../sources/cueKinds.js";
import type {Anchor, DateMention} from "../recognize/dates.js";
import type {Token} from "../recognize/tokens.js";
import {wordTest} from "../recognize/words.js";
import {clausesOf, type Clause} from "./clauses.js";
import type {Draft} from "./draft.js";
import {cuesOf, type Passage} from "./passage.js";
import {segmentAround} from "./segments.js";
import {isUntil, isUntilOrTo} from "./untilWhen.js";

/** What stands and holds has no day of its own: "10 T-90, ordered in 2009" are held, whenever they were ordered. */
const STANDING: ReadonlySet<string> = new Set(["force_figures", "country_profile", "treaty_terms"]);

/**
 * The date that says when a figure holds, of those that its sentence names: the nearest one in its part of the sentence, else the nearest
 * one. A date does not reach a figure
 * - of another clause, where that one has a verb of its own ("declared the country neutral in 2007, and 280 soldiers serve abroad"), but
 *   for one before it in the same tense;
 * - out of the relative clause or participle that it stands in, if the figure is about what holds ("opened on 1 August 2017, is believed
 *   to hold 400 marines");
 * - across a comparison ("half as many again as in 2022");
 * - out of brackets, but for the figure before them and others of its kind ("1,564,116 sq km and 3.3 million people (2020)").
 */
export function governingDate(draft: Draft, passage: Passage, anchor: Anchor | null): DateMention | null {
  if (passage.dates.length === 0) return null;
  const {at} = draft;
  const near = passage.dates.filter((date) => governs(date, draft, passage));
  // "kept 300 soldiers there until 2015" held in 2015; "keeps the base until 2042" holds today.
  const dates = near.filter((date) => !isUntilOrTo(passage, date));
  if (dates.length === 0) return near.find((d) => isUntil(passage, d) && isOver(passage, d, anchor)) ?? null;
  const distance = (d: DateMention): number => Math.abs(d.from - at);
  const nearest = (some: readonly DateMention[]): DateMention | undefined =>
    some.toSorted((a, b) => distance(a) - distance(b))[0];
  if (dates.length < 2) return dates[0] ?? null;
  const {from, to} = segmentAround(passage, at);
  return (
    dates.find((d) => inBrackets(passage.tokens, d) && d.from > at && isRight(passage, at, d)) ??
    nearest(dates.filter((d) => d.from >= from && d.to <= to)) ??
    nearest(dates) ??
    null
  );
}

const isOver = (passage: Passage, date: DateMention, anchor: Anchor | null): boolean =>
  clausesOf(passage)[date.from]?.tense === "past" || (anchor !== null && date.end < anchor.start);

function governs(date: DateMention, draft: Draft, passage: Passage): boolean {
  const {at} = draft;
  const {tokens} = passage;
  if (inBrackets(tokens, date)) return isDatedByBrackets(date, draft, passage);
  if (isCompared(tokens, at, date)) return false;
  const clauses = clausesOf(passage);
  const own = clauses[at];
  const its = clauses[date.from];
  if (!own || !its) return true;
  if (own === its) return !isOfPaper(passage, date, own);
  if (within(own, its)) return true;
  if (within(its, own)) {
    if (its.kind === "bracket") return !passage.quantities.some((q) => clauses[q.from] === its);
    if (its.kind === "relative") return own.tense === "past" && its.tense === "past";
    return isTold(own) || !STANDING.has(draft.table);
  }
  return date.from < at && (own.tense === its.tense || (isTold(own) && isTold(its)));
}

const isTold = ({tense}: Clause): boolean => tense === "past" || tense === "before";

function within(inner: Clause, outer: Clause): boolean {
  for (let clause = inner.outer; clause !== null; clause = clause.outer) if (clause === outer) return true;
  return false;
}

/** "Under a 1993 treaty, some 2,000 officers serve": what holds now is not of the day when it was agreed. */
function isOfPaper(passage: Passage, date: DateMention, {tense}: Clause): boolean {
  if (tense !== "present") return false;
  const {tokens} = passage;
  if (isConcluded(tokens[date.from - 1]) || isConcluded(tokens[date.from - 2])) return true;
  return cuesOf(passage, CUE.treaty).some(
    (h) =>
      (h.from >= date.to && h.from - date.to <= PAPER_REACH) || (h.to <= date.from && date.from - h.to <= 2)
  );
}
const PAPER_REACH = 4;
const isConcluded = wordTest(({norm}) => CONCLUDED.has(norm));
const CONCLUDED = new Set("signed concluded ratified dated".split(" "));

/** "(2019)", "(est. 2019)", "(2019 est.)" */
const inBrackets = (tokens: readonly Token[], {from, to}: DateMention): boolean =>
  (tokens[from - 1]?.text === "(" || tokens[from - 2]?.text === "(") &&
  (tokens[to]?.text === ")" || tokens[to + 1]?.text === ")" || tokens[to + 2]?.text === ")");

/** No other figure between this one and the brackets. */
const isRight = (passage: Passage, at: number, date: DateMention): boolean =>
  !passage.quantities.some((q) => q.from > at && q.from < date.from && !isBracketed(passage, q));

const isBracketed = (passage: Passage, {from}: {readonly from: number}): boolean =>
  clausesOf(passage)[from]?.kind === "bracket";

function isDatedByBrackets(date: DateMention, {at, quantity}: Draft, passage: Passage): boolean {
  if (date.from < at) return !passage.quantities.some((q) => q.to < date.from);
  const last = passage.quantities.findLast((q) => q.from < date.from && !isBracketed(passage, q));
  return !last || !quantity || last === quantity || last.unit === quantity.unit;
}

const isComparing = wordTest(({norm}) => COMPARING.has(norm));
const COMPARING = new Set("than compared against versus unlike".split(" "));

/** "the first since 1975", "the largest since 2010" */
const isSuperlative = wordTest(({norm}) => norm === "first" || norm === "time" || norm.endsWith("est"));

/** Does a comparison stand between the figure and the date: "up from 50 in 1992", "as in 2022", "than in 2019"? */
function isCompared(tokens: readonly Token[], at: number, {from}: DateMention): boolean {
  for (let i = from - 1; i > at; i--) {
    const token = tokens[i];
    if (isComparing(token)) return true;
    const norm = token?.norm;
    const next = tokens[i + 1]?.norm;
    if (norm === "from" && (tokens[i - 1]?.norm === "up" || tokens[i - 1]?.norm === "down")) return true;
    if (norm === "since" && isSuperlative(tokens[i - 1])) return true;
    if (norm === "as" && (next === "in" || next === "at" || next === "against")) return true;
  }
  return false;
}
