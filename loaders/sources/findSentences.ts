import type {Article, Region, RegionKind, Span} from "../model.js";

/** A sentence of an article, without the space around it, in UTF-16 units of the seed's text. */
export interface Sentence extends Span {
  readonly kind: RegionKind;
  /** the paragraph or list item that it stands in, counted within the article */
  readonly paragraph: number;
}

/** A segmenter takes these full stops for the end of a sentence. Single capitals ("U.S. Manas", "J. Smith") are handled by shape. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|St|Art|vs|approx|est|ca|cf|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|sq|mln|bn|Inc|Ltd|Co)\.\s*$|(?:^|[\s(“"'.])\p{Lu}\.\s*$/u;

/** A line shorter than this was ended by its author, not by a wrapping at a fixed width. */
const WRAPPED_AT_LEAST = 50;
const WRAPPED_AT_MOST = 90;

const segmenter = new Intl.Segmenter("en", {granularity: "sentence"});

/** The sentences of an article, in order. Titles are one sentence; text outside articles has none. */
export function findSentences(text: string, article: Article, regions: readonly Region[]): Sentence[] {
  const own = regions.filter(
    (r) => r.article_id === article.article_id && r.kind !== "boilerplate" && r.kind !== "comment"
  );
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const region of own) {
    for (const block of paragraphs(text, region)) {
      for (const span of region.kind === "title" || region.kind === "dateline"
        ? [trim(text, block)]
        : split(text, block)) {
        if (span.start < span.end) sentences.push({...span, kind: region.kind, paragraph});
      }
      paragraph++;
    }
  }
  return sentences;
}

/** Lines, where those of a text wrapped at a fixed width are taken together. */
function paragraphs(text: string, {start, end}: Span): Span[] {
  const blocks: Span[] = [];
  for (let at = start; at < end;) {
    let stop = lineEnd(text, at, end);
    while (stop < end && continues(text, at, stop, lineEnd(text, stop, end))) stop = lineEnd(text, stop, end);
    blocks.push({start: at, end: stop});
    at = stop;
  }
  return blocks;
}

function lineEnd(text: string, start: number, limit: number): number {
  const newline = text.indexOf("\n", start);
  return newline < 0 || newline >= limit ? limit : newline + 1;
}

function continues(text: string, start: number, stop: number, next: number): boolean {
  const lineStart = text.lastIndexOf("\n", stop - 2) + 1;
  const line = text.slice(Math.max(start, lineStart), stop).trimEnd();
  const following = text.slice(stop, next).trim();
  if (following === "" || line.length < WRAPPED_AT_LEAST || line.length > WRAPPED_AT_MOST) return false;
  return !/^[•●▪◦‣*–—-]\s/.test(following) && !/[.!?:]["”’)]*$/.test(line);
}

function split(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  const slice = text.slice(block.start, block.end);
  // The segmenter always breaks at a line end; a wrapped line is no end of a sentence, and both are one unit long.
  const unwrapped = slice.replace(/\n(?=[^\n]*\S)/g, " ");
  let open = -1;
  for (const {segment, index} of segmenter.segment(unwrapped)) {
    if (open < 0) open = index;
    const end = index + segment.length;
    if (
      end < unwrapped.length &&
      (ABBREVIATION.test(unwrapped.slice(Math.max(open, end - 14), end)) ||
        /^[\p{Ll}”’)]/u.test(unwrapped.slice(end)))
    )
      continue;
    spans.push(trim(text, {start: block.start + open, end: block.start + end}));
    open = -1;
  }
  if (open >= 0) spans.push(trim(text, {start: block.start + open, end: block.end}));
  return spans;
}

function trim(text: string, {start, end}: Span): Span {
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return {start, end};
}
