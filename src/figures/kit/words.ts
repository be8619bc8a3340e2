import type {Article, Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {correctedNote, decisionWords} from "./corrected.js";
import {formatDate, formatDays, publishedBetween} from "./dates.js";
import {estimateHedge} from "./estimateWord.js";
import {quantity} from "./numbers.js";
import {once} from "./once.js";

const HEDGES: Readonly<Record<string, string>> = {
  about: "about ",
  nearly: "nearly ",
  more_than: "more than ",
  at_least: "at least ",
  up_to: "up to ",
  reported: "reportedly ",
  likely: "likely "
};

/**
 * The value of a claim with its hedge, in words: "more than $1 billion", "Oct–Dec 2013", "5,268 (corrected)"; its item or text where it
 * has none.
 */
export function claimValue(claim: Claim): string {
  return valueAlone(claim) + correctedNote(claim);
}

function valueAlone(claim: Claim): string {
  const hedge = hedgeOf(claim);
  const bound = boundsOf(claim);
  if (typeof claim.value === "string") return hedge + formatDate(claim.value);
  if (claim.value !== null) return hedge + quantity(claim.value, claim.unit);
  if (bound.low !== null && bound.high !== null)
    return `${quantity(bound.low, claim.unit)}–${quantity(bound.high, claim.unit)}`;
  if (bound.low !== null) return (hedge || "more than ") + quantity(bound.low, claim.unit);
  if (bound.high !== null) return (hedge || "up to ") + quantity(bound.high, claim.unit);
  return claim.item ?? claim.text ?? claim.event ?? claim.original_value ?? claim.quote;
}

function hedgeOf(claim: Claim): string {
  if (claim.hedge === "estimated") return `${estimateHedge(claim)} `;
  return claim.hedge ? (HEDGES[claim.hedge] ?? "") : "";
}

/** The numbers that a claim gives: a value is both bounds, an open bound is null. */
export function boundsOf(claim: Claim): {readonly low: number | null; readonly high: number | null} {
  if (typeof claim.value === "number" && claim.value_low === null && claim.value_high === null)
    return {low: claim.value, high: claim.value};
  return {low: claim.value_low, high: claim.value_high};
}

/** A number to place a claim by: its value, else the bound it has. */
export function numberOf(claim: Claim): number | null {
  if (typeof claim.value === "number") return claim.value;
  return claim.value_low ?? claim.value_high;
}

/** Is it hearsay: reported without saying so oneself? */
export function isHearsay(claim: Claim): boolean {
  return claim.modality === "reported" || claim.hedge === "reported";
}

/** What a claim is a figure of, in words: its item, else the name of its measure. */
export function nameOf(data: FigureData, claim: Claim): string {
  return claim.item ?? measureName(data, claim.measure);
}

/** A measure in words. */
export function measureName(data: FigureData, measure: string): string {
  return labelsOf(data).get(measure) ?? measure.replaceAll("_", " ");
}

export function articleOf(data: FigureData, claim: Claim): Article | null {
  return articlesById(data).get(claim.article_id) ?? null;
}

const labelsOf = once(
  (data: FigureData) => new Map(data.measures?.map(({measure, label}) => [measure, label]))
);
const articlesById = once(
  (data: FigureData) => new Map(data.articles.map((article) => [article.article_id, article]))
);

/** Publisher of the claim's article, or its id where none is known. */
export function publisherOf(data: FigureData, claim: Claim): string {
  return articleOf(data, claim)?.publisher ?? claim.article_id;
}

/** When an article was published, in words, or null. */
export function publishedOf(article: Article | null): string | null {
  const found = article ? publishedBetween(article.published_start, article.published_end) : null;
  return found ? formatDays(found) : null;
}

/** What a reader sees of a claim on hovering: value if its words do not say it, quote, hedge, speaker, source, and what an editor decided. */
export function claimTitle(data: FigureData, claim: Claim): string {
  const article = articleOf(data, claim);
  const source = [article?.publisher ?? claim.article_id, publishedOf(article)].filter(Boolean).join(", ");
  const speaker = claim.attributed_to ? `, citing ${claim.attributed_to}` : "";
  const decided = decisionWords(claim);
  const value = claimValue(claim);
  return `${value === claim.quote ? "" : `${value}: `}“${claim.quote}” (${claim.modality.replace("_", " ")}; ${source}${speaker})${decided === null ? "" : ` ${decided}`}`;
}

/** "about " where the note of a reference rounds its sum: references have no column for hedges. */
export const roughly = ({note}: Reference): string => (/\babout \$/u.test(note ?? "") ? "about " : "");

/** The year of a reference, or its date as far as known. */
export function referenceYear(reference: Reference): string {
  return reference.as_of?.slice(0, 4) ?? "undated";
}

/** What a reader sees of a reference on hovering: what, who, when. Its note stands in the table of references. */
export function referenceTitle(reference: Reference): string {
  const value =
    typeof reference.value === "number"
      ? quantity(reference.value, reference.unit)
      : reference.value === null
        ? ""
        : formatDate(reference.value);
  const weak = reference.weak ? " (weak source: no publisher answers for it)" : "";
  const when = reference.as_of ? `, ${formatDate(reference.as_of)}` : "";
  const what = [value, value === "" ? reference.measure.replaceAll("_", " ") : reference.item];
  return `${what.filter(Boolean).join(", ")}: ${reference.publisher}${when}${weak}.`;
}
