import type {Claim, Reference} from "../model.js";
import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {Check} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {contentWords} from "./contentWords.js";
import {daysBetween, sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher, sayWords} from "./say.js";

/** What is told as standing, and the decision that ends it; with the words by which a text shows that it knows. */
const ENDINGS: readonly {readonly of: string; readonly by: string; readonly known: RegExp}[] = [
  {
    of: "foreign_base",
    by: "base_closed",
    known: /\b(?:clos(?:e[ds]?|ing|ure)|shut|hand(?:ed|ing)? over|withdr[ae]w\p{L}*|vacat\p{L}+)\b/iu
  }
];

/**
 * A text that tells of something as open, after references have it decided, and does not know of the decision.
 *
 * ```ok
 * article A; published=2013-07-12
 * A body: The base at Manas is to be closed. It is a base of the U.S. at Manas airport.
 * USA foreign_base(air base) = none; to=KGZ; sentence=It is a base of the U.S. at Manas airport.
 * R50 USA base_closed(Manas) = 2014-07-11 date; as_of=2013-06-20
 * ```
 * ```not-ok
 * article A; published=2013-07-12; publisher=The Herald
 * A body: They want to evict the U.S. from its air base at Manas airport.
 * USA foreign_base(air base) = none; to=KGZ; sentence=They want to evict the U.S. from its air base at Manas airport.
 * R50 USA base_closed(Manas) = 2014-07-11 date; as_of=2013-06-20; publisher=The Agency
 * => note: does not mention that
 * ```
 */
export const overtaken: Check = {
  name: "overtaken",
  title: "Overtaken by a decision",
  reason: "What was decided before a text came out and is not in it makes plans of what is already settled.",
  kind: "time",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const texts = groupBy(articleSentences(input), ({article_id}) => article_id);
    const articles = new Map(input.articles.map((article) => [article.article_id, article]));
    return ENDINGS.flatMap(({of, by, known}) => {
      const decisions = input.references.filter(({measure, item}) => measure === by && item !== null);
      const standing = input.claims.filter(({measure}) => measure === of);
      return decisions.flatMap((decision) => {
        const about = standing.filter((claim) => {
          const article = articles.get(claim.article_id);
          const published = article && publishedDays(article);
          const decided = toDays(decision.as_of);
          return (
            published &&
            decided &&
            daysBetween(decided.end, published.start) > 0 &&
            isAbout(claim, decision) &&
            !knows(texts.get(claim.article_id) ?? [], known)
          );
        });
        return [...groupBy(about, ({article_id}) => article_id)].map(([article_id, claims]) => ({
          severity: "note" as const,
          verdict: "imprecise" as const,
          caveat: `${nameOf(article_id)} (${sayWords(claims[0]?.sentence ?? "", 90, claims[0]?.sentence.indexOf(claims[0].quote))}) does not mention that the end of ${decision.item ?? ""} was already decided${sayWhen(decision)} (${sayPublisher(decision)}).`,
          about: claimEvidence(claims),
          against: referenceEvidence([decision])
        }));
      });
    });
  }
};

/** The same owner, and the reference's name in the claim's sentence. */
function isAbout({subject_code, sentence}: Claim, {subject_code: owner, item}: Reference): boolean {
  const words = new Set(contentWords(sentence));
  const name = contentWords(item ?? "");
  return subject_code === owner && name.length > 0 && name.every((word) => words.has(word));
}

/** Other things are closed and left, too: the sentence has to be about such a place. */
const PLACE = /\b(?:bases?|facilit(?:y|ies)|cent(?:er|re)s?|airports?|airfields?|installations?)\b/iu;
const knows = (sentences: readonly ArticleSentence[], known: RegExp): boolean =>
  sentences.some(({text}) => known.test(text) && PLACE.test(text));

function sayWhen({as_of}: Reference): string {
  const days = toDays(as_of);
  return days ? ` on ${sayDays(days)}` : "";
}
