import type {Claim} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import type {Numeral} from "../recognize/numerals.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {Scope} from "./draft.js";
import type {Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** Why a numeral is in no claim. */
export interface Aside {
  /**
   * `date`: also a clock time; `designation`: it names one thing (T-72, 201st, Article 6, a calibre); `page_furniture`: also footnote
   * marks, numbers of list items, and a headline that the text repeats; `outside_tables`: a quantity of which no measure's word is near;
   * `not_understood`: all else, for a person to look at
   */
  readonly reason: "date" | "designation" | "page_furniture" | "outside_tables" | "not_understood";
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
/** Verbs and nouns of giving, having and agreeing: near them a sum may be a claim that was missed. */
const TELLING = new Set(["aid", "transfer", "treaty", "term", "inclusion", "holding", "exercise"]);

/** What was recognized in a sentence, by token, so that however many numerals it holds each is looked up once. */
interface Seen {
  readonly passage: Passage;
  readonly dates: ReadonlyMap<number, unknown>;
  readonly quantities: ReadonlyMap<number, Quantity>;
  readonly names: ReadonlyMap<number, Hit<EntryOf<"entity">>>;
  readonly items: ReadonlyMap<number, Hit<EntryOf<"item">>>;
  /** units of the measures that the sentence names */
  readonly namedUnits: ReadonlySet<string | null>;
  readonly telling: boolean;
  /** units of all measures that there are */
  readonly allUnits: ReadonlySet<string | null>;
  /** the figures that the article's claims hold */
  readonly said: ReadonlySet<Claim["value"]>;
}

type Rule = (seen: Seen, numeral: Numeral) => Aside | null;

/** The first that fits gives the reason, so what is sure from the form alone comes before what depends on words nearby. */
const RULES: readonly Rule[] = [inDate, furniture, designation, heading, outside];

/**
 * Gives, for the numerals of one sentence that are in no claim, the reason for which they were left out.
 *
 * @param said the figures that the article's claims hold
 */
export function setAside(
  passage: Passage,
  {measures}: Scope,
  said: ReadonlySet<Claim["value"]>
): (numeral: Numeral) => Aside {
  const seen: Seen = {
    passage,
    dates: byToken(passage.dates),
    quantities: byToken(passage.quantities),
    names: byToken(passage.entities),
    items: byToken(passage.items),
    namedUnits: new Set(passage.measures.map(({entry}) => entry.measure.unit)),
    telling: passage.cues.some(({entry}) => TELLING.has(entry.cue.kind)),
    allUnits: new Set([...measures.values()].map(({unit}) => unit)),
    said
  };
  return (numeral) => {
    for (const rule of RULES) {
      const aside = rule(seen, numeral);
      if (aside) return aside;
    }
    const quantity = seen.quantities.get(numeral.from);
    const detail = quantity
      ? `read as ${describe(quantity)}, but nothing says which claim it makes`
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
  const colon = (sign: number, digits: number): boolean =>
    tokens[sign]?.text === ":" && tokens[digits]?.kind === "number";
  if (colon(to, to + 1) || colon(from - 1, from - 2) || CLOCK.test(tokens[to]?.norm ?? ""))
    return {reason: "date", detail: "a clock time"};
  const next = tokens[to];
  // "1995 agreement" is of that year; "2000 rifles" and "1900 combat aircraft" are so many.
  const plural = next?.kind === "word" && next.norm !== next.text.toLowerCase();
  const counts = plural || [to, to + 1, to + 2].some((i) => items.has(i));
  const bare = to === from + 1 && (quantities.get(from)?.unit ?? null) === null;
  return YEAR.test(token.text) && bare && !counts ? {reason: "date", detail: "a year"} : null;
}

function furniture({passage: {tokens, kind}}: Seen, {from, to}: Numeral): Aside | null {
  if (tokens[from - 1]?.text === "[" && tokens[to]?.text === "]")
    return {reason: "page_furniture", detail: "a footnote mark"};
  const first = from === 0 || (from === 1 && tokens[0]?.text === "(");
  if (kind === "list" && first && /^[.)]$/.test(tokens[to]?.text ?? "") && tokens[from]?.kind === "number")
    return {reason: "page_furniture", detail: "the number of a list item"};
  return null;
}

function designation({passage, names, items, quantities}: Seen, {from, to}: Numeral): Aside | null {
  const {tokens} = passage;
  const token = tokens[from];
  const aside = (detail: string): Aside => ({reason: "designation", detail});
  const item = items.get(from);
  const name = names.get(from) ?? (item && item.from < from ? item : undefined);
  if (name) return aside(`part of a name: ${tokensText(tokens.slice(name.from, name.to))}`);
  if (token?.kind === "designation" || tokens[to - 1]?.kind === "designation")
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

function outside(seen: Seen, {from}: Numeral): Aside | null {
  const {passage} = seen;
  const {tokens} = passage;
  const quantity = seen.quantities.get(from);
  if (!quantity) return null;
  const {unit} = quantity;
  if (/^aged?$/.test(tokens[quantity.hedgeFrom - 1]?.norm ?? "") || tokens[quantity.to]?.norm === "old")
    return {reason: "outside_tables", detail: "an age"};
  return isMissed(seen, unit)
    ? null
    : {reason: "outside_tables", detail: `no measure takes “${wordsAround(passage, quantity)}”`};
}

/** Might a figure in this unit be a claim? Troops are counted in no other table; a sum or a share needs a word of ours beside it. */
function isMissed({items, namedUnits, telling, allUnits}: Seen, unit: string | null): boolean {
  if (unit === "persons") return true;
  if (unit === null) return items.size > 0 || namedUnits.has("persons") || namedUnits.has("count");
  return allUnits.has(unit) && (namedUnits.has(unit) || telling);
}

/** The figure with the words after it, up to the next sign. */
function wordsAround({tokens}: Passage, {from, to}: Quantity): string {
  let end = to;
  while (end < tokens.length && end < to + 3 && tokens[end]?.kind !== "sign") end++;
  return tokensText(tokens.slice(from, end));
}

const describe = ({value, low, high, unit}: Quantity): string =>
  `${value === null ? `${String(low)} to ${String(high)}` : String(value)}${unit === null ? "" : ` ${unit}`}`;
