import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Claim} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {entityFinder} from "./entityFinder.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";

/** Something was announced, and nobody did it. */
const ANNOUNCED =
  /(?:, |\b(?:was|were|been) )(?:\p{Ll}+ly |first )?announced\b(?! by\b)|\bwas projected\b(?! by\b)/iu;

/**
 * Aid that one text has as announced, by nobody, and another from a newspaper's report: nothing was announced.
 *
 * ```ok
 * A body: A package of aid was announced by the palace last year. It comes to $1.1 billion.
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=A; sentence=It comes to $1.1 billion.
 * ```
 * ```not-ok
 * entity gazette publisher: Gazette
 * article A; publisher=The Herald
 * article B; publisher=The News
 * A body: It is part of an aid package, quietly announced last year. It comes to $1.1 billion.
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=A; sentence=It comes to $1.1 billion.
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; by=Gazette; sentence=Gazette wrote that the aid comes to $1.1 billion.
 * => note: The Herald tells of an announcement, and does not say whose it was: “It is part of an aid package, quietly announced last year.” By The News it is a newspaper’s report (Gazette).
 * ```
 */
export const announcedByNobody: Check = {
  name: "announced-by-nobody",
  title: "Announced, or only reported",
  reason: "What a government announces it can be held to; what a newspaper has from somewhere it cannot.",
  kind: "sourcing",
  thresholds: [],
  run(input) {
    const sentences = articleSentences(input);
    return [...groupBy(input.claims, pledgeOf).values()].flatMap((claims) => judge(claims, sentences, input));
  }
};

/** One sum of one kind for one receiver. */
const pledgeOf = (claim: Claim): string | null =>
  claim.table === "aid_amounts" && typeof claim.value === "number"
    ? `${claim.measure} ${aboutWhom(claim)} ${claim.value}`
    : null;

function judge(
  claims: readonly Claim[],
  sentences: readonly ArticleSentence[],
  {articles, entities}: CheckInput
): FindingDraft[] {
  const idOf = entityFinder(entities.filter(({kind}) => kind === "publisher"));
  const papers = new Set(entities.flatMap(({kind, entity_id}) => (kind === "publisher" ? entity_id : [])));
  const report = claims.find(({attributed_to}) => attributed_to !== null && papers.has(idOf(attributed_to)));
  if (!report) return [];
  const nameOf = articleNamer(articles);
  return claims.flatMap((claim) => {
    if (claim.article_id === report.article_id || claim.attributed_to !== null) return [];
    const at = sentences.findIndex((sentence) => sentence.claims.includes(claim));
    const told = [sentences[at - 1], sentences[at]].filter(
      (sentence) => sentence?.article_id === claim.article_id && ANNOUNCED.test(sentence.text)
    ) as ArticleSentence[];
    const [first] = told;
    if (!first) return [];
    return [
      {
        severity: "note",
        verdict: "unverifiable",
        caveat: `${nameOf(claim.article_id)} tells of an announcement, and does not say whose it was: ${sayWords(first.text, 90, first.text.search(ANNOUNCED))} By ${nameOf(report.article_id)} it is a newspaper’s report (${report.attributed_to ?? ""}).`,
        about: [
          ...told.map((sentence) => {
            const match = ANNOUNCED.exec(sentence.text);
            const skipped = match?.[0].startsWith(",") ? 2 : 0;
            return wordsEvidence(sentence, (match?.index ?? 0) + skipped, (match?.[0] ?? "").slice(skipped));
          }),
          ...claimEvidence([claim])
        ],
        against: claimEvidence([report])
      }
    ];
  });
}
