import type {Article, Claim, PrintedNumeral} from "../model.js";

/**
 * The numerals of each seed, those set aside as rejected that stand in claims which editors rejected, and in no other.
 *
 * @param numerals by seed file name, as coverage has them: a claim is a claim there
 * @param asRead every claim
 * @param claims those that are left
 */
export function withRejected(
  numerals: ReadonlyMap<string, readonly PrintedNumeral[]>,
  articles: readonly Article[],
  asRead: readonly Claim[],
  claims: readonly Claim[]
): ReadonlyMap<string, readonly PrintedNumeral[]> {
  const left = new Set(claims.map(({claim_id}) => claim_id));
  const rejected = asRead.filter(({claim_id}) => !left.has(claim_id));
  if (rejected.length === 0) return numerals;
  const seedOf = new Map(articles.map(({article_id, seed}) => [article_id, seed]));
  const isIn = (seed: string, {start, end}: PrintedNumeral, some: readonly Claim[]): boolean =>
    some.some(
      ({article_id, quote_start, quote_end}) =>
        seedOf.get(article_id) === seed && quote_start <= start && end <= quote_end
    );
  return new Map(
    [...numerals].map(([seed, own]) => [
      seed,
      own.map((numeral) =>
        numeral.reason === null && isIn(seed, numeral, rejected) && !isIn(seed, numeral, claims)
          ? {...numeral, reason: "rejected" as const}
          : numeral
      )
    ])
  );
}
