import type {Dossier, FindingClaim} from "../../loaders/model.js";

/** One side of a finding: what it is about, or what it holds against that. */
export interface Evidence {
  readonly role: FindingClaim["role"];
  /** the exact words; null for a reference, which holds a value and no text of ours */
  readonly quote: string | null;
  /** where they stand, or what the reference says and where */
  readonly place: string;
}

/** Both sides of a finding, those that it is about first. */
export function evidence(dossier: Dossier, findingId: string): Evidence[] {
  const links = dossier.findingClaims.filter(({finding_id}) => finding_id === findingId);
  const sides = links.map((link) => describe(dossier, link));
  return [...sides.filter(({role}) => role === "about"), ...sides.filter(({role}) => role === "against")];
}

function describe(dossier: Dossier, link: FindingClaim): Evidence {
  const {role, claim_id, reference_id, article_id} = link;
  if (claim_id !== null) {
    const claim = find(dossier.claims, (each) => each.claim_id === claim_id, claim_id);
    return {role, quote: claim.quote, place: `${publisher(dossier, claim.article_id)}, ${claim_id}`};
  }
  if (reference_id !== null) {
    const reference = find(dossier.references, (each) => each.reference_id === reference_id, reference_id);
    const {measure, item, value, unit, as_of, url, weak} = reference;
    const said = [measure, item, value, unit, as_of === null ? null : `as of ${as_of}`].filter(
      (part) => part !== null
    );
    return {
      role,
      quote: null,
      place: `${reference.publisher}${weak ? " (weak source)" : ""}: ${said.join(" ")}, ${url}`
    };
  }
  if (article_id === null)
    throw new Error(`finding names neither claim, reference nor article: ${link.finding_id}`);
  return {role, quote: articleWords(dossier, article_id, link), place: publisher(dossier, article_id)};
}

/** Offsets of published tables count code points. */
function articleWords(
  dossier: Dossier,
  articleId: string,
  {quote_start, quote_end}: FindingClaim
): string | null {
  if (quote_start === null || quote_end === null) return null;
  const article = find(dossier.articles, (each) => each.article_id === articleId, articleId);
  const seed = find(dossier.seeds, (each) => each.seed === article.seed, article.seed);
  return Array.from(seed.text).slice(quote_start, quote_end).join("");
}

function publisher(dossier: Dossier, articleId: string): string {
  const article = find(dossier.articles, (each) => each.article_id === articleId, articleId);
  return [article.publisher, article.published_start].filter((part) => part !== null).join(" ");
}

function find<T>(rows: readonly T[], test: (row: T) => boolean, id: string): T {
  const row = rows.find(test);
  if (row === undefined) throw new Error(`finding names what is not there: ${id}`);
  return row;
}
