import type {Article, Claim, Dossier, Finding, Original} from "../model.js";

/**
 * How much of the sentence around a quote is kept, in code points: enough to find it again where the text has moved. It ends where the words of
 * another claim begin, which would stand there without their doubts.
 */
const CONTEXT = 32;

/**
 * Every claim as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): its quote with what stands around it in its sentence, the
 * place of that in the document as it was received, in Unicode code points, what the claim says, and each caveat about it.
 */
export function annotations({claims, articles, findings, originals}: Dossier): object {
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
          claim.caveats.flatMap((id) => byId.get(id) ?? []),
          originals.get(articleOf.get(claim.article_id)?.seed ?? "")
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
  caveats: readonly Finding[],
  original: Original | undefined
): object {
  const {claim_id, table, measure, quote, quote_start, quote_end} = claim;
  const body = (purpose: string, value: string): object => ({
    type: "TextualBody",
    purpose,
    format: "text/plain",
    language: "en",
    value
  });
  const text = {
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
  };
  return {
    id: `annotations.jsonld#${claim_id}`,
    type: "Annotation",
    motivation: ["identifying", "assessing"],
    body: [
      body("identifying", [table, measure, claim.subject, claim.item].filter(Boolean).join(": ")),
      ...caveats.map(({severity, caveat}) => body("assessing", `${severity}: ${caveat}`))
    ],
    target: original ? [text, originalTarget(claim, original)] : text
  };
}

const MEDIA_TYPES: Readonly<Record<Original["format"], string>> = {
  pdf: "application/pdf",
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
};

/** Where in the file that the text was taken from the quote stands: its pages, elements or paragraphs. */
function originalTarget({quote_start, quote_end}: Claim, {sha256: hash, format, places}: Original): object {
  const at = places.filter(({start, end}) => start < quote_end && quote_start < end).map((place) => place.at);
  return {
    source: {id: `urn:sha256:${hash}`, type: "Text", format: MEDIA_TYPES[format]},
    selector: [...new Set(at)].map((place) => selectorOf(format, place))
  };
}

function selectorOf(format: Original["format"], place: number | string): object {
  if (format === "html") return {type: "CssSelector", value: String(place)};
  return format === "pdf"
    ? {type: "FragmentSelector", conformsTo: "http://tools.ietf.org/rfc/rfc3778", value: `page=${place}`}
    : {type: "XPathSelector", value: `(//w:p)[${place}]`};
}
