import type {Claim, Reference} from "../model.js";
import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {Check} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {contentWords, shareOf} from "./contentWords.js";
import {sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayReferences, sayWords} from "./say.js";

/** An article's news, said to have come after something. Where the news is an agreement, that is what came after. */
const CAME_AFTER =
  /^(?:This|The) (?:new )?(?:development|deal|agreement|step|move) (?:came|comes|follows|followed)(?: \p{L}+)? after\b/iu;

/** Words that every agreement has. */
const PLAIN = new Set(contentWords("agreement protocol treaty deal"));

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
 * => note: was not yet in force
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * A body: This development came after the two countries announced on May 8 their intention to develop military installations there.
 * KGZ announcement = 2023-05-08 date
 * KGZ duration = 5 years; table=treaty_terms; text=The joint air defense system has a term of 5 years
 * R37 KGZ agreement_signed(joint air defence agreement) = 2022-08-16 date; publisher=The Gazette
 * R38 KGZ agreement_in_force(joint air defence agreement) = 2023-11-02 date; publisher=The Agency
 * => note: It was signed 16 August 2022 (The Gazette), before 8 May 2023, which “This development came after …” has it follow.
 * ```
 */
export const termBeforeForce: Check = {
  name: "term-before-force",
  title: "Terms that were not yet in force",
  reason: "Until an agreement is ratified and in force its terms are plans.",
  kind: "geography_and_law",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const entries = groupBy(input.references, ({measure, item, subject_code}) =>
      measure === "agreement_in_force" && item !== null ? `${subject_code} ${item}` : null
    );
    const terms = groupBy(input.claims, ({table, article_id}) =>
      table === "treaty_terms" ? article_id : null
    );
    const sentences = groupBy(articleSentences(input), ({article_id}) => article_id);
    // Where an article itself says that it is in force, the check on the dates of events tells it.
    const inForce = new Set(
      input.claims.flatMap(({measure, article_id}) => (measure === "agreement_in_force" ? article_id : []))
    );
    return input.articles.flatMap((article) => {
      const claims = inForce.has(article.article_id) ? [] : (terms.get(article.article_id) ?? []);
      const published = publishedDays(article);
      const words = new Set(
        contentWords(
          claims.map(({text, treaty, sentence}) => `${text ?? ""} ${treaty ?? ""} ${sentence}`).join(" ")
        )
      );
      return [...entries.values()].flatMap((rows) => {
        const [entry] = rows;
        const matter = entry?.item ?? "";
        const telling = contentWords(matter).filter((word) => !PLAIN.has(word));
        const since = toDays(entry?.value);
        if (!entry || claims.length === 0 || !published || !since || since.start <= published.end) return [];
        if (
          shareOf(telling, words) < 1 ||
          !claims.some((c) => [c.subject_code, c.counterparty_code].includes(entry.subject_code))
        )
          return [];
        const steps = input.references.filter(
          ({measure, item}) => item === matter && ["agreement_signed", "agreement_ratified"].includes(measure)
        );
        const signed = steps.filter(({measure}) => measure === "agreement_signed");
        const follows =
          signed.length > 0 ? followedDay(sentences.get(article.article_id) ?? [], signed) : null;
        const after = follows
          ? `, before ${sayDays(follows.days)}, which ${sayWords(follows.words)} has it follow`
          : "";
        const before = signed.length > 0 ? ` It was signed ${sayReferences(signed.slice(-1))}${after}.` : "";
        return [
          {
            severity: "note",
            verdict: "hazard",
            caveat: `When ${nameOf(article.article_id)} told the terms of the ${matter} (${sayDays(published)}), it was not yet in force: that came ${sayReferences(rows)}.${before}`,
            about: claimEvidence(follows ? [...claims, follows.claim] : claims),
            against: referenceEvidence([...rows, ...steps]),
            facet: matter
          } as const
        ];
      });
    });
  }
};

/** The day after which the article says its news came, if the agreement had been signed before that day. */
function followedDay(sentences: readonly ArticleSentence[], signed: readonly Reference[]) {
  for (const {text, claims} of sentences) {
    const words = CAME_AFTER.exec(text)?.[0];
    const claim: Claim | undefined =
      words === undefined ? undefined : claims.find(({value}) => toDays(value));
    const days = toDays(claim?.value);
    if (!claim || !days || !words) continue;
    if (signed.every(({value}) => (toDays(value)?.end ?? "9999") < days.start))
      return {words: `${words} …`, days, claim};
  }
  return null;
}
