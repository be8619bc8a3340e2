import type {Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check} from "./check.js";
import {referenceYear} from "./claimTime.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isRounded, ROUNDING_THRESHOLDS} from "./isRounded.js";
import {referenceIndex} from "./referenceIndex.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayReferences, sayValue} from "./say.js";
import {remember} from "./remember.js";

/** The item of a reference to a part: what is given at once, in one year, or over some. */
const IN_TIME = /\b(?:19|20)\d{2}\b|\b(?:lump sum|at once|instal?ments?|tranches?|a year|annually|yearly)\b/i;

/** How what has come so far of a sum is told, where it is not given but forgiven. */
const CAME: ReadonlyMap<string, string> = new Map([["debt_written_off", "had been written off"]]);

/**
 * A sum told as given at once, while a reference gives it in parts over the years.
 *
 * ```ok
 * RUS debt_written_off = 500,000,000 USD; to=KGZ
 * R16 KGZ debt_written_off = 489,000,000 USD; as_of=2012
 * ```
 * ```not-ok
 * RUS debt_written_off = 500,000,000 USD; to=KGZ; quote=$500 million
 * R16 KGZ debt_written_off = 489,000,000 USD; as_of=2012; publisher=The Agency
 * R18 KGZ debt_written_off(lump sum) = 188,900,000 USD; as_of=2013; publisher=The Gazette
 * R19 KGZ debt_written_off(over ten years from 2016) = 300,000,000 USD; as_of=2013; publisher=The Gazette
 * => note: “$500 million” (Paper A) is no single act: references have $188.9 million (lump sum) and $300 million (over ten years from 2016) (The Gazette, 2013), $488.9 million together. It is the round figure for $489 million (The Agency, 2012).
 * ```
 */
export const toldAsOneSum: Check = {
  name: "told-as-one-sum",
  title: "A sum over years, told as one",
  reason: "What is given over ten years is not given yet; the whole sum may never come.",
  kind: "references",
  reach: "document",
  thresholds: [...ROUNDING_THRESHOLDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const wholesOf = referenceIndex(input.references);
    const schedules = schedulesIn(input.references);
    return input.claims.flatMap((claim) => {
      const {value} = claim;
      if (claim.unit !== "USD" || typeof value !== "number") return [];
      const parts = schedules.get(`${aboutWhom(claim)} ${claim.measure}`) ?? [];
      // Each publisher has a schedule of its own; some tell only what has come so far.
      const all = [...groupBy(parts, ({publisher}) => publisher).values()].filter(
        (rows) => rows.length > 1 && rows.some(({item}) => IN_TIME.test(item ?? ""))
      );
      const whole = all.find((rows) => isRounded(value, {...rows[0], value: sum(rows)} as Reference));
      if (!whole) return [];
      const sofar = all.filter((rows) => rows !== whole && sum(rows) < sum(whole));
      const round = wholesOf(claim).filter((r) => r.value !== value && isRounded(value, r));
      const said = whole.map((r) => `${sayValue(r.value ?? 0, r.unit)} (${r.item ?? ""})`);
      const counted = sofar.map(
        (rows) =>
          ` ${sayValue(sum(rows), "USD")} ${CAME.get(claim.measure) ?? "had come"} by ${String(Math.max(...rows.map((r) => referenceYear(r) ?? 0)))} (${sayList([...new Set(rows.map(({publisher}) => publisher))])}).`
      );
      return [
        {
          severity: "note",
          verdict: "imprecise",
          caveat: `${sayQuote(claim)} (${nameOf(claim.article_id)}) is no single act: references have ${sayList(said)} (${[...new Set(whole.map(sayPublisher))].join("; ")}), ${sayValue(sum(whole), "USD")} together.${round.length > 0 ? ` It is the round figure for ${sayReferences(round)}.` : ""}${counted.join("")}`,
          about: [{claim}],
          against: referenceEvidence([...whole, ...round, ...sofar.flat()])
        } as const
      ];
    });
  }
};

const sum = (references: readonly Reference[]): number =>
  references.reduce((total, {value}) => total + Number(value), 0);

/** Sums that references divide up, by who gets them for what. */
const schedulesIn = remember((references: readonly Reference[]) =>
  groupBy(references, ({subject_code, measure, item, unit, value}) =>
    unit === "USD" && item !== null && typeof value === "number" ? `${subject_code} ${measure}` : null
  )
);
