import {findDates, type Anchor, type DateMention} from "../recognize/dates.js";
import type {EarlierDate} from "../recognize/dateScene.js";
import type {Hit, Lexicon} from "../recognize/lexicon.js";
import {findEverything} from "../recognize/findEverything.js";
import {findDesignations, type Designation} from "../recognize/models.js";
import {isFigure, sortNumerals, type Quantity, type SortedNumerals} from "../recognize/quantities.js";
import {findSpeakers, type Speaker} from "../recognize/speakers.js";
import {tokenize, type Token} from "../recognize/tokens.js";
import type {Entry, EntryOf} from "../recognize/vocabulary.js";
import type {Measure, Span} from "../model.js";
import type {Sentence} from "../sources/findSentences.js";

/** A sentence with everything that was recognized in it. Token ranges are half-open. */
export interface Passage extends Sentence {
  readonly tokens: readonly Token[];
  /** the first token that a wide gap sets apart from the words before it on its line; 0 where none is */
  readonly column: number;
  readonly entities: readonly Hit<EntryOf<"entity">>[];
  readonly items: readonly Hit<EntryOf<"item">>[];
  readonly measures: readonly Hit<EntryOf<"measure">>[];
  /** measures that a word of their context speaks for */
  readonly contexts: ReadonlySet<Measure>;
  /** tokens that name people ("troops", "officers") */
  readonly peopleAt: ReadonlySet<number>;
  /** units of things other than people, wherever they stand */
  readonly units: readonly Hit<EntryOf<"unit">>[];
  readonly cues: readonly Hit<EntryOf<"cue">>[];
  /** the same, for `cuesOf` */
  readonly cuesByKind: ReadonlyMap<string, readonly Hit<EntryOf<"cue">>[]>;
  readonly dates: readonly DateMention[];
  /** models and numbers of papers, whose digits count nothing */
  readonly designations: readonly Designation[];
  /** the figures that a claim can be made of */
  readonly quantities: readonly Quantity[];
  /** all quantities, with ages, fractions and orders of magnitude among them, and numerals that are none */
  readonly numerals: SortedNumerals;
  readonly speakers: readonly Speaker[];
}

export interface Heard {
  readonly anchor: Anchor | null;
  /** the last date in the text so far */
  readonly previous: EarlierDate | null;
}

/** Recognizes everything in one sentence. */
export function readPassage(
  text: string,
  sentence: Sentence,
  lexicon: Lexicon<Entry>,
  {anchor, previous}: Heard
): Passage {
  const tokens = tokenize(text, sentence.start, sentence.end);
  const dates = findDates(text, tokens, anchor, previous);
  const {entities, items, measures, contexts, cues, units} = findEverything(lexicon, tokens);
  const named = entities.filter((h) => !isMoney(h, tokens));
  // Numbers inside dates and names ("201st base") are no quantities.
  const taken = new Set<number>();
  for (const {from, to} of dates) for (let i = from; i < to; i++) taken.add(i);
  for (const {from, to} of named) for (let i = from; i < to; i++) taken.add(i);
  // "EUR 40 million" and "64GB" are no models.
  const unitAt = new Set<number>();
  for (const {from, to} of units) for (let i = from; i < to; i++) unitAt.add(i);
  const hedges = new Set(cues.filter((h) => h.entry.cue.kind === "hedge").map((h) => h.to - 1));
  const spelled = items.filter((h) => isSpelled(h, tokens));
  // "MOR 163: 82mm 106": yearbooks put the class of a stock before its number.
  const classes = new Set<number>();
  for (const {entry, from} of spelled) if (ABBREVIATION.test(entry.phrase)) classes.add(from);
  for (const {from} of measures) if (MISSION.test(tokens[from]?.text ?? "")) classes.add(from);
  const designations = findDesignations(
    tokens,
    (at) => taken.has(at) || unitAt.has(at) || hedges.has(at) || classes.has(at)
  );
  for (const {from, to} of designations) for (let i = from; i < to; i++) taken.add(i);
  for (const at of classes) taken.add(at);
  const peopleAt = new Set<number>();
  for (const {entry, to} of units) if (entry.unit.unit === "persons") peopleAt.add(to - 1);
  const numerals = sortNumerals(tokens, lexicon, taken);
  return {
    kind: sentence.kind,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    tokens,
    column: columnOf(text, tokens),
    entities: named,
    units: units.filter((h) => h.entry.unit.place === "after" && h.entry.unit.unit !== "persons"),
    items: spelled,
    measures,
    contexts: new Set(contexts.map((h) => h.entry.measure)),
    peopleAt,
    cues,
    cuesByKind: byKind(cues),
    dates,
    designations,
    quantities: numerals.quantities.filter(isFigure),
    numerals,
    speakers: findSpeakers(tokens, lexicon, cues)
  };
}

/** A gap this wide between two words of one line sets columns apart. */
const COLUMN = 3;

function columnOf(text: string, tokens: readonly Token[]): number {
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1];
    const token = tokens[i];
    if (!before || !token || token.start - before.end < COLUMN || before.kind === "sign") continue;
    if (!text.slice(before.end, token.start).includes("\n")) return i;
  }
  return 0;
}

/** "US$" is money, and no country. */
const isMoney = ({to}: Hit<unknown>, tokens: readonly Token[]): boolean =>
  tokens[to]?.text === "$" && tokens[to].start === tokens[to - 1]?.end;

const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** "UNIFIL 177": a mission and its strength. */
const MISSION = /^\p{Lu}{3,}$/u;

/** Abbreviations of the lexicon in capitals ("MOR", "SP") are meant in capitals only. */
function isSpelled({entry, from, to}: Hit<EntryOf<"item">>, tokens: readonly Token[]): boolean {
  if (!ABBREVIATION.test(entry.phrase)) return true;
  return to - from === 1 && /^\p{Lu}+s?$/u.test(tokens[from]?.text ?? "");
}

function byKind(cues: readonly Hit<EntryOf<"cue">>[]): ReadonlyMap<string, readonly Hit<EntryOf<"cue">>[]> {
  const kinds = new Map<string, Hit<EntryOf<"cue">>[]>();
  for (const cue of cues) {
    const {kind} = cue.entry.cue;
    const same = kinds.get(kind);
    if (same) same.push(cue);
    else kinds.set(kind, [cue]);
  }
  return kinds;
}

/** The text span of tokens `from`..`to`. */
export function spanOf(passage: Passage, from: number, to: number): Span {
  return {
    start: passage.tokens[from]?.start ?? passage.start,
    end: passage.tokens[to - 1]?.end ?? passage.end
  };
}

const NONE: readonly never[] = [];

export const cuesOf = (passage: Passage, kind: string): readonly Hit<EntryOf<"cue">>[] =>
  passage.cuesByKind.get(kind) ?? NONE;

export const hasCue = (passage: Passage, kind: string, value?: string): boolean =>
  value === undefined
    ? passage.cuesByKind.has(kind)
    : cuesOf(passage, kind).some((h) => h.entry.cue.value === value);
