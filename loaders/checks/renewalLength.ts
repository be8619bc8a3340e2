import type {Check} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayReferences, sayWords} from "./say.js";

/** The part of a clause that speaks of renewal, up to its next comma. */
const RENEWAL = /[^,;]*\b(?:renew|extend|prolong)[^,;]*/iu;
/** What says how long: a number, in figures or words, or "the same". */
const LENGTH = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|same|equal)\b/i;
/** Only a clause that speaks of periods promises a length. */
const PERIODS = /\bperiods?\b/i;

/**
 * A renewal for periods of which the text does not say how long they are.
 *
 * ```ok
 * KGZ renewal is it is renewed for five-year periods, unless one party objects
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * KGZ renewal is The duration is 5 years, and it is tacitly renewed for periods, unless one party objects
 * R39 KGZ renewal is for subsequent periods of the same length; publisher=The Gazette
 * => note: for how long
 * ```
 */
export const renewalLength: Check = {
  name: "renewal-length",
  title: "A renewal without a length",
  reason: "An agreement that renews itself for a month is not one that renews itself for five years.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const references = groupBy(
      input.references.filter(
        ({measure, value, item}) => measure === "renewal" && PERIODS.test(String(value)) && item === null
      ),
      ({subject_code}) => subject_code
    );
    return input.claims.flatMap((claim) => {
      if (claim.measure !== "renewal") return [];
      const clause = RENEWAL.exec(claim.text ?? claim.quote)?.[0] ?? "";
      if (!PERIODS.test(clause) || LENGTH.test(clause)) return [];
      const known = [claim.subject_code, claim.counterparty_code].flatMap(
        (code) => references.get(code ?? "") ?? []
      );
      const others = known.length > 0 ? ` A reference has it renewed ${sayReferences(known)}.` : "";
      return [
        {
          severity: "note",
          verdict: "imprecise",
          caveat: `${nameOf(claim.article_id)} does not say for how long: ${sayWords(clause)}.${others}`,
          about: [{claim}],
          against: referenceEvidence(known)
        } as const
      ];
    });
  }
};
