import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {clusters, type Cluster} from "./clusters.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {BOUNDS_THRESHOLDS, figureBounds} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {referenceIndex} from "./referenceIndex.js";
import {REWORDED_WITHIN_DAYS, sharesOrigin} from "./sharesOrigin.js";
import {articleNamer, sayList, sayQuote, sayReferences} from "./say.js";

const COMPARABLE_YEARS: Threshold = {
  name: "years between two figures at most",
  value: 2,
  source: "judged: populations grow by some 2 % a year, and yearbooks lag; further apart both may be right"
};
/** A caveat names so many figures and so many references; the evidence holds all. */
const NAMED_AT_MOST = 4;
const REFERENCES_AT_MOST = 4;

/**
 * Two articles, one subject and measure, about the same time: do their figures leave room for one number? "Compatible" means by rounding
 * or by an open bound. (Dates are compared by `promised-dates`.)
 *
 * ```ok
 * KGZ population = 7,000,000 persons; from=A; printed=7 million
 * KGZ population = 6,970,000 persons; from=B; printed=6.97 million; as_of=2012-01-01/2012-12-31
 * KGZ tanks = 215 count; from=A
 * KGZ tanks = 215 count; from=B
 * ```
 * ```not-ok
 * article A; publisher=The Herald; published=2023-05-30
 * article B; publisher=The News; published=2023-05-08
 * KGZ population = 6,000,000 persons; from=A; printed=6 million; quote=6 million inhabitants
 * KGZ population = 7,000,000 persons; from=B; printed=7 million; quote=about 7 million people; hedge=about
 * R32 KGZ population = 6,122,781 persons; as_of=2023
 * => warning: “6 million inhabitants” (The Herald) against “about 7 million people” (The News)
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * article B; publisher=The News; published=2023-05-09; origin=rewording of an AGF dispatch
 * KGZ population = 6,000,000 persons; from=A; printed=6 million
 * KGZ population = 7,000,000 persons; from=B; printed=7 million
 * R09 KGZ population = 7,000,000 persons; as_of=2023-05-08; publisher=AGF via The Times
 * => warning: 7,000,000 (AGF via The Times, 2023) is of the dispatch that The News rewords, so it is no second source.
 * ```
 * ```not-ok
 * RUS military_aid_pledged > 1,000,000,000 USD; to=KGZ; from=A; quote=more than one billion dollars
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; quote=$1.1 billion; printed=$1.1 billion
 * RUS military_aid_pledged = 2,100,000,000 USD; to=KGZ; from=C; quote=$2.1 billion; printed=$2.1 billion
 * => warning: “$1.1 billion”
 * ```
 * ```not-ok
 * RUS military_aid_pledged > 1,000,000,000 USD; to=KGZ; from=A; quote=more than one billion dollars
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; quote=$1.1 billion; printed=$1.1 billion
 * => note: can both be right
 * ```
 */
export const sourcesDisagree: Check = {
  name: "sources-disagree",
  title: "Sources that disagree",
  reason:
    "Where two reports give two figures for one thing, at least one is wrong, old, or counts something else.",
  kind: "agreement",
  thresholds: [COMPARABLE_YEARS, ...BOUNDS_THRESHOLDS, REWORDED_WITHIN_DAYS],
  run(input) {
    const yearOf = claimYears(input.articles);
    const nearest = nearestReferences(input, yearOf);
    const groups = groupBy(input.claims, (claim) =>
      claim.unit === null || claim.unit === "date" || claim.unit === "rank" || figureBounds(claim) === null
        ? null
        : [aboutWhom(claim), claim.measure, itemKey(claim), claim.unit, claim.article_number ?? ""].join("|")
    );
    return [...groups.values()]
      .flatMap((claims) => comparable(claims, yearOf))
      .flatMap((claims) => judge(claims, input, nearest));
  }
};

/** Splits the figures of one thing where the years between them are too many. Figures without any year are compared with none. */
function comparable(claims: readonly Claim[], yearOf: (claim: Claim) => number | null): Claim[][] {
  const dated = claims.flatMap((claim) => {
    const year = yearOf(claim);
    return year === null ? [] : [{claim, year}];
  });
  const spells: Claim[][] = [];
  let last = -Infinity;
  for (const {claim, year} of dated.sort((a, b) => a.year - b.year)) {
    if (year - last > COMPARABLE_YEARS.value) spells.push([]);
    spells.at(-1)?.push(claim);
    last = year;
  }
  return spells;
}

