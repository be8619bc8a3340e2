import type {Reference} from "../model.js";
import {remember} from "./remember.js";
import type {Check} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayNumber, sayPublisher, sayQuote} from "./say.js";

/** A number and the plural that it counts. */
const COUNTED = /\d[\d,.]* (?:\p{Ll}+ )?(?<noun>\p{Ll}{4,}s)\b/u;

/**
 * One number of two kinds of things: a text counts "companies", while a reference with the same number counts "entities".
 *
 * ```ok
 * USA sanctioned_companies = 71 count; quote=71 entities
 * R44 USA sanctioned_companies = 71 count; note=71 entities added to the list
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * USA sanctioned_companies = 71 count; quote=71 companies
 * R44 USA sanctioned_companies = 71 count; note=71 entities added to the list; publisher=The Firm
 * => note: “71 companies” (The Herald) are entities in a reference: 71 entities added to the list (The Firm).
 * ```
 */
export const countedAs: Check = {
  name: "counted-as",
  title: "One number, of other things",
  reason:
    "Official lists choose their words: an entity may be an office or a person, and a listing need not be a sanction.",
  kind: "references",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const known = countsIn(input.references);
    return input.claims.flatMap((claim) => {
      const noun = COUNTED.exec(claim.quote)?.groups?.noun;
      if (noun === undefined || typeof claim.value !== "number") return [];
      const number = sayNumber(claim.value);
      const same = known.get(`${claim.subject_code ?? ""} ${claim.measure} ${claim.value}`) ?? [];
      return same.slice(0, 1).flatMap((reference) => {
        const words = (reference.note ?? "").split(";")[0] ?? "";
        const other = words.startsWith(number) ? COUNTED.exec(words)?.groups?.noun : undefined;
        if (other === undefined || other === noun) return [];
        return [
          {
            severity: "note",
            verdict: "imprecise",
            caveat: `${sayQuote(claim)} (${nameOf(claim.article_id)}) are ${other} in a reference: ${words} (${sayPublisher(reference)}).`,
            about: [{claim}],
            against: referenceEvidence([reference])
          } as const
        ];
      });
    });
  }
};

const countsIn = remember((references: readonly Reference[]) =>
  groupBy(references, ({subject_code, measure, value}) =>
    typeof value === "number" ? `${subject_code} ${measure} ${value}` : null
  )
);
