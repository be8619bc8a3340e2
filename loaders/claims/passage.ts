import {findDates, type Anchor, type DateMention} from "../recognize/dates.js";
import type {Hit, Lexicon} from "../recognize/lexicon.js";
import {findQuantities, type Quantity} from "../recognize/quantities.js";
import {findSpeakers, type Speaker} from "../recognize/speakers.js";
import {tokenize, type Token} from "../recognize/tokens.js";
import {findAll, type Entry, type EntryOf} from "../recognize/vocabulary.js";
import type {Measure, Span} from "../model.js";
import type {Sentence} from "../sources/findSentences.js";

/** A sentence with everything that was recognized in it. Token ranges are half-open. */
export interface Passage extends Sentence {
  readonly tokens: readonly Token[];
  readonly entities: readonly Hit<EntryOf<"entity">>[];
  readonly items: readonly Hit<EntryOf<"item">>[];
  readonly measures: readonly Hit<EntryOf<"measure">>[];
  /** measures that a word of their context speaks for */
  readonly contexts: ReadonlySet<Measure>;
  /** tokens that name people ("troops", "officers") */
  readonly peopleAt: ReadonlySet<number>;
  readonly cues: readonly Hit<EntryOf<"cue">>[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly speakers: readonly Speaker[];
}

export interface Heard {
  readonly anchor: Anchor | null;
  /** year of the last date in the text so far */
  readonly previousYear: number | null;
}

/** Recognizes everything in one sentence. */
export function readPassage(
  text: string,
  sentence: Sentence,
  lexicon: Lexicon<Entry>,
  {anchor, previousYear}: Heard
): Passage {
  const tokens = tokenize(text, sentence.start, sentence.end);
  const dates = findDates(text, tokens, anchor, previousYear);
  const taken = new Set(dates.flatMap((d) => Array.from({length: d.to - d.from}, (_, i) => d.from + i)));
  const entities = findAll(lexicon, tokens, "entity");
  // Numbers inside names ("201st base") are no quantities.
  for (const hit of entities) for (let i = hit.from; i < hit.to; i++) taken.add(i);
  return {
    ...sentence,
    tokens,
    entities,
    items: findAll(lexicon, tokens, "item"),
    measures: findMeasures(tokens, lexicon),
    contexts: new Set(
      longest(tokens, lexicon, (h): h is Hit<EntryOf<"context">> => h.entry.type === "context").map(
        (h) => h.entry.measure
      )
    ),
    peopleAt: new Set(
      longest(tokens, lexicon, (h): h is Hit<EntryOf<"unit">> => h.entry.type === "unit")
        .filter((h) => h.entry.unit.unit === "persons")
        .map((h) => h.to - 1)
    ),
    cues: findCues(tokens, lexicon),
    dates,
    quantities: findQuantities(tokens, lexicon, taken),
    speakers: findSpeakers(tokens, lexicon)
  };
}

/** One phrase may name several measures ("inhabitants"), and a cue several kinds, so all readings of the longest phrase stay. */
function findMeasures(tokens: readonly Token[], lexicon: Lexicon<Entry>): Hit<EntryOf<"measure">>[] {
  return longest(tokens, lexicon, (h): h is Hit<EntryOf<"measure">> => h.entry.type === "measure");
}

function findCues(tokens: readonly Token[], lexicon: Lexicon<Entry>): Hit<EntryOf<"cue">>[] {
  return longest(tokens, lexicon, (h): h is Hit<EntryOf<"cue">> => h.entry.type === "cue");
}

function longest<E extends Entry>(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  is: (h: Hit<Entry>) => h is Hit<E>
): Hit<E>[] {
  const found: Hit<E>[] = [];
  for (let i = 0; i < tokens.length; i++) found.push(...lexicon.at(tokens, i).filter((h) => is(h)));
  return found;
}

/** The text span of tokens `from`..`to`. */
export function spanOf(passage: Passage, from: number, to: number): Span {
  return {
    start: passage.tokens[from]?.start ?? passage.start,
    end: passage.tokens[to - 1]?.end ?? passage.end
  };
}

export const hasCue = (passage: Passage, kind: string, value?: string): boolean =>
  passage.cues.some((h) => h.entry.cue.kind === kind && (value === undefined || h.entry.cue.value === value));

export const cuesOf = (passage: Passage, kind: string): readonly Hit<EntryOf<"cue">>[] =>
  passage.cues.filter((h) => h.entry.cue.kind === kind);
