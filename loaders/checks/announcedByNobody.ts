import {entitiesOfKind} from "./entitiesOfKind.js";
import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Claim} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {entityFinder} from "./entityFinder.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote, sayWords} from "./say.js";
import {unsourcedFigures} from "./unsourcedFigures.js";

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
  reach: "dossier",
  thresholds: [],
  run(input) {
    const sentences = articleSentences(input);
    const placeOf = new Map(sentences.flatMap(({claims}, at) => claims.map((claim) => [claim, at] as const)));
    const publishers = entitiesOfKind(input.entities, "publisher");
    const idOf = entityFinder(publishers);
    const papers = new Set(publishers.map(({entity_id}) => entity_id));
    const isByPaper = ({attributed_to}: Claim): boolean =>
      attributed_to !== null && papers.has(idOf(attributed_to));
    const before = (claim: Claim): readonly ArticleSentence[] => {
      const at = placeOf.get(claim) ?? 0;
      return sentences.slice(Math.max(0, at - 1), at + 1);
    };
    return [...groupBy(input.claims, pledgeOf).values()].flatMap((claims) =>
      judge(claims, claims.find(isByPaper), before, input)
    );
  }
};

/** So many figures without a source a caveat quotes. */
const FIGURES_AT_MOST = 4;

/** One sum of one kind for one receiver. */
const pledgeOf = (claim: Claim): string | null =>
  claim.table === "aid_amounts" && typeof claim.value === "number"
    ? `${claim.measure} ${aboutWhom(claim)} ${claim.value}`
    : null;

/** @param before the sentence of a claim, behind the one ahead of it */
function judge(
  claims: readonly Claim[],
  report: Claim | undefined,
  before: (claim: Claim) => readonly ArticleSentence[],
  input: CheckInput
): FindingDraft[] {
  if (!report) return [];
  const nameOf = articleNamer(input.articles);
  return claims.flatMap((claim) => {
    if (claim.article_id === report.article_id || claim.attributed_to !== null) return [];
    const told = before(claim).filter(
      ({article_id, text}) => article_id === claim.article_id && ANNOUNCED.test(text)
    );
    const [first] = told;
    if (!first) return [];
    // An article that leaves out who announced it leaves out whose its other sums are, too.
    const {figures = [], undated = []} = unsourcedFigures(input).get(claim.article_id) ?? {};
    const others = undated.length === 0 && figures.length <= FIGURES_AT_MOST ? figures : [];
    const unsourced = others.length > 0 ? ` It names no source for ${sayList(others.map(sayQuote))}.` : "";
    return [
      {
        severity: "note",
        verdict: "unverifiable",
        caveat: `${nameOf(claim.article_id)} tells of an announcement, and does not say whose it was: ${sayWords(first.text, 90, first.text.search(ANNOUNCED))} By ${nameOf(report.article_id)} it is a newspaper’s report (${report.attributed_to ?? ""}).${unsourced}`,
        about: [
          ...told.map((sentence) => {
            const match = ANNOUNCED.exec(sentence.text);
            const skipped = match?.[0].startsWith(",") ? 2 : 0;
            return wordsEvidence(sentence, (match?.index ?? 0) + skipped, (match?.[0] ?? "").slice(skipped));
          }),
          ...claimEvidence([...new Set([claim, ...others])])
        ],
        against: claimEvidence([report])
      }
    ];
  });
}
