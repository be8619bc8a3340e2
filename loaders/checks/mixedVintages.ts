import type {Claim, Reference} from "../model.js";
import {articleLists} from "./articleLists.js";
import type {Check, Threshold} from "./check.js";
import {referenceYear, sayYears} from "./claimTime.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {rankingEditions} from "./rankingEdition.js";
import {type Agreement, AGREEMENT_THRESHOLDS, referenceAgreement} from "./referenceAgreement.js";
import {articleNamer, sayList, sayQuote, sayValue} from "./say.js";

const YEARS_APART: Threshold = {
  name: "years between the editions that a list’s figures are found in",
  value: 3,
  source: "judged: yearbooks carry figures on for a year or two; further apart they are of different editions"
};
/** So many figures of other years are named. */
const OTHERS_AT_MOST = 2;

/**
 * A list without a date in which one figure is found only in an old edition and another only in a recent one: the list was put together
 * from several years and describes none.
 *
 * ```ok
 * article A; published=2023-05-30
 * KGZ tanks = 215 count; list=a; sentence=s
 * KGZ aircraft_total = 26 count; list=a; sentence=s
 * R1 KGZ tanks = 215 count; as_of=2022
 * R2 KGZ aircraft_total = 26 count; as_of=2022
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * KGZ tanks = 215 count; list=a; quote=215 tanks; sentence=s
 * KGZ aircraft_total = 6 count; list=a; quote=6 military aircraft; sentence=s
 * R1 KGZ tanks = 215 count; as_of=2022
 * R2 KGZ tanks = 150 count; as_of=2017
 * R3 KGZ aircraft_total = 6 count; as_of=2017
 * R4 KGZ aircraft_total = 11 count; as_of=2022
 * => note: “6 military aircraft” in 2017 (11 in 2022), “215 tanks” in 2022 (150 in 2017).
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * A list: • Rank: No. 107 in the world
 * A list: • Equipment: 6 military aircraft and 40 boats
 * KGZ power_rank = 107 rank; quote=No. 107; sentence=• Rank: No. 107 in the world
 * KGZ aircraft_total = 6 count; list=a; quote=6 military aircraft; sentence=• Equipment: 6 military aircraft and 40 boats
 * R1 KGZ power_rank = 107 rank; as_of=2023
 * R2 KGZ power_rank = 90 rank; as_of=2022
 * R3 KGZ aircraft_total = 6 count; as_of=2017
 * => note: “6 military aircraft” in 2017 (no other year on file), “No. 107” in 2023 (rank 90 in 2022).
 * ```
 */
export const mixedVintages: Check = {
  name: "mixed-vintages",
  title: "Figures of different years in one list",
  reason:
    "Figures side by side are read as of one day; put together from several years they describe no day at all.",
  kind: "time",
  reach: "document",
  thresholds: [YEARS_APART, ...AGREEMENT_THRESHOLDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const agreementOf = referenceAgreement(input);
    const listOf = new Map(
      articleLists(input).flatMap((list, i) =>
        list.items.flatMap(({sentences}) =>
          sentences.flatMap(({claims}) => claims.map((claim) => [claim, i]))
        )
      )
    );
    const listKey = (claim: Claim) => listOf.get(claim)?.toString() ?? null;
    const editions = groupBy(rankingEditions(input), ({place}) => listKey(place));
    // A list that opens with a place in a ranking is one, however many sentences it has.
    const lists = groupBy(input.claims, (claim) => {
      const {list_id, value, as_of_basis, sentence, article_id} = claim;
      if (list_id === null || typeof value !== "number" || value === 0 || as_of_basis !== "unknown")
        return null;
      const whole = listKey(claim);
      return whole !== null && editions.has(whole)
        ? `whole ${whole}`
        : `${article_id} ${list_id} ${sentence}`;
    });
    return [...lists.values()].flatMap((claims) => {
      const ranked = (claims[0] && editions.get(listKey(claims[0]) ?? "")) ?? [];
      const dated = [
        ...claims.flatMap((claim) => datedBy(claim, agreementOf(claim))),
        // A list that opens with a place in a ranking is read as that ranking's.
        ...ranked.map(({place, year, rows, all}) => ({
          claim: place,
          agreeing: rows,
          all,
          first: year,
          last: year
        }))
      ].sort((a, b) => a.last - b.last);
      const old = dated[0];
      const recent = dated.filter(({first}) => old !== undefined && first - old.last >= YEARS_APART.value);
      if (!old || recent.length === 0 || !claims.includes(old.claim)) return [];
      const oldest = dated.filter(
        ({last, claim}) => !ranked.some(({place}) => place === claim) && last === old.last
      );
      return [
        {
          severity: "note",
          verdict: "inconsistent",
          caveat: `One list of ${nameOf(old.claim.article_id)} puts together figures of several years: references have ${byYears([...oldest, ...recent])}.`,
          about: claimEvidence([...oldest, ...recent].map(({claim}) => claim)),
          against: referenceEvidence([...oldest, ...recent].flatMap(({all}) => all))
        } as const
      ];
    });
  }
};

interface Dated {
  readonly claim: Claim;
  readonly agreeing: readonly Reference[];
  readonly all: readonly Reference[];
  /** the first and the last year of those that agree */
  readonly first: number;
  readonly last: number;
}

function datedBy(claim: Claim, agreement: Agreement | null): Dated[] {
  const {agreeing = [], all = [], age} = agreement ?? {};
  // Where references of all years agree, they tell no year, unless all of them are old.
  const isOld = age !== undefined && all.every((r) => age(r) >= YEARS_APART.value);
  if (agreeing.length === all.length && !isOld) return [];
  const years = [...new Set(agreeing.map(referenceYear))].filter((year) => year !== null);
  return years.length > 0
    ? [{claim, agreeing, all, first: Math.min(...years), last: Math.max(...years)}]
    : [];
}

/** "“6 aircraft” in 2017 (11 in 2022), “215 tanks” in 2022 (150 in 2017)" */
function byYears(dated: readonly Dated[]): string {
  return dated
    .map(({claim, agreeing, all}) => {
      const others = groupBy(
        all.filter((r) => !agreeing.includes(r)),
        ({value, unit}) => sayValue(value ?? "", unit)
      );
      const elsewhere = [...others].map(([value, rows]) => `${value} in ${sayYears(rows)}`);
      return `${sayQuote(claim)} in ${sayYears(agreeing)} (${elsewhere.length > OTHERS_AT_MOST ? "another in each other year" : elsewhere.length > 0 ? sayList(elsewhere) : "no other year on file"})`;
    })
    .join(", ");
}
