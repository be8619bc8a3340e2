import type {Claim, SetAside} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import {isColon} from "../recognize/clocks.js";
import type {Numeral} from "../recognize/numerals.js";
import type {Quantity, SetAside as SortedOut} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {Scope} from "./draft.js";
import {outsideTables} from "./outsideTables.js";
import type {Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** Why a numeral is in no claim, and what was seen, in a few words. */
export interface Aside {
  readonly reason: SetAside;
  readonly detail: string;
}

/** Nouns after which a number says which one. */
const CITED =
  /^(?:article|art|chapter|section|paragraph|clause|annex|appendix|schedule|protocol|resolution|decree|directive|page|table|figure|volume|version|mark|mk|block|phase|stage|point|flight|route|highway|channel|nos?|number|№)$/;
const LINKS = /^(?:and|or|to|[,–—&-])$/;
const CALIBRE = /^(?:mm|cm|caliber|calibre|gauge)$/;
const CLOCK = /^(?:a\.?m\.?|p\.?m\.?|gmt|utc|hrs|o'clock)$/;
const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/;
/** Years that reports write about; other four-digit numbers count something. */
const YEAR = /^(?:1[89]|20)\d\d$/;

/** How many tokens back a noun may stand that all numbers of an enumeration belong to. */
const CITED_REACH = 12;
/** What was recognized in a sentence, by token, so that however many numerals it holds each is looked up once. */
export interface Seen {
  readonly passage: Passage;
  readonly text: string;
  readonly dates: ReadonlyMap<number, unknown>;
  readonly quantities: ReadonlyMap<number, Quantity>;
  /** numerals that the grammar of quantities knows to be none */
  readonly sorted: ReadonlyMap<number, SortedOut>;
  readonly designations: ReadonlyMap<number, unknown>;
  readonly names: ReadonlyMap<number, Hit<EntryOf<"entity">>>;
  readonly items: ReadonlyMap<number, Hit<EntryOf<"item">>>;
  /** measures that count persons or things */
  readonly counted: ReadonlyMap<number, unknown>;
  /** units of all measures that there are */
  readonly units: ReadonlySet<string>;
  /** the figures that the article's claims hold */
  readonly said: ReadonlySet<Claim["value"]>;
}

type Rule = (seen: Seen, numeral: Numeral) => Aside | null;

/** The first that fits gives the reason, so what is sure from the form alone comes before what depends on words nearby. */
const RULES: readonly Rule[] = [inDate, furniture, designation, sortedOut, heading, outsideTables];

/**
 * Gives, for the numerals of one sentence that are in no claim, the reason for which they were left out.
 *
 * @param said the figures that the article's claims hold
 */
export function setAside(
  passage: Passage,
  {measures, text}: Scope,
  said: ReadonlySet<Claim["value"]>
): (numeral: Numeral) => Aside {
  const seen: Seen = {
    passage,
    text,
    dates: byToken(passage.dates),
    quantities: byToken(passage.numerals.quantities),
    sorted: byToken(passage.numerals.setAside),
    designations: byToken(passage.designations),
    names: byToken(passage.entities),
    items: byToken(passage.items),
    counted: byToken(
      passage.measures.filter(({entry}) => ["persons", "count"].includes(entry.measure.unit ?? ""))
    ),
    units: new Set([...measures.values()].flatMap(({unit}) => unit ?? [])),
    said
  };
  return (numeral) => {
    for (const rule of RULES) {
      const aside = rule(seen, numeral);
      if (aside) return aside;
    }
    const quantity = seen.quantities.get(numeral.from);
    const detail = quantity
      ? `read as ${describe(quantity)}, of which no claim could be made`
      : "not read as a quantity, a date or a name";
    return {reason: "not_understood", detail};
  };
}

function byToken<T extends {readonly from: number; readonly to: number}>(hits: readonly T[]): Map<number, T> {
  const found = new Map<number, T>();
  for (const hit of hits) for (let i = hit.from; i < hit.to; i++) found.set(i, hit);
  return found;
}

function inDate({passage: {tokens}, dates, quantities, items}: Seen, {from, to}: Numeral): Aside | null {
  const token = tokens[from];
  if (dates.has(from)) return {reason: "date", detail: "a date"};
  if (token?.kind === "decade") return {reason: "date", detail: "a decade"};
  // Where the article's own date is unknown, "May 3" is of no year.
  if ([from - 1, to].some((i) => MONTH.test(tokens[i]?.text ?? "")))
    return {reason: "date", detail: "a day of a month"};
  if (token?.kind !== "number") return null;
  const clock =
    isColon(tokens[to - 1], tokens[to], tokens[to + 1]) || isColon(tokens[from - 2], tokens[from - 1], token);
  if (clock || CLOCK.test(tokens[to]?.norm ?? "")) return {reason: "date", detail: "a clock time"};
  const next = tokens[to];
  // "1995 agreement" is of that year; "2000 rifles" and "1900 combat aircraft" are so many.
  const plural = next?.kind === "word" && next.norm !== next.text.toLowerCase();
  const counts = plural || [to, to + 1, to + 2].some((i) => items.has(i));
  const bare = to === from + 1 && (quantities.get(from)?.unit ?? null) === null;
  return YEAR.test(token.text) && bare && !counts ? {reason: "date", detail: "a year"} : null;
}

function furniture({passage: {tokens, kind}, text}: Seen, {from, to}: Numeral): Aside | null {
  // A mark after a full stop may be torn in two by the end of its sentence, so the text itself is looked at.
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  if (text[start - 1] === "[" && text[end] === "]")
    return {reason: "page_furniture", detail: "a footnote mark"};
  const first = from === 0 || (from === 1 && tokens[0]?.text === "(");
  if (kind === "list" && first && /^[.)]$/.test(tokens[to]?.text ?? "") && tokens[from]?.kind === "number")
    return {reason: "page_furniture", detail: "the number of a list item"};
  return null;
}

function designation(
  {passage, names, items, quantities, designations}: Seen,
  {from, to}: Numeral
): Aside | null {
  const {tokens} = passage;
  const token = tokens[from];
  const aside = (detail: string): Aside => ({reason: "designation", detail});
  const item = items.get(from);
  const name = names.get(from) ?? (item && item.from < from ? item : undefined);
  if (name) return aside(`part of a name: ${tokensText(tokens.slice(name.from, name.to))}`);
  if (designations.has(from) || token?.kind === "designation" || tokens[to - 1]?.kind === "designation")
    return aside("a model or a name");
  const hyphen = tokens[to]?.text === "-" ? 1 : 0;
  if (CALIBRE.test(tokens[to + hyphen]?.norm ?? "")) return aside("a calibre");
  if (token?.kind === "ordinal" && !quantities.has(from)) return aside("an ordinal: which one, not how many");
  return token?.kind === "number" && isCited(passage, from) ? aside("which one, not how many") : null;
}

/** "Article 6", and the 7 of "Articles 6 and 7". */
function isCited({tokens}: Passage, from: number): boolean {
  let i = from - 1;
  const skips = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === "number" || token.text === "." || LINKS.test(token.norm));
  while (i > from - CITED_REACH && skips(tokens[i])) i--;
  return CITED.test(tokens[i]?.norm ?? "");
}

