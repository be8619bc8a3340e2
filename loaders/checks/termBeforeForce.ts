import type {Reference} from "../model.js";
import type {Check, Threshold} from "./check.js";
import {articleLists} from "./articleLists.js";
import {type ArticleSentence, articleSentences, sentenceEvidence, wordsEvidence} from "./articleSentences.js";
import {saySteps, toldAgreements} from "./agreementSteps.js";
import {publishedDays} from "./claimTime.js";
import {daysBetween, sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {strangersOf} from "./listOffItsLead.js";
import {articleNamer, sayList, sayWords} from "./say.js";

/** What a text calls new. */
const CALLED_NEW =
  /\b(?:new(?:ly signed)?|latest|fresh|just[- ]signed) (?:\p{L}+ )?(?:agreement|document|treaty|contract|deal|accord|pact|protocol)\b/iu;
const NEW_FOR: Threshold = {
  name: "days after its signature for which an agreement is new",
  value: 180,
  source: "judged: after half a year a reader takes “new” for another, later one"
};

/** The text puts what it tells behind another event. */
const CAME_AFTER =
  /^(?:This|The) (?:[\p{L}-]+ ){0,2}(?:development|step|move|deal|agreement|document|decision|treaty|pact)s? (?:came|comes|follows|followed)(?: after)?\b/u;

/**
 * The terms of an agreement, told while references have it come into force only later.
 *
 * ```ok
 * article A; published=2023-11-20
 * KGZ duration = 5 years; table=treaty_terms; text=The joint air defense system has a term of 5 years
 * R38 KGZ agreement_in_force(joint air defence agreement) = 2023-11-02 date
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * KGZ duration = 5 years; table=treaty_terms; text=The joint air defense system has a term of 5 years
 * R37 KGZ agreement_signed(joint air defence agreement) = 2022-08-16 date; publisher=The Gazette
 * R38 KGZ agreement_in_force(joint air defence agreement) = 2023-11-02 date; publisher=The Agency
 * => note: it was not yet in force. Its steps: signed 16 August 2022; in force 2 November 2023 (The Gazette; The Agency).
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * A body: What is the text of the new agreement?
 * KGZ duration = 5 years; table=treaty_terms; text=The joint air defense system has a term of 5 years
 * R37 KGZ agreement_signed(joint air defence agreement) = 2022-08-16 date; publisher=The Gazette
 * R38 KGZ agreement_in_force(joint air defence agreement) = 2023-11-02 date; publisher=The Agency
 * => note: it was not yet in force
 * => warning: Called “new agreement” by The Herald on 30 May 2023, the joint air defence agreement had long been signed and was not yet in force.
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * A body: This development came after the two announced on May 8 their intention. What is the text of the new agreement?
 * RUS announcement = 2023-05-08 date; to=KGZ; sentence=This development came after the two announced on May 8 their intention.
 * KGZ duration = 5 years; table=treaty_terms; text=The joint air defense system has a term of 5 years
 * R37 KGZ agreement_signed(joint air defence agreement) = 2022-08-16 date; publisher=The Gazette
 * R38 KGZ agreement_in_force(joint air defence agreement) = 2023-11-02 date; publisher=The Agency
 * => note: it was not yet in force
 * => warning: If “This development” means the agreement, it did not come after 8 May 2023: “This development came after the two announced on May 8 their intention.”
 * ```
 */
export const termBeforeForce: Check = {
  name: "term-before-force",
  title: "Terms that were not yet in force",
  reason: "Until an agreement is ratified and in force its terms are plans.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [NEW_FOR],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const told = toldAgreements(input);
    const sentences = groupBy(articleSentences(input), ({article_id}) => article_id);
    // Where an article itself says that it is in force, the check on the dates of events tells it.
    const inForce = new Set(
      input.claims.flatMap(({measure, article_id}) => (measure === "agreement_in_force" ? article_id : []))
    );
    const strangers = new Set(
      articleLists(input)
        .flatMap(strangersOf)
        .flatMap((item) => item.sentences.flatMap(({claims}) => claims))
    );
    return input.articles.flatMap((article) => {
      const published = publishedDays(article);
      if (!published || inForce.has(article.article_id)) return [];
      return (told.get(article.article_id) ?? []).flatMap(({matter, steps, terms}) => {
        const claims = terms.filter((claim) => !strangers.has(claim));
        const entry = steps.filter(({measure}) => measure === "agreement_in_force");
        if (claims.length === 0 || entry.length === 0) return [];
        if (entry.some(({value}) => (toDays(value)?.start ?? "") <= published.end)) return [];
        const signed = steps
          .filter(({measure}) => measure === "agreement_signed")
          .flatMap(({value}) => toDays(value)?.end ?? [])
          .sort()
          .at(-1);
        const isOld = signed !== undefined && daysBetween(signed, published.start) > NEW_FOR.value;
        const fresh = isOld
          ? (sentences.get(article.article_id) ?? []).filter(({text}) => CALLED_NEW.test(text))
          : [];
        const later = isOld ? laterThan(signed, sentences.get(article.article_id) ?? []) : null;
        const words = [...new Set(fresh.map(({text}) => `“${CALLED_NEW.exec(text)?.[0] ?? ""}”`))];
        const name = nameOf(article.article_id);
        // the terms may be right as they stand: what they say is only not yet law
        const ofTerms = {
          severity: "note",
          verdict: "hazard",
          caveat: `When ${name} told the terms of the ${matter} (${sayDays(published)}), it was not yet in force. Its steps: ${saySteps(steps)}. The text names none of them.`,
          about: claimEvidence(claims),
          against: referenceEvidence(steps),
          facet: matter
        } as const;
        if (words.length === 0 && !later) return [ofTerms];
        const opening =
          words.length > 0
            ? `Called ${sayList(words)} by ${name} on ${sayDays(published)}, the ${matter} had long been signed and was not yet in force.`
            : `The ${matter} had long been signed when ${name} told of it on ${sayDays(published)}.`;
        const asNews = {
          severity: entry.every(({weak}) => weak) ? "note" : "warning",
          verdict: "hazard",
          caveat: `${opening} Its steps: ${saySteps(steps)}.${later ? sayLater(later, steps, published.end) : ""}`,
          about: [
            ...fresh.flatMap((sentence) => sentenceEvidence({...sentence, claims: []})),
            ...(later
              ? [wordsEvidence(later.sentence, 0, CAME_AFTER.exec(later.sentence.text)?.[0] ?? "")]
              : [])
          ],
          against: referenceEvidence(steps),
          facet: `${matter} as news`
        } as const;
        return [ofTerms, asNews];
      });
    });
  }
};

/** What of the agreement came after the day that a text names, and what did not. */
function sayLater(
  {sentence, days}: NonNullable<ReturnType<typeof laterThan>>,
  steps: readonly Reference[],
  published: string
): string {
  const words = CAME_AFTER.exec(sentence.text)?.[0].replace(/ (?:came|comes|follow).*$/, "") ?? "";
  const day = sayDays(days);
  const later = steps.find(({value}) => {
    const at = toDays(value);
    return at !== null && days.end < at.start && at.end <= published;
  });
  const then = later && toDays(later.value);
  return ` If “${words}” means the agreement, it did not come after ${day}${then ? `; if a step of ${sayDays(then)} or later is meant, it did. The text does not say which` : ""}: ${sayWords(sentence.text, 80)}`;
}

/** A sentence that puts the text's news behind a day, where the agreement was signed before that day; null if there is none. */
function laterThan(signed: string, sentences: readonly ArticleSentence[]) {
  for (const sentence of sentences) {
    if (!CAME_AFTER.test(sentence.text)) continue;
    const days = sentence.claims.map(({value}) => toDays(value)).find((found) => found !== null);
    if (days && signed < days.start) return {sentence, days};
  }
  return null;
}
