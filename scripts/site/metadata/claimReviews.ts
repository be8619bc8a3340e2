import type {Article, Claim, Dossier, ReviewRow, Verdict} from "../../../loaders/model.js";
import {decisionId} from "../../../src/markdown/reviewMark.js";
import type {SiteFacts} from "../siteFacts.js";
import {organization, type Thing} from "./jsonLd.js";
import {publishedDate, report} from "./report.js";

/** What an editor's verdict is called where only a word of it is shown. */
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  wrong: "Wrong",
  inconsistent: "Inconsistent",
  conflict: "In conflict with others",
  superseded: "Superseded",
  compatible: "Compatible with others",
  imprecise: "Imprecise",
  unverifiable: "Cannot be verified",
  hazard: "Easily misread"
};

/**
 * What editors decided on claims, in the words of https://schema.org/ClaimReview: a claim confirmed or its value corrected, and a doubt about
 * it accepted. What a check found and no editor looked at is nobody's verdict, and not here; nor what says no more than how a row was read.
 */
export function claimReviews(dossier: Dossier, site: SiteFacts): readonly Thing[] {
  const claims = new Map(dossier.claims.map((claim) => [claim.claim_id, claim]));
  const articles = new Map(dossier.articles.map((article) => [article.article_id, article]));
  return dossier.reviews
    .filter(({state}) => state === "applied")
    .flatMap((row) =>
      judged(dossier, row).flatMap(({claim_id, ...verdict}) => {
        const claim = claims.get(claim_id);
        const article = claim && articles.get(claim.article_id);
        return claim && article ? [claimReview(dossier, row, verdict, claim, article, site)] : [];
      })
    );
}

interface Judgement {
  readonly word: string;
  readonly body: string;
  /** its place on the page of caveats */
  readonly place: string;
}

function judged(dossier: Dossier, row: ReviewRow): (Judgement & {readonly claim_id: string})[] {
  const {target, kind, field, value, as_read, why} = row;
  const place = decisionId(target);
  if (kind === "confirm") return [{claim_id: target, word: "Confirmed", body: why, place}];
  if (kind === "correct" && field === "value") {
    const body = `${value ?? "No value"} in place of ${as_read ?? "none"}. ${why}`;
    return [{claim_id: target, word: "Corrected", body, place}];
  }
  const finding = dossier.findings.find(({finding_id}) => finding_id === target);
  if (kind !== "accept" || !finding) return [];
  const about = dossier.findingClaims.filter(
    ({finding_id, role}) => finding_id === target && role === "about"
  );
  return about.flatMap(({claim_id}) =>
    claim_id === null
      ? []
      : [
          {
            claim_id,
            word: VERDICT_WORDS[finding.verdict],
            body: `${finding.caveat} ${why}`,
            place: finding.finding_id
          }
        ]
  );
}

function claimReview(
  dossier: Dossier,
  {who, when}: ReviewRow,
  {word, body, place}: Judgement,
  {subject, quote, attributed_to}: Claim,
  article: Article,
  site: SiteFacts
): Thing {
  const date = publishedDate(article);
  return {
    "@type": "ClaimReview",
    url: new URL(`caveats.html#${place}`, site.url).href,
    claimReviewed: subject === null ? quote : `${subject}: ${quote}`,
    itemReviewed: {
      "@type": "Claim",
      author: attributed_to === null ? organization(article.publisher) : speaker(dossier, attributed_to),
      ...(date === null ? {} : {datePublished: date}),
      appearance: report(article)
    },
    reviewRating: {"@type": "Rating", alternateName: word},
    reviewBody: body,
    author: {"@type": "Person", name: who},
    publisher: organization(site.author),
    datePublished: when
  };
}

/** A body where it is known as one. */
function speaker({entities}: Dossier, name: string): Thing {
  const entity = entities.find((known) => known.name === name || known.aliases.includes(name));
  return {"@type": entity && entity.kind !== "person" ? "Organization" : "Person", name};
}