/** What the grammar of quantities found a numeral to be instead. */
const SORTED: Readonly<Record<SortedOut["reason"], Aside>> = {
  "date or name": {reason: "designation", detail: "part of a name or a date"},
  year: {reason: "date", detail: "a year"},
  "clock time": {reason: "date", detail: "a clock time"},
  score: {reason: "outside_tables", detail: "a score"},
  footnote: {reason: "page_furniture", detail: "a footnote mark"},
  "list mark": {reason: "page_furniture", detail: "the number of a list item"},
  label: {reason: "designation", detail: "which one, not how many"},
  designation: {reason: "designation", detail: "a model or a name"},
  calibre: {reason: "designation", detail: "a calibre"},
  "telephone or code": {reason: "designation", detail: "a telephone number or a code"},
  pronoun: {reason: "outside_tables", detail: "a pronoun"},
  rate: {reason: "outside_tables", detail: "a rate"}
};

function sortedOut({sorted}: Seen, {from}: Numeral): Aside | null {
  const known = sorted.get(from);
  return known ? SORTED[known.reason] : null;
}

/** Claims are made of sentences. A headline says nothing new where the text gives its figure again. */
function heading({passage, quantities, said}: Seen, {from}: Numeral): Aside | null {
  if (passage.kind !== "title") return null;
  const quantity = quantities.get(from);
  const again =
    quantity && [quantity.value, quantity.low, quantity.high].some((n) => n !== null && said.has(n));
  return again
    ? {reason: "page_furniture", detail: "a headline whose figure the text gives again"}
    : {reason: "not_understood", detail: "a headline, and no claim of the text has this figure"};
}

const describe = ({value, low, high, unit}: Quantity): string =>
  `${value === null ? `${String(low)} to ${String(high)}` : String(value)}${unit === null ? "" : ` ${unit}`}`;