function judge(claims: readonly Claim[], input: CheckInput, nearest: Nearest): FindingDraft[] {
  if (new Set(claims.map(({article_id}) => article_id)).size < 2) return [];
  const found = clusters(claims.map((row) => ({row, bounds: figureBounds(row) ?? {low: 0, high: 0}})));
  const articlesOf = found.map(({rows}) => new Set(rows.map(({article_id}) => article_id)));
  // An article that itself gives every one of the figures tells of several things; it contradicts nobody.
  if (found.length > 1 && [...(articlesOf[0] ?? [])].some((id) => articlesOf.every((a) => a.has(id))))
    return [];
  return found.length > 1 ? [conflict(found, claims, input, nearest)] : compatible(claims, input);
}

function conflict(
  found: readonly Cluster<Claim>[],
  claims: readonly Claim[],
  input: CheckInput,
  nearest: Nearest
): FindingDraft {
  const nameOf = articleNamer(input.articles);
  const sides = found
    .slice(0, NAMED_AT_MOST)
    // an open bound leaves room for the other side; what cannot agree is a figure
    .flatMap(({rows}) => rows.find(({value}) => value !== null) ?? rows.slice(0, 1))
    .map((claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`);
  const known = claims[0] ? nearest(claims[0]) : [];
  const origins = input.articles.filter(({article_id}) => claims.some((c) => c.article_id === article_id));
  const dependent = known.filter((r) => origins.some((article) => sharesOrigin(r, article)));
  const references = onePerValue(known.filter((r) => !dependent.includes(r)));
  const others = [
    references.length > 0 ? ` References give ${sayReferences(references)}.` : "",
    ...origins.flatMap((article) => {
      const same = dependent.filter((r) => sharesOrigin(r, article));
      return same.length > 0
        ? ` ${sayReferences(same)} is of the dispatch that ${nameOf(article.article_id)} rewords, so it is no second source.`
        : [];
    })
  ].join("");
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `The sources disagree on ${labelOf(claims[0], input)}: ${sides.join(" against ")}; even rounding leaves no common number.${others}`,
    about: claimEvidence(claims),
    against: referenceEvidence([...references, ...dependent])
  };
}

/** Figures that differ in print and may still be one number: worth a word, because readers will ask. */
function compatible(claims: readonly Claim[], input: CheckInput): FindingDraft[] {
  const nameOf = articleNamer(input.articles);
  const printed = groupBy(claims, ({value, value_low, value_high}) =>
    JSON.stringify([value, value_low, value_high])
  );
  if (printed.size < 2) return [];
  const sides = [...printed.values()].flatMap((rows) => rows.slice(0, 1));
  const open = claims.some(({hedge}) => hedge === "more_than" || hedge === "at_least" || hedge === "up_to");
  return [
    {
      severity: "note",
      verdict: "compatible",
      caveat: `${sayList(sides.map((claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`))} can both be right: ${open ? "one is an open bound that the other lies within" : "they differ by no more than rounding"}.`,
      about: claimEvidence(claims)
    }
  ];
}

const labelOf = (claim: Claim | undefined, {measures}: CheckInput): string =>
  measures.find(({measure}) => measure === claim?.measure)?.label ?? claim?.measure ?? "";

type Nearest = (claim: Claim) => readonly Reference[];

/** The references of a claim, those nearest in time first, firm ones before weak ones. */
function nearestReferences(input: CheckInput, yearOf: (claim: Claim) => number | null): Nearest {
  const referencesOf = referenceIndex(input.references);
  return (claim) => {
    const year = yearOf(claim) ?? 0;
    const distance = (r: Reference) => Math.abs((referenceYear(r) ?? 0) - year) + (r.weak ? 0.5 : 0);
    return [...referencesOf(claim)].sort((a, b) => distance(a) - distance(b));
  };
}

function onePerValue(references: readonly Reference[]): Reference[] {
  const values = groupBy(references, ({value}) => String(value)).values();
  return [...values].flatMap((same) => same.slice(0, 1)).slice(0, REFERENCES_AT_MOST);
}
