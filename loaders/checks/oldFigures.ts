import type {Reference} from "../model.js";
import type {Check, Threshold} from "./check.js";
import {referenceYear, sayYears} from "./claimTime.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {AGREEMENT_THRESHOLDS, referenceAgreement} from "./referenceAgreement.js";
import {articleNamer, sayList, sayPublisher, sayQuote} from "./say.js";

const OLD_YEARS: Threshold = {
  name: "years by which every agreeing reference is older than the text",
  value: 5,
  source:
    "judged: yearbooks carry a figure on for some years; what only older ones have may be as old as these"
};

/**
 * Figures that only old references confirm, where none of the text's own time is known. One finding an article.
 *
 * ```ok
 * article A; published=2023-05-30
 * KGZ aircraft_total = 6 count
 * R28 KGZ aircraft_total = 6 count; as_of=2022
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * KGZ aircraft_total = 6 count; quote=6 military aircraft
 * R28 KGZ aircraft_total = 6 count; as_of=2017
 * => note: found in old references only, and no newer one is on file: “6 military aircraft” of 2017 (The Yearbook, 2017).
 * ```
 */
export const oldFigures: Check = {
  name: "old-figures",
  title: "Figures that may be old",
  reason: "A figure copied from list to list keeps no date; printed as today's it may be ten years old.",
  kind: "time",
  reach: "document",
  thresholds: [OLD_YEARS, ...AGREEMENT_THRESHOLDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const agreementOf = referenceAgreement(input);
    const old = input.claims.flatMap((claim) => {
      const agreement = typeof claim.value === "number" ? agreementOf(claim) : null;
      if (!agreement || agreement.timely.length > 0 || agreement.agreeing.length === 0) return [];
      return agreement.agreeing.every((r) => agreement.age(r) >= OLD_YEARS.value)
        ? [{claim, agreeing: agreement.agreeing}]
        : [];
    });
    return [...groupBy(old, ({claim}) => claim.article_id)].map(([article_id, found]) => {
      const sources = [...groupBy(found, ({agreeing}) => onePerYear(agreeing).map(sayPublisher).join("; "))];
      const said = sources.map(([source, same]) => {
        const years = sayYears(same[0]?.agreeing ?? []);
        return `${sayList(same.map(({claim}) => sayQuote(claim)))} of ${years} (${source})`;
      });
      return {
        severity: "note",
        verdict: "imprecise",
        caveat: `In ${nameOf(article_id)} ${found.length === 1 ? "this figure is" : "these figures are"} found in old references only, and no newer one is on file: ${said.join("; ")}. ${found.length === 1 ? "It" : "Each"} may be as old as that.`,
        about: claimEvidence(found.map(({claim}) => claim)),
        against: referenceEvidence(found.flatMap(({agreeing}) => agreeing))
      };
    });
  }
};

const onePerYear = (references: readonly Reference[]): Reference[] =>
  [...groupBy(references, (r) => String(referenceYear(r))).values()]
    .flatMap((same) => same.slice(0, 1))
    .sort((a, b) => (referenceYear(a) ?? 0) - (referenceYear(b) ?? 0));
