import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput} from "./check.js";
import {referenceYear} from "./claimTime.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {remember} from "./remember.js";
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
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return rankingEditions(input).map(({place, total, year, rows, confirmed, others}) => ({
      severity: "note",
      verdict: "compatible",
      caveat: `${sayQuote(place)} (${nameOf(place.article_id)}) names no year; ${confirmed.length > 0 ? "place and number of countries are those" : "the place is that"} of the edition of ${year} (${[...new Set(rows.map(sayPublisher))].join("; ")}).${sayOthers(others)}`,
      about: claimEvidence(total && confirmed.length > 0 ? [place, total] : [place]),
      against: referenceEvidence([...rows, ...confirmed, ...others.flatMap(([, found]) => found)])
    }));
  }
};

/** A place in a ranking that a text gives without its year, and the one edition that has it. */
interface PlacedIn {
  readonly place: Claim;
  /** among how many, by the text */
  readonly total: Claim | undefined;
  readonly year: number;
  /** references with that place and, of the same edition, with that number of countries */
  readonly rows: readonly Reference[];
  readonly confirmed: readonly Reference[];
  /** references of other editions, by year */
  readonly others: readonly (readonly [string, readonly Reference[]])[];
  /** every reference to the place, of whatever edition */
  readonly all: readonly Reference[];
}

/** The undated places of all articles whose edition references tell. */
export const rankingEditions: (input: CheckInput) => readonly PlacedIn[] = remember((input) =>
  input.claims
    .filter(
      ({measure, value, as_of_start}) =>
        measure === PLACE && typeof value === "number" && as_of_start === null
    )
    .flatMap((place) => editionOf(place, input))
);

function editionOf(place: Claim, input: CheckInput): PlacedIn[] {
  const total = input.claims.find(
    ({article_id, subject_code, measure}) =>
      measure === TOTAL && article_id === place.article_id && subject_code === place.subject_code
  );
  const known = input.references.filter((r) => r.subject_code === place.subject_code && r.item === null);
  const yearOf = (r: Reference): string | null => referenceYear(r)?.toString() ?? null;
  const places = known.filter(({measure}) => measure === PLACE);
  const editions = groupBy(places, yearOf);
  const totals = groupBy(
    known.filter(({measure}) => measure === TOTAL),
    yearOf
  );
  const [only, ...more] = [...editions].filter(
    ([year, rows]) =>
      rows.every(({value}) => value === place.value) &&
      (totals.get(year) ?? []).every(({value}) => !total || value === total.value)
  );
  if (!only || more.length > 0) return [];
  const [year, rows] = only;
  const confirmed = total ? (totals.get(year) ?? []) : [];
  const others = [...editions].filter(([other]) => other !== year).sort(([a], [b]) => (a < b ? -1 : 1));
  return [{place, total, year: Number(year), rows, confirmed, others, all: places}];
}

function sayOthers(others: readonly (readonly [string, readonly Reference[]])[]): string {
  if (others.length === 0) return "";
  const places = others.map(
    ([year, rows]) => `${[...new Set(rows.map(({value}) => String(value)))].join(" or ")} in ${year}`
  );
  return ` Others: ${sayList(places)}.`;
}
