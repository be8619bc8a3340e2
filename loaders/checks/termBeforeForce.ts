import type {Check} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {contentWords, shareOf} from "./contentWords.js";
import {sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayReferences} from "./say.js";

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
 */
export const termBeforeForce: Check = {
  name: "term-before-force",
  title: "Terms that were not yet in force",
  reason: "Until an agreement is ratified and in force its terms are plans.",
  run(input) {
    const nameOf = articleNamer(input.articles);
    const entries = groupBy(input.references, ({measure, item, subject_code}) =>
      measure === "agreement_in_force" && item !== null ? `${subject_code} ${item}` : null
    );
    const terms = groupBy(input.claims, ({table, article_id}) =>
      table === "treaty_terms" ? article_id : null
    );
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
        const before = signed.length > 0 ? ` It was signed ${sayReferences(signed.slice(-1))}.` : "";
        return [
          {
            severity: "note",
            verdict: "hazard",
            caveat: `When ${nameOf(article.article_id)} told the terms of the ${matter} (${sayDays(published)}), it was not yet in force: that came ${sayReferences(rows)}.${before}`,
            about: claimEvidence(claims),
            against: referenceEvidence([...rows, ...steps]),
            facet: matter
          } as const
        ];
      });
    });
  }
};
