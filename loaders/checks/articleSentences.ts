import type {Claim, RegionKind} from "../model.js";
import {codePointOffsets} from "../sources/codePoints.js";
import {findSentences} from "../sources/findSentences.js";
import type {CheckInput, Evidence, Passage} from "./check.js";
import {groupBy} from "./groupBy.js";

/** A sentence of an article with the claims whose quotes start in it; offsets in code points of the seed. */
export interface ArticleSentence extends Passage {
  readonly kind: RegionKind;
  /** the paragraph or list item that it stands in, counted within the article */
  readonly paragraph: number;
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Several checks read the same sentences; an input never changes, so they are found once. */
const cache = new WeakMap<CheckInput, readonly ArticleSentence[]>();

/** Every sentence of every article, in the order of the articles and of their text. */
export function articleSentences(input: CheckInput): readonly ArticleSentence[] {
  const known = cache.get(input);
  if (known) return known;
  const claims = groupBy(input.claims, ({article_id}) => article_id);
  const seeds = new Map(input.seeds.map(({seed, text}) => [seed, {text, codePoint: codePointOffsets(text)}]));
  // A seed with many articles would be looked through once for each of them.
  const regions = groupBy([...input.regions.values()].flat(), ({article_id}) => article_id);
  const sentences = input.articles.flatMap((article) => {
    const seed = seeds.get(article.seed);
    if (!seed) return [];
    const {codePoint} = seed;
    const spans = findSentences(seed.text, article, regions.get(article.article_id) ?? []);
    const waiting = [...(claims.get(article.article_id) ?? [])].sort((a, b) => a.quote_start - b.quote_start);
    let next = 0;
    return spans.map(({start, end, kind, paragraph}) => {
      const quote_end = codePoint(end);
      const own: Claim[] = [];
      for (let claim = waiting[next]; claim && claim.quote_start < quote_end; claim = waiting[++next])
        own.push(claim);
      return {
        article_id: article.article_id,
        quote_start: codePoint(start),
        quote_end,
        kind,
        paragraph,
        text: seed.text.slice(start, end),
        claims: own
      };
    });
  });
  cache.set(input, sentences);
  return sentences;
}

/**
 * The words of a sentence that a finding complains of.
 *
 * @param start where they start in the sentence's text, in UTF-16 units
 */
export function wordsEvidence(
  {article_id, quote_start, text}: ArticleSentence,
  start: number,
  words: string
): Evidence {
  const from = quote_start + [...text.slice(0, start)].length;
  return {passage: {article_id, quote_start: from, quote_end: from + [...words].length}};
}

/** A finding about a sentence is about its claims, and about the sentence itself where it holds none. */
export function sentenceEvidence({article_id, quote_start, quote_end, claims}: ArticleSentence): Evidence[] {
  return claims.length > 0
    ? claims.map((claim) => ({claim}))
    : [{passage: {article_id, quote_start, quote_end}}];
}
