import type {Hedge, Span} from "../model.js";
import {isYearless, type Interval} from "../recognize/calendar.js";
import type {Hit} from "../recognize/lexicon.js";
import {rounded} from "../recognize/numberRead.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Speaker} from "../recognize/speakers.js";
import {ownName} from "../sources/readKnowledge.js";
import {codePointOffsets} from "../sources/codePoints.js";
import {spanOf, type Passage} from "./passage.js";

/** A span that was recognized. Which of the optional fields it has follows from its kind. */
export interface Mention {
  readonly kind:
    | "quantity"
    | "money"
    | "percentage"
    | "rank"
    | "date"
    | "party"
    | "place"
    | "item"
    | "measure"
    | "speaker"
    | "hedge"
    | "modality";
  /** the exact words */
  readonly text: string;
  /** Unicode code points of the text, end exclusive */
  readonly start: number;
  readonly end: number;
  /** quantities: a number in `unit`, also where a hedge makes it a bound; null for a range, which has both bounds */
  readonly value?: number | null;
  readonly value_low?: number | null;
  readonly value_high?: number | null;
  readonly unit?: string | null;
  readonly hedge?: Hedge | null;
  /** dates: ISO days, both inclusive, and how finely the words put it */
  /** null for a date whose year the text does not give */
  readonly date_start?: string | null;
  readonly date_end?: string | null;
  readonly grain?: Interval["grain"];
  /** parties, places, speakers: an id of the entities list; null for who is not in it, and for "he" */
  readonly entity?: string | null;
  readonly name?: string | null;
  readonly item?: string;
  readonly measure?: string;
  readonly modality?: string;
}

type Found = Omit<Mention, "text" | "start" | "end"> & Span;

/** Everything that was recognized in the passages of a text, in its order; of two that start together the longer first. */
export function mentionsIn(text: string, passages: readonly Passage[]): Mention[] {
  const toCodePoints = codePointOffsets(text);
  return passages
    .flatMap((passage) => {
      return [
        ...passage.numerals.quantities.flatMap((quantity) => quantityMentions(passage, quantity)),
        ...dateMentions(passage),
        ...wordMentions(passage),
        ...passage.speakers.map((speaker) => speakerMention(passage, speaker, text))
      ];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({kind, start, end, ...rest}) => ({
      kind,
      text: text.slice(start, end),
      start: toCodePoints(start),
      end: toCodePoints(end),
      ...rest
    }));
}

/** What sorts of quantities mentions tell apart: the others are quantities. */
function mentionKind(kind: Quantity["kind"]): Mention["kind"] {
  return kind === "money" || kind === "percentage" || kind === "rank" ? kind : "quantity";
}

/** "107th of 145" says two numbers: a rank and how many are ranked. */
function quantityMentions(passage: Passage, quantity: Quantity): Found[] {
  const {kind, from, to, numberTo, value, low, high, unit, printed, hedge, among} = quantity;
  const range = value === null;
  // "Seven weeks" are said so; that claims count them in days is theirs.
  const converted = printed !== null && printed.factor !== 1 && printed.dimension !== "money";
  const said = (number: number | null): number | null =>
    converted && number !== null ? rounded(number / printed.factor) : number;
  const own: Found = {
    kind: mentionKind(kind),
    ...spanOf(passage, from, among === null ? to : numberTo),
    value: said(value),
    value_low: range ? said(low) : null,
    value_high: range ? said(high) : null,
    unit: converted ? ownName(printed) : unit,
    hedge
  };
  if (among === null) return [own];
  const total = passage.tokens.findIndex((token, i) => i >= numberTo && i < to && token.kind === "number");
  const span = spanOf(passage, total < 0 ? numberTo : total, to);
  return [
    own,
    {kind: "quantity", ...span, value: among, value_low: null, value_high: null, unit: null, hedge: null}
  ];
}

const dateMentions = (passage: Passage): Found[] =>
  passage.dates.map((date) => {
    // "by 1999" speaks of the time until then, and names 1999.
    const {start, end} = date.deadline ? (date.named ?? date) : date;
    return {
      kind: "date",
      ...spanOf(passage, date.from, date.to),
      ...(isYearless({start}) ? {date_start: null, date_end: null} : {date_start: start, date_end: end}),
      grain: date.grain
    };
  });

function wordMentions(passage: Passage): Found[] {
  const span = ({from, to}: Hit<unknown>): Span => spanOf(passage, from, to);
  const cues = (kind: string) =>
    longest(
      passage.cues.filter(({entry}) => entry.cue.kind === kind),
      ({entry}) => entry.cue.value
    );
  // "under" and "over" hedge only a number that follows.
  const hedged = new Set(passage.numerals.quantities.map(({from}) => from));
  return [
    ...passage.entities.map((hit): Found => {
      const {kind, entity_id, name} = hit.entry.entity;
      return {kind: kind === "place" ? "place" : "party", ...span(hit), entity: entity_id, name};
    }),
    ...passage.items.map((hit): Found => ({kind: "item", ...span(hit), item: hit.entry.item.item})),
    ...longest(passage.measures, (hit) => hit.entry.measure.measure).map((hit): Found => ({
      kind: "measure",
      ...span(hit),
      measure: hit.entry.measure.measure
    })),
    ...cues("hedge")
      .filter((hit) => hedged.has(hit.to) || OF_STATEMENTS.has(hit.entry.cue.value))
      .map((hit): Found => ({kind: "hedge", ...span(hit), hedge: hit.entry.cue.value as Hedge})),
    ...cues("modality").map((hit): Found => ({kind: "modality", ...span(hit), modality: hit.entry.cue.value}))
  ];
}

/** Of overlapping phrases the first, of those that start together the longest, with all that it may name, each said once. */
function longest<T>(hits: readonly Hit<T>[], nameOf: (hit: Hit<T>) => string): Hit<T>[] {
  let last: Hit<T> | null = null;
  let names = new Set<string>();
  return hits
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((hit) => {
      const again = hit.from === last?.from && hit.to === last.to;
      if (last && hit.from < last.to && !again) return false;
      if (!again) names = new Set();
      last = hit;
      return !names.has(nameOf(hit)) && Boolean(names.add(nameOf(hit)));
    });
}

/** Hedges of a whole statement. */
const OF_STATEMENTS: ReadonlySet<string> = new Set<Hedge>(["reported", "likely", "estimated"]);

/** A name stands as near to its verb as this, in UTF-16 units. */
const NAME_REACH = 200;

/** The speaker's name where it stands in the sentence, else the words that say that somebody speaks. */
function speakerMention(passage: Passage, {from, to, name}: Speaker, text: string): Found {
  const cue = spanOf(passage, from, to);
  if (name === null) return {kind: "speaker", ...cue, entity: null, name: null};
  const [known] = passage.entities
    .filter(({entry}) => entry.entity.name === name)
    .toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from));
  const entity = known?.entry.entity.entity_id ?? null;
  if (known) return {kind: "speaker", ...spanOf(passage, known.from, known.to), entity, name};
  const first = Math.max(passage.start, cue.start - NAME_REACH);
  const near = text.slice(first, Math.min(passage.end, cue.end + NAME_REACH));
  const before = near.lastIndexOf(name, cue.end - first - name.length);
  const at = before >= 0 ? before : near.indexOf(name);
  return {
    kind: "speaker",
    ...(at < 0 ? cue : {start: first + at, end: first + at + name.length}),
    entity,
    name
  };
}
