import {findDates, type Anchor, type DateMention} from "../recognize/dates.js";
import type {EarlierDate} from "../recognize/dateScene.js";
import type {Hit, Lexicon} from "../recognize/lexicon.js";
import {findEverything} from "../recognize/findEverything.js";
import {findDesignations, mayDesignate, type Designation} from "../recognize/models.js";
import {isFigure, sortNumerals, type Quantity, type SortedNumerals} from "../recognize/quantities.js";
import {findSpeakers, type Speaker} from "../recognize/speakers.js";
import {TokenMarks} from "../recognize/tokenMarks.js";
import {tokenize, type Token} from "../recognize/tokens.js";
import type {Entry, EntryOf} from "../recognize/vocabulary.js";
import {wordTest} from "../recognize/words.js";
import type {Measure, Span} from "../model.js";
import {CUE_KINDS} from "../sources/cueKinds.js";
import type {Sentence} from "../sources/findSentences.js";
import {noAnswers} from "./oncePerPassage.js";
import type {KnownEntity} from "../sources/readKnowledge.js";

/** A country named by its name, an adjective or a seat, or by a force or a body of it. */
export interface NamedCountry {
  readonly country: KnownEntity;
  readonly hit: Hit<EntryOf<"entity">>;
}

/** The cues of each kind, in the order of `CUE_KINDS`; undefined where there are none. */
type CuesByKind = readonly (readonly Hit<EntryOf<"cue">>[] | undefined)[];

/** A sentence with everything that was recognized in it. Token ranges are half-open. */
export interface Passage extends Sentence {
  readonly tokens: readonly Token[];
  /** the first token that a wide gap sets apart from the words before it on its line; 0 where none is */
  readonly column: number;
  readonly entities: readonly Hit<EntryOf<"entity">>[];
  /** the countries that they speak of */
  readonly countries: readonly NamedCountry[];
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
  readonly cuesByKind: CuesByKind;
  readonly dates: readonly DateMention[];
  /** models and numbers of papers, whose digits count nothing */
  readonly designations: readonly Designation[];
  /** the figures that a claim can be made of */
  readonly quantities: readonly Quantity[];
  /** all quantities, with ages, fractions and orders of magnitude among them, and numerals that are none */
  readonly numerals: SortedNumerals;
  readonly speakers: readonly Speaker[];
  /** what was asked of it before, for `oncePerPassage` */
  readonly answers: unknown[];
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
  const named = entities.length === 0 ? NONE : entities.filter((h) => !isMoney(h, tokens));
  const spelled = items.length === 0 ? NONE : items.filter((h) => isSpelled(h, tokens));
  let designations: readonly Designation[] = NONE;
  if (tokens.some(mayDesignate)) {
    // "EUR 40 million" and "64GB" are no models.
    known.clear(tokens.length);
    known.add(dates);
    known.add(named);
    known.add(units);
    for (const {entry, to} of cues) if (entry.cue.kind === "hedge") known.addRange(to - 1, to);
    markClasses(known, spelled, measures, tokens);
    designations = findDesignations(tokens, isKnown);
  }
  // Numbers inside dates and names ("201st base") are no quantities.
  taken.clear(tokens.length);
  taken.add(dates);
  taken.add(named);
  taken.add(designations);
  markClasses(taken, spelled, measures, tokens);
  const numerals = sortNumerals(tokens, lexicon, taken);
  return {
    kind: sentence.kind,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    tokens,
    column: columnOf(text, tokens),
    entities: named,
    countries: countriesAmong(named),
    units: units.length === 0 ? NONE : units.filter(isOfThings),
    items: spelled,
    measures,
    contexts,
    peopleAt: peopleAmong(units),
    cues,
    cuesByKind: byKind(cues),
    dates,
    designations,
    quantities: numerals.quantities.length === 0 ? NONE : numerals.quantities.filter(isFigure),
    numerals,
    speakers: findSpeakers(tokens, lexicon, cues),
    answers: noAnswers()
  };
}

/**
 * The same passage as another kind, or with other quantities. The fields one by one, in the order above: passages of one shape are read
 * faster by all that asks of them than copies that a spread gives a shape of their own.
 */
