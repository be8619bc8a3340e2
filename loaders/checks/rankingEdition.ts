import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput} from "./check.js";
import {referenceYear} from "./claimTime.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayQuote} from "./say.js";

/** What of a ranking is reported: the place, and among how many. */
const PLACE = "power_rank";
const TOTAL = "power_rank_total";

/**
 * A place in a ranking that comes out each year, told without the year: which edition has it?
 *
 * ```ok
 * KGZ power_rank = 107 rank; quote=No. 107
 * KGZ power_rank_total = 145 count
 * R26a KGZ power_rank = 100 rank; as_of=2023
 * R26b KGZ power_rank_total = 145 count; as_of=2023
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * KGZ power_rank = 107 rank; quote=No. 107
 * KGZ power_rank_total = 145 count; quote=145 armies
 * R26a KGZ power_rank = 107 rank; as_of=2023
 * R26b KGZ power_rank_total = 145 count; as_of=2023
 * R27 KGZ power_rank = 90 rank; as_of=2022
 * => note: place and number of countries are those of the edition of 2023 (The Yearbook, 2023). Others: 90 in 2022.
 * ```
 */
export const rankingEdition: Check = {
  name: "ranking-edition",
  title: "A place in a ranking, without its year",
  reason: "A ranking gives another place each year, so a place means nothing without its edition.",
  kind: "time",
  thresholds: [],
  run(input) {
    const places = input.claims.filter(
      ({measure, value, as_of_start}) =>
        measure === PLACE && typeof value === "number" && as_of_start === null
    );
    return places.flatMap((place) => judge(place, input));
  }
};

function judge(place: Claim, input: CheckInput) {
  const total = input.claims.find(
    ({article_id, subject_code, measure}) =>
      measure === TOTAL && article_id === place.article_id && subject_code === place.subject_code
  );
  const known = input.references.filter((r) => r.subject_code === place.subject_code && r.item === null);
  const editions = groupBy(
    known.filter(({measure}) => measure === PLACE),
    (r) => referenceYear(r)?.toString() ?? null
  );
  const totals = groupBy(
    known.filter(({measure}) => measure === TOTAL),
    (r) => referenceYear(r)?.toString() ?? null
  );
  const fitting = [...editions].filter(
    ([year, rows]) =>
      rows.every(({value}) => value === place.value) &&
      (totals.get(year) ?? []).every(({value}) => !total || value === total.value)
  );
  const [only] = fitting;
  if (!only || fitting.length > 1) return [];
  const [year, rows] = only;
  const confirmed = total ? (totals.get(year) ?? []) : [];
  const others = [...editions].filter(([other]) => other !== year).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    {
      severity: "note",
      verdict: "compatible",
      caveat: `${sayQuote(place)} (${articleNamer(input.articles)(place.article_id)}) names no year; ${confirmed.length > 0 ? "place and number of countries are those" : "the place is that"} of the edition of ${year} (${[...new Set(rows.map(sayPublisher))].join("; ")}).${sayOthers(others)}`,
      about: claimEvidence(total && confirmed.length > 0 ? [place, total] : [place]),
      against: referenceEvidence([...rows, ...confirmed, ...others.flatMap(([, found]) => found)])
    } as const
  ];
}

function sayOthers(others: readonly (readonly [string, readonly Reference[]])[]): string {
  if (others.length === 0) return "";
  const places = others.map(
    ([year, rows]) => `${[...new Set(rows.map(({value}) => String(value)))].join(" or ")} in ${year}`
  );
  return ` Others: ${sayList(places)}.`;
}
