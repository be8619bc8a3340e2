import {groupBy} from "../checks/groupBy.js";
import type {Article, Claim, Dossier, FindingClaim, Reference} from "../model.js";
import {sentenceFinder, type Sentence} from "./sentenceFinder.js";

/** Words of a sentence that a finding rests on; in code points of the seed, end exclusive. */
export interface EvidenceQuote {
  readonly start: number;
  readonly end: number;
  /** the claim whose quote it is; null for a passage that holds none */
  readonly claim: Claim | null;
}

/** A sentence with all of its words that one side of a finding rests on. Outside of sentences the passage stands for itself, and a reader's comment is a note on its length. */
export interface EvidenceSentence {
  readonly article: Article;
  readonly text: string;
  /** code points of the seed, end exclusive */
  readonly start: number;
  readonly end: number;
  /** in the order of the text */
  readonly quotes: readonly EvidenceQuote[];
}

/** What a finding is about, or what it holds against that. */
export interface Side {
  /** articles in the order in which the finding names them, each in the order of its text */
  readonly sentences: readonly EvidenceSentence[];
  readonly references: readonly Reference[];
}

export type FindingEvidence = Readonly<Record<FindingClaim["role"], Side>>;

const known = new WeakMap<Dossier, (findingId: string) => FindingEvidence>();

/**
 * Gives both sides of a finding in whole sentences.
 *
 * @throws (the function that it returns) for a finding that names what is not in the dossier: a bug
 */
export function evidenceFinder(dossier: Dossier): (findingId: string) => FindingEvidence {
  const found = known.get(dossier) ?? makeFinder(dossier);
  known.set(dossier, found);
  return found;
}

function makeFinder(dossier: Dossier): (findingId: string) => FindingEvidence {
  const claims = new Map(dossier.claims.map((claim) => [claim.claim_id, claim]));
  const references = new Map(dossier.references.map((row) => [row.reference_id, row]));
  const articles = new Map(dossier.articles.map((article) => [article.article_id, article]));
  const links = groupBy(dossier.findingClaims, ({finding_id}) => finding_id);
  const sentenceAt = sentenceFinder(dossier);

  const quoteOf = (link: FindingClaim): (EvidenceQuote & {readonly article: Article}) | null => {
    const {claim_id, article_id, quote_start, quote_end} = link;
    if (claim_id !== null) {
      const claim = get(claims, claim_id);
      return {
        claim,
        article: get(articles, claim.article_id),
        start: claim.quote_start,
        end: claim.quote_end
      };
    }
    if (article_id === null || quote_start === null || quote_end === null) return null;
    return {claim: null, article: get(articles, article_id), start: quote_start, end: quote_end};
  };

  const sentenceOf = (article: Article, {start, end, claim}: EvidenceQuote): Sentence =>
    claim === null
      ? sentenceAt(article, start, end)
      : {text: claim.sentence, start: claim.sentence_start, end: claim.sentence_end};

  const sideOf = (rows: readonly FindingClaim[]): Side => {
    const quotes = rows.map(quoteOf).filter((quote) => quote !== null);
    const sentences = [...groupBy(quotes, ({article}) => article.article_id).values()].flatMap((own) => {
      const placed = own
        .sort((a, b) => a.start - b.start)
        .map(({article, ...quote}) => ({article, quote, sentence: sentenceOf(article, quote)}));
      return [...groupBy(placed, ({sentence}) => String(sentence.start)).values()].flatMap((same) =>
        same.slice(0, 1).map(({article, sentence}) => ({
          article,
          ...sentence,
          quotes: same.map(({quote}) => quote)
        }))
      );
    });
    return {
      sentences,
      references: rows.flatMap(({reference_id}) =>
        reference_id === null ? [] : [get(references, reference_id)]
      )
    };
  };

  return (findingId) => {
    const rows = links.get(findingId) ?? [];
    return {
      about: sideOf(rows.filter(({role}) => role === "about")),
      against: sideOf(rows.filter(({role}) => role === "against"))
    };
  };
}

function get<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`finding names what is not there: ${id}`);
  return row;
}