export const changedPassage = (
  passage: Passage,
  {kind, quantities}: Pick<Passage, "kind" | "quantities">
): Passage => ({
  kind,
  paragraph: passage.paragraph,
  start: passage.start,
  end: passage.end,
  tokens: passage.tokens,
  column: passage.column,
  entities: passage.entities,
  countries: passage.countries,
  units: passage.units,
  items: passage.items,
  measures: passage.measures,
  contexts: passage.contexts,
  peopleAt: passage.peopleAt,
  cues: passage.cues,
  cuesByKind: passage.cuesByKind,
  dates: passage.dates,
  designations: passage.designations,
  quantities,
  numerals: passage.numerals,
  speakers: passage.speakers,
  answers: noAnswers()
});

const NONE: readonly never[] = [];
const NO_TOKENS: ReadonlySet<number> = new Set();
const NO_CUES: CuesByKind = new Array<undefined>(CUE_KINDS.length).fill(undefined);
/** Sentences are read one after the other, so one pair serves all. */
const taken = new TokenMarks();
const known = new TokenMarks();
const isKnown = (at: number): boolean => known.has(at);

/** The names of countries, of their forces and of their bodies. */
function countriesAmong(named: readonly Hit<EntryOf<"entity">>[]): readonly NamedCountry[] {
  if (named.length === 0) return NONE;
  const countries: NamedCountry[] = [];
  for (const hit of named) if (hit.entry.state) countries.push({country: hit.entry.state, hit});
  return countries;
}

const isOfThings = ({entry: {unit}}: Hit<EntryOf<"unit">>): boolean =>
  unit.place === "after" && unit.unit !== "persons";

function peopleAmong(units: readonly Hit<EntryOf<"unit">>[]): ReadonlySet<number> {
  let people: Set<number> | null = null;
  for (const {entry, to} of units)
    if (entry.unit.unit === "persons") people = (people ?? new Set<number>()).add(to - 1);
  return people ?? NO_TOKENS;
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

/** "US$", "US dollars" are money, and no country. */
const isMoney = ({to}: Hit<unknown>, tokens: readonly Token[]): boolean => {
  const next = tokens[to];
  return next?.norm === "dollar" || (next?.text === "$" && next.start === tokens[to - 1]?.end);
};

const isAbbreviation = wordTest(({text}) => /^\p{Lu}+s?$/u.test(text));

/** "UNIFIL 177": a mission and its strength. */
const isMission = wordTest(({text}) => /^\p{Lu}{3,}$/u.test(text));

/** "MOR 163: 82mm 106": yearbooks put the class of a stock before its number. */
function markClasses(
  marks: TokenMarks,
  items: readonly Hit<EntryOf<"item">>[],
  measures: readonly Hit<EntryOf<"measure">>[],
  tokens: readonly Token[]
): void {
  for (const {entry, from} of items) if (entry.capitals) marks.addRange(from, from + 1);
  for (const {from} of measures) if (isMission(tokens[from])) marks.addRange(from, from + 1);
}

/** Abbreviations of the lexicon in capitals ("MOR", "SP") are meant in capitals only. */
function isSpelled({entry, from, to}: Hit<EntryOf<"item">>, tokens: readonly Token[]): boolean {
  if (!entry.capitals) return true;
  return to - from === 1 && isAbbreviation(tokens[from]);
}

function byKind(cues: readonly Hit<EntryOf<"cue">>[]): CuesByKind {
  if (cues.length === 0) return NO_CUES;
  const kinds = new Array<Hit<EntryOf<"cue">>[] | undefined>(CUE_KINDS.length).fill(undefined);
  for (const cue of cues) {
    const {kind} = cue.entry;
    const same = kinds[kind];
    if (same) same.push(cue);
    else kinds[kind] = [cue];
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

/** @param kind a number of `CUE` */
export const cuesOf = (passage: Passage, kind: number): readonly Hit<EntryOf<"cue">>[] =>
  passage.cuesByKind[kind] ?? NONE;

/** @param kind a number of `CUE` */
export const hasCue = (passage: Passage, kind: number, value?: string): boolean =>
  value === undefined
    ? passage.cuesByKind[kind] !== undefined
    : cuesOf(passage, kind).some((h) => h.entry.cue.value === value);
