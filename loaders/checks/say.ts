import type {Article, Claim, Reference} from "../model.js";
import {sayDays, toDays} from "./days.js";
import {groupBy} from "./groupBy.js";

/** Longer quotes are cut down to the figure in a caveat; the evidence holds them whole. */
const QUOTE_LENGTH = 70;

/** "5,000,268"; at most two decimals. */
export function sayNumber(value: number): string {
  const [whole = "", decimals = ""] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** A ratio in at most three digits: "16,100", "200", "0.83". */
export function sayRatio(ratio: number): string {
  const step = 10 ** (Math.floor(Math.log10(ratio)) - 2);
  return sayNumber(
    step >= 1 ? Math.round(ratio / step) * step : ratio >= 1 ? Math.round(ratio * 10) / 10 : ratio
  );
}

/** Large numbers as they are spoken: "1.1 billion", "2.93 million"; others as digits. */
export function sayLarge(value: number): string {
  if (value >= 1e9) return `${sayNumber(value / 1e9)} billion`;
  if (value >= 1e6) return `${sayNumber(value / 1e6)} million`;
  return sayNumber(value);
}

/** "a", "a and b", "a, b and c" */
export function sayList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** The first of some parts, and how many more there are: "a, b and 2 more". */
export const sayFirst = (parts: readonly string[], atMost: number): string =>
  sayList(parts.length > atMost ? [...parts.slice(0, atMost), `${parts.length - atMost} more`] : parts);

/** What an article says, in its own words, in quotation marks; with an editor's value where that is what the check goes by. */
export function sayQuote(claim: Claim): string {
  const {quote, original_value, text} = claim;
  const words = quote.replace(/\s+/g, " ").trim();
  const short = words.length <= QUOTE_LENGTH ? words : (original_value ?? text ?? words);
  return `“${cut(short)}”${claim.value_read === null ? "" : `, corrected to ${sayCorrected(claim)},`}`;
}

function sayCorrected({value, value_low, value_high, unit}: Claim): string {
  if (value !== null) return sayValue(value, unit);
  const bounds = [value_low, value_high].filter((bound) => bound !== null);
  return bounds.map((bound) => sayValue(bound, unit)).join("–");
}

/**
 * A passage of a text, in quotation marks, cut at words.
 *
 * @param around where in the words the part stands that must not be cut off (UTF-16 units)
 */
export function sayWords(words: string, length = QUOTE_LENGTH, around = 0): string {
  const skipped =
    around + length / 2 > length
      ? words.indexOf(" ", Math.max(0, Math.min(around - length / 2, words.length - length))) + 1
      : 0;
  const rest = words.slice(skipped).replace(/\s+/g, " ").trim();
  return `“${skipped > 0 ? "… " : ""}${cut(rest, length)}”`;
}

function cut(words: string, length = QUOTE_LENGTH): string {
  // Quotation marks inside a quotation are single ones.
  const inner = words.replaceAll("“", "‘").replaceAll("”", "’");
  if (inner.length <= length) return inner;
  return `${inner.slice(0, inner.lastIndexOf(" ", length)).replace(/[,;:.]$/, "")} …`;
}

/** "2.4 million people", "$1.1 billion", "199,951 km²", "December 2013" */
export function sayValue(value: number | string, unit: string | null): string {
  if (typeof value === "string") {
    const days = unit === "date" ? toDays(value) : null;
    return days ? sayDays(days) : value;
  }
  switch (unit) {
    case "USD":
      return `$${sayLarge(value)}`;
    case "percent":
      return `${sayNumber(value)}%`;
    case "sq_km":
      return `${sayNumber(value)} km²`;
    case "rank":
      return `rank ${sayNumber(value)}`;
    case "count":
    case null:
      return sayNumber(value);
    case "persons":
      return sayNumber(value);
    default:
      return `${sayNumber(value)} ${unit.replaceAll("_", " ")}`;
  }
}

/**
 * "199,951 km² (World Factbook, 2023; The Yearbook, 2017)": what references say, those that say the same together, in their order.
 * A weak one is labelled as such, and left out where a firm one says the same.
 */
export function sayReferences(references: readonly Reference[]): string {
  const values = groupBy(references, (reference) => {
    const {value, unit, item} = reference;
    return value === null ? (item ?? "") : `${sayBound(reference)}${sayValue(value, unit)}`;
  });
  return sayList(
    [...values].map(([value, rows]) => {
      const firm = rows.filter(({weak}) => !weak);
      const names = (firm.length > 0 ? firm : rows).map(sayPublisher);
      return `${value} (${[...new Set(names)].join("; ")})`;
    })
  );
}

/** "over ", "about ": how a reference means its number, by the note that has it so ("over 90% hydro"); else nothing. */
function sayBound({value, note}: Reference): string {
  const [, bound, number = "", size = ""] =
    /\b(about|over|nearly|almost|more than) (?:US)?\$?(\d[\d.,]*) ?(k|m|bn|thousand|million|billion)?\b/u.exec(
      note ?? ""
    ) ?? [];
  const factor = /^[mb]/.test(size) ? (size.startsWith("b") ? 1e9 : 1e6) : size ? 1000 : 1;
  return bound && Number(number.replaceAll(",", "")) * factor === value ? `${bound} ` : "";
}

/** "World Factbook, 2023": who says so, for which year, and whether that is a weak source. */
export function sayPublisher({publisher, as_of, weak}: Reference): string {
  // A page or an edition has its own date, which need not be that of what it tells.
  const when = as_of === null || /\b(?:19|20)\d\d\b/.test(publisher) ? "" : `, ${as_of.slice(0, 4)}`;
  // Callers put this into parentheses, and none stand inside others.
  const name = publisher.replace(/\s*\(([^()]*)\)/g, ", $1");
  return `${name}${when}${weak ? ", a weak source" : ""}`;
}

/** A country in a sentence: "the United States", "Kyrgyzstan". */
export const sayCountry = (name: string): string =>
  /^(?:United|Democratic|Central African|Dominican|Czech)\b|\b(?:Republic|Islands|States|Emirates|Netherlands|Philippines|Gambia|Bahamas)$/.test(
    name
  )
    ? `the ${name}`
    : name;

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

/** Checks ask for names once a finding; the articles never change. */
const namers = new WeakMap<readonly Article[], (article_id: string) => string>();

/** Names articles for readers: the publisher, and which of its texts where it has several in the dossier. */
export function articleNamer(articles: readonly Article[]): (article_id: string) => string {
  const known = namers.get(articles);
  if (known) return known;
  const names = new Map<string, string>();
  for (const [publisher, texts] of groupBy(articles, (article) => article.publisher)) {
    for (const [i, {article_id}] of texts.entries()) {
      names.set(
        article_id,
        texts.length > 1 ? `${publisher}, ${ORDINALS[i] ?? `${i + 1}th`} text` : publisher
      );
    }
  }
  const namer = (id: string) => names.get(id) ?? id;
  namers.set(articles, namer);
  return namer;
}
