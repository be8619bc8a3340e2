import type {Article, Claim, Region, RegionKind, Seed} from "../model.js";
import {codePointOffsets} from "../sources/codePoints.js";
import {findSentences, type Sentence} from "../sources/findSentences.js";
import type {CheckInput, Evidence, Passage} from "./check.js";
import {groupBy} from "./groupBy.js";
import {remember} from "./remember.js";

/** A sentence of an article with the claims whose quotes start in it; offsets in code points of the seed. */
export interface ArticleSentence extends Passage {
  readonly kind: RegionKind;
  /** the paragraph or list item that it stands in, counted within the article */
  readonly paragraph: number;
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Every sentence of every article, in the order of the articles and of their text. */
export const articleSentences: (input: CheckInput) => readonly ArticleSentence[] = remember((input) => {
  const claims = groupBy(input.claims, ({article_id}) => article_id);
  const seeds = new Map(input.seeds.map((seed) => [seed.seed, seed]));
  // A seed with many articles would be looked through once for each of them.
  const regions = groupBy([...input.regions.values()].flat(), ({article_id}) => article_id);
  return input.articles.flatMap((article) => {
    const seed = seeds.get(article.seed);
    if (!seed) return [];
    const own = {
      seed,
      regions: regions.get(article.article_id) ?? [],
      claims: claims.get(article.article_id) ?? []
    };
    const spans = input.sentences?.get(article.article_id);
    if (spans) return toSentences(article, own, spans);
    const known = read.get(article);
    if (known && isSame(known, own)) return known.sentences;
    const sentences = sentencesOf(article, own);
    read.set(article, {...own, sentences});
    return sentences;
  });
});

/** What the sentences of an article are made from. */
interface Parts {
  readonly seed: Seed;
  readonly regions: readonly Region[];
  readonly claims: readonly Claim[];
}

/** Where one text of a dossier is changed again and again, the sentences of the others stay the same, and all that was found in them. */
const read = new WeakMap<Article, Parts & {readonly sentences: readonly ArticleSentence[]}>();

const isSame = (a: Parts, b: Parts): boolean =>
  a.seed === b.seed && isSameList(a.regions, b.regions) && isSameList(a.claims, b.claims);

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((row, i) => row === b[i]);

const pointsOf: (seed: Seed) => (offset: number) => number = remember(({text}) => codePointOffsets(text));

const sentencesOf = (article: Article, parts: Parts): ArticleSentence[] =>
  toSentences(article, parts, findSentences(parts.seed.text, article, parts.regions));

function toSentences(article: Article, {seed, claims}: Parts, spans: readonly Sentence[]): ArticleSentence[] {
  const codePoint = pointsOf(seed);
  const waiting = [...claims].sort((a, b) => a.quote_start - b.quote_start);
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
