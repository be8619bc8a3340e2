import type {Claim} from "../model.js";
import {isYearless, type Interval} from "../recognize/calendar.js";
import type {DateMention} from "../recognize/dates.js";
import {dateBefore} from "./dateBefore.js";
import type {Draft, Scene, Scope} from "./draft.js";
import {governingDate} from "./governingDate.js";
import {listDate} from "./listDate.js";
import type {Passage} from "./passage.js";
import {rowDate} from "./rowDate.js";

type AsOf = Pick<Claim, "as_of_start" | "as_of_end" | "as_of_basis">;

/** What holds while a dispatch is written needs no other date than its dateline. */
const CURRENT: ReadonlySet<string> = new Set(["force_figures", "country_profile"]);

/**
 * When a figure holds: the date of its row or column in a table; else the one that governs it in its sentence; else, where the sentence has
 * none, the one that the paragraph goes on with; else that of its label, list or heading; for what a dispatch says of the present its
 * dateline. Unknown where the text gives none.
 */
export function asOf(draft: Draft, scene: Scene, scope: Scope): AsOf {
  if (draft.date === null) return unknown;
  if (draft.date) return resolved(draft.date, scene.passage, scope.text);
  const row = rowDate(scene.passage, scene.lead, draft.at);
  if (row) return headed(row, "table");
  const own = governingDate(draft, scene.passage, scope.anchor);
  if (own) return resolved(own, scene.passage, scope.text);
  if (scene.passage.dates.length === 0) {
    const before = dateBefore(draft, scene, scope);
    if (before) return carried(before.date, before.passage, scope.text);
  }
  const listed = listDate(scene);
  if (listed) return headed(listed, "list");
  if (scope.dateline && CURRENT.has(draft.table)) {
    const {start, end} = scope.dateline;
    return {as_of_start: start, as_of_end: end, as_of_basis: "the text’s dateline"};
  }
  return unknown;
}

const unknown: AsOf = {as_of_start: null, as_of_end: null, as_of_basis: "unknown"};

function resolved(date: DateMention, passage: Passage, text: string): AsOf {
  if (isYearless(date)) {
    const basis = `stated without a year: “${wordsOf(date, passage, text)}”`;
    return {as_of_start: null, as_of_end: null, as_of_basis: basis};
  }
  return {
    as_of_start: date.start,
    as_of_end: date.end,
    as_of_basis:
      date.basis === "stated"
        ? "stated"
        : `resolved from the article’s date: “${wordsOf(date, passage, text)}”`
  };
}

const headed = (
  {interval: {start, end}, words}: {interval: Interval; words: string},
  what: "table" | "list"
): AsOf => ({as_of_start: start, as_of_end: end, as_of_basis: `the ${what}’s “${words}”`});

function carried(date: DateMention, passage: Passage, text: string): AsOf {
  return {
    ...resolved(date, passage, text),
    as_of_basis: `from a sentence before: “${wordsOf(date, passage, text)}”`
  };
}

const wordsOf = (date: DateMention, {tokens}: Passage, text: string): string =>
  text.slice(tokens[date.from]?.start ?? 0, tokens[date.to - 1]?.end ?? 0);
