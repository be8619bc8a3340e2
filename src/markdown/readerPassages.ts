import type {Article, Claim, Region, Span} from "../../loaders/model.js";
import {findSentences, type Sentence} from "../../loaders/sources/findSentences.js";
import type {SeedText} from "./seedText.js";

/** A run of text with the claims whose quotes cover all of it. */
export interface Piece extends Span {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** the claims whose quote starts here: their addresses */
  readonly starts: readonly Claim[];
}

/** A paragraph of the reader: text in pieces, or a gap with the number of words that were left out. */
export type Passage =
  | {readonly kind: "text"; readonly region: string; readonly pieces: readonly Piece[]}
  | {readonly kind: "gap"; readonly words: number};

/**
 * What of an article the reader may show: all of it, or an excerpt where the whole text may not be republished: the headline, the sentences
 * with claims and, in the same paragraph, the one before and the one after each. Page furniture and readers' comments are never part of it.
 */
export function readerPassages(
  article: Article,
  regions: readonly Region[],
  claims: readonly Claim[],
  seed: SeedText
): readonly Passage[] {
  const sentences = findSentences(seed.text, article, regions);
  const spans = claims.map((claim) => ({
    claim,
    start: seed.at(claim.quote_start),
    end: seed.at(claim.quote_end)
  }));
  const holds = sentences.map((sentence) => spans.some((span) => overlap(span, sentence)));
  const bears = (i: number, paragraph: number): boolean =>
    holds[i] === true && sentences[i]?.paragraph === paragraph;
  const kept = sentences.map(
    ({kind, paragraph}, i) =>
      article.full_text || kind === "title" || [i - 1, i, i + 1].some((near) => bears(near, paragraph))
  );
  const passages: Passage[] = [];
  let paragraph: {number: number; pieces: Piece[]} | null = null;
  let words = 0;
  sentences.forEach((sentence, i) => {
    if (!kept[i]) {
      words += countWords(seed.text.slice(sentence.start, sentence.end));
      paragraph = null;
      return;
    }
    if (words > 0) passages.push({kind: "gap", words});
    words = 0;
    const pieces = cut(seed.text, reach(sentence, sentences[i + 1], kept[i + 1]), spans);
    if (paragraph?.number === sentence.paragraph) paragraph.pieces.push(...pieces);
    else {
      paragraph = {number: sentence.paragraph, pieces};
      passages.push({kind: "text", region: sentence.kind, pieces});
    }
  });
  if (words > 0) passages.push({kind: "gap", words});
  return passages;
}

/** How many words of an article its passages leave out, and how many it has. */
export function leftOut(passages: readonly Passage[]): {readonly omitted: number; readonly all: number} {
  let omitted = 0;
  let shown = 0;
  for (const passage of passages) {
    if (passage.kind === "gap") omitted += passage.words;
    else shown += countWords(passage.pieces.map(({text}) => text).join(""));
  }
  return {omitted, all: omitted + shown};
}

/** A sentence with the space up to the next one of its paragraph. */
function reach(sentence: Sentence, next: Sentence | undefined, keepNext: boolean | undefined): Span {
  const joined = keepNext === true && next?.paragraph === sentence.paragraph;
  return {start: sentence.start, end: joined ? next.start : sentence.end};
}

/** Cuts a run wherever a quote starts or ends. */
function cut(text: string, {start, end}: Span, spans: readonly (Span & {readonly claim: Claim})[]): Piece[] {
  const inside = spans.filter((span) => overlap(span, {start, end}));
  const edges = new Set([start, end, ...inside.flatMap((span) => [span.start, span.end])]);
  const cuts = [...edges].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    return {
      start: from,
      end: to,
      text: text.slice(from, to),
      claims: inside.filter((span) => span.start <= from && to <= span.end).map(({claim}) => claim),
      starts: inside.filter((span) => span.start === from).map(({claim}) => claim)
    };
  });
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** Words and numbers of a text. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
