import type {Claim} from "../model.js";
import type {DateMention} from "../recognize/dates.js";
import type {Draft, Scene, Scope} from "./draft.js";
import {countriesIn} from "./parties.js";
import type {Passage} from "./passage.js";
import {segmentAround} from "./segments.js";
import {isUntil} from "./untilWhen.js";

type AsOf = Pick<Claim, "as_of_start" | "as_of_end" | "as_of_basis">;

/** What holds while a dispatch is written needs no other date than its dateline. */
const CURRENT: ReadonlySet<string> = new Set(["force_figures", "country_profile"]);

/**
 * When a figure holds: the date in its part of the sentence, else the nearest one in the sentence; else the last date that the sentences
 * before it in the paragraph named; for what a dispatch says of the present its dateline. Unknown where the text gives none.
 */
export function asOf(draft: Draft, scene: Scene, scope: Scope): AsOf {
  if (draft.date === null) return unknown;
  if (draft.date) return resolved(draft.date, scene.passage, scope.text);
  const own = nearestDate(scene.passage, draft.at);
  if (own) return resolved(own, scene.passage, scope.text);
  // What a country has and is goes on from year to year; what a force has and gets is told in the order of events.
  for (let i = scene.index - 1; i >= 0 && draft.table !== "country_profile"; i--) {
    const before = scope.scenes[i]?.passage;
    if (!before || before.paragraph !== scene.passage.paragraph) break;
    const date = before.dates.findLast((d) => !isUntil(before, d));
    if (date) return goesOn(scene.passage, before, scope) ? carried(date, before, scope.text) : unknown;
  }
  if (scope.dateline && CURRENT.has(draft.table)) {
    const {start, end} = scope.dateline;
    return {as_of_start: start, as_of_end: end, as_of_basis: "the text’s dateline"};
  }
  return unknown;
}

const unknown: AsOf = {as_of_start: null, as_of_end: null, as_of_basis: "unknown"};

function nearestDate(passage: Passage, at: number): DateMention | null {
  const dates = passage.dates.filter((d) => !isUntil(passage, d));
  const distance = (d: DateMention): number => Math.abs(d.from - at);
  const nearest = (some: readonly DateMention[]): DateMention | undefined =>
    some.toSorted((a, b) => distance(a) - distance(b))[0];
  if (dates.length < 2) return dates[0] ?? null;
  const {from, to} = segmentAround(passage, at);
  return nearest(dates.filter((d) => d.from >= from && d.to <= to)) ?? nearest(dates) ?? null;
}

/** A sentence that turns to another country leaves the date behind. */
function goesOn(passage: Passage, before: Passage, {countries}: Scope): boolean {
  const told = new Set(countriesIn(before, countries).map(({country}) => country));
  return told.size === 0 || countriesIn(passage, countries).every(({country}) => told.has(country));
}

function resolved(date: DateMention, passage: Passage, text: string): AsOf {
  return {
    as_of_start: date.start,
    as_of_end: date.end,
    as_of_basis:
      date.basis === "stated"
        ? "stated"
        : `resolved from the article’s date: “${wordsOf(date, passage, text)}”`
  };
}

function carried(date: DateMention, passage: Passage, text: string): AsOf {
  return {
    ...resolved(date, passage, text),
    as_of_basis: `from a sentence before: “${wordsOf(date, passage, text)}”`
  };
}

const wordsOf = (date: DateMention, {tokens}: Passage, text: string): string =>
  text.slice(tokens[date.from]?.start ?? 0, tokens[date.to - 1]?.end ?? 0);
