import type {Article, Claim, Dossier, Finding} from "../model.js";

/**
 * How much of the sentence around a quote is kept, in code points: enough to find it again where the text has moved. It ends where the words of
 * another claim begin, which would stand there without their doubts.
 */
const CONTEXT = 32;

/**
 * Every claim as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): its quote with what stands around it in its sentence, the
 * place of that in the document as it was received, in Unicode code points, what the claim says, and each caveat about it.
 */
export function annotations({claims, articles, findings}: Dossier): object {
  const byId = new Map(findings.map((finding) => [finding.finding_id, finding]));
  const others = new Map(
    articles.map(({article_id}) => [article_id, claims.filter((claim) => claim.article_id === article_id)])
  );
  const articleOf = new Map(articles.map((article) => [article.article_id, article]));
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "annotations.jsonld",
    type: "AnnotationCollection",
    label: "Every claim at its words",
    total: claims.length,
    first: {
      type: "AnnotationPage",
      startIndex: 0,
      items: claims.map((claim) =>
        annotation(
          claim,
          articleOf.get(claim.article_id),
          contextOf(claim, others.get(claim.article_id) ?? []),
          claim.caveats.flatMap((id) => byId.get(id) ?? [])
        )
      )
    }
  };
}

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

function contextOf(
  {sentence, sentence_start, sentence_end, quote_start, quote_end}: Claim,
  others: readonly Claim[]
): Context {
  const chars = Array.from(sentence);
  const from = others.reduce(
    (at, other) =>
      other.quote_start < quote_start ? Math.max(at, Math.min(other.quote_end, quote_start)) : at,
    Math.max(sentence_start, quote_start - CONTEXT)
  );
  const to = others.reduce(
    (at, other) => (other.quote_end > quote_end ? Math.min(at, Math.max(other.quote_start, quote_end)) : at),
    Math.min(sentence_end, quote_end + CONTEXT)
  );
  const slice = (start: number, end: number): string =>
    chars.slice(Math.max(0, start - sentence_start), Math.max(0, end - sentence_start)).join("");
  return {prefix: slice(from, quote_start), suffix: slice(quote_end, to)};
}

function annotation(
  claim: Claim,
  article: Article | undefined,
  {prefix, suffix}: Context,
  caveats: readonly Finding[]
): object {
  const {claim_id, table, measure, quote, quote_start, quote_end} = claim;
  const body = (purpose: string, value: string): object => ({
    type: "TextualBody",
    purpose,
    format: "text/plain",
    language: "en",
    value
  });
  return {
    id: `annotations.jsonld#${claim_id}`,
    type: "Annotation",
    motivation: ["identifying", "assessing"],
    body: [
      body("identifying", [table, measure, claim.subject, claim.item].filter(Boolean).join(": ")),
      ...caveats.map(({severity, caveat}) => body("assessing", `${severity}: ${caveat}`))
    ],
    target: {
      source: {
        // the file as it was received, whose text the places are counted in
        id: `urn:sha256:${article?.seed_sha256 ?? ""}`,
        type: "Text",
        format: "text/plain",
        ...(article?.language ? {language: article.language} : {}),
        ...(article?.url ? {via: article.url} : {})
      },
      selector: [
        {
          type: "TextQuoteSelector",
          exact: quote,
          prefix,
          suffix
        },
        {type: "TextPositionSelector", start: quote_start, end: quote_end}
      ]
    }
  };
}
