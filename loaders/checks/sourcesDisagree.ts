import type {Claim, Reference} from "../model.js";
import {alsoPrinted} from "./alsoPrinted.js";
import {type AgreementPoint, agreementPoints, articlesOf} from "./agreementPoints.js";
import {AGREEMENT_THRESHOLDS} from "./agreements.js";
import {claimOrigins} from "./claimOrigins.js";
import type {StatementPair} from "./compareStatements.js";
import {articlesById} from "./articlesById.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {mayCountOtherThings, OTHER_THINGS} from "./otherThings.js";
import {PART_OF_THE_LAND, partOfTheLand} from "./partOfTheLand.js";
import {referenceIndex} from "./referenceIndex.js";
import {REWORDED_WITHIN_DAYS, rewordings} from "./rewordings.js";
import {articleNamer, sayList, sayQuote, sayReferences} from "./say.js";

/** A caveat names so many figures and so many references; the evidence holds all. */
const NAMED_AT_MOST = 4;
const REFERENCES_AT_MOST = 4;

/**
 * Two articles, one subject and measure, about the same time: do their figures leave room for one number, by rounding or by an open
 * bound? Where they do, there is nothing to find. (Dates are compared by `promised-dates`.)
 *
 * ```ok
 * KGZ population = 7,000,000 persons; from=A; printed=7 million
 * KGZ population = 6,970,000 persons; from=B; printed=6.97 million; as_of=2012-01-01/2012-12-31
 * KGZ tanks = 215 count; from=A
 * KGZ tanks = 215 count; from=B
 * ```
 * ```ok
 * KGZ population = 12,000 persons; from=A; quote=12,000 inhabitants
 * KGZ population = 7,000,000 persons; from=B; printed=7 million
 * R32 KGZ population = 6,980,000 persons; as_of=2023
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
 * => warning: The dispatch that The News rewords has 7,000,000 (AGF via The Times, 2023), so that is no second source.
 * ```
 * ```not-ok
 * RUS military_aid_pledged > 1,000,000,000 USD; to=KGZ; from=A; quote=more than one billion dollars
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; quote=$1.1 billion; printed=$1.1 billion
 * RUS military_aid_pledged = 2,100,000,000 USD; to=KGZ; from=C; quote=$2.1 billion; printed=$2.1 billion
 * => warning: “$1.1 billion”
 * ```
 * ```ok
 * RUS military_aid_pledged > 1,000,000,000 USD; to=KGZ; from=A; quote=more than one billion dollars
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; quote=$1.1 billion; printed=$1.1 billion
 * ```
 * ```ok
 * KGZ tanks = 215 count; from=A; as_of=2013-01-01/2013-12-31
 * KGZ tanks = 150 count; from=B; as_of=2017-01-01/2017-12-31
 * KGZ tanks(T-72) = 80 count; from=B; as_of=2013-01-01/2013-12-31
 * KGZ total_personnel = 25,000 persons; from=A; quote=25,000 men; sentence=25,000 men without the border guards
 * KGZ total_personnel = 20,000 persons; from=B
 * ```
 * ```not-ok
 * article C; publisher=The Gazette
 * KGZ tanks = 215 count; from=A; quote=215 tanks
 * KGZ tanks = 215 count; from=B; quote=215 tanks
 * KGZ tanks = 251 count; from=C; quote=251 tanks
 * => warning: The Gazette stands alone: two others say “215 tanks”.
 * ```
 * ```not-ok
 * KGZ area_total = 199,951 sq_km; from=A; as_of=2003-01-01/2003-12-31
 * KGZ area_total = 185,000 sq_km; from=B
 * => warning: Paper A
 * ```
 * ```not-ok
 * KGZ population = 6,000,000 persons; from=A; printed=6 million; as_of=2013-01-01/2013-12-31
 * KGZ population = 60,000,000 persons; from=B; printed=60 million; as_of=2016-01-01/2016-12-31
 * => warning: more apart than growth could explain
 * ```
 * ```not-ok
 * entity ann person: Ann Day
 * article A; publisher=The Herald; published=2023-05-01
 * article B; publisher=The News; published=2023-05-30
 * KGZ tanks = 215 count; from=A; by=Ann Day; quote=215 tanks
 * KGZ tanks = 190 count; from=B; by=Ann Day; quote=190 tanks
 * => note: “190 tanks” (The News) replaces “215 tanks” (The Herald): said 29 days later by the same source.
 * ```
 */
export const sourcesDisagree: Check = {
  name: "sources-disagree",
  title: "Sources that disagree",
  reason:
    "Where two reports give two figures for one thing, at least one is wrong, old, or counts something else.",
  kind: "agreement",
  reach: "dossier",
  thresholds: [...AGREEMENT_THRESHOLDS, REWORDED_WITHIN_DAYS, OTHER_THINGS, PART_OF_THE_LAND],
  run(input) {
    const nearest = nearestReferences(input, claimYears(input.articles));
    return agreementPoints(input)
      .filter(({claims}) => claims.some(({unit}) => unit !== "date"))
      .flatMap((point) => judge(point, input, nearest));
  }
};

function judge(point: AgreementPoint, input: CheckInput, nearest: Nearest): FindingDraft[] {
  const verdicts = new Set(point.rows.map(({verdict}) => verdict));
  if (verdicts.has("conflict") && isOfPlaces(point, input)) return [];
  if (verdicts.has("conflict")) return tellsOfTwo(point, input) ? [] : [conflict(point, input, nearest)];
  const replaced = point.rows.filter(({verdict}) => verdict === "superseded");
  if (replaced.length === 0) return [];
  return replaced.map((row) => superseded(row, input));
}

/** Whether each conflict is one with a town's people or a district's land. */
function isOfPlaces({rows, claims}: AgreementPoint, input: CheckInput): boolean {
  const isPart = partOfTheLand(input);
  const parts = new Set(claims.filter(isPart));
  return rows
    .filter(({verdict}) => verdict === "conflict")
    .every(({one, other}) => parts.has(one) || parts.has(other));
}

/** Where all texts of one side print the figure of the other, too, they speak of two things. */
function tellsOfTwo({sides}: AgreementPoint, input: CheckInput): boolean {
  const [one, other] = sides;
  if (!one || !other || sides.length > 2) return false;
  const isPrintedIn = alsoPrinted(input);
  const tells = (side: readonly Claim[], figures: readonly Claim[]): boolean =>
    articlesOf(side).every((id) =>
      figures.some((claim) => claim.article_id !== id && isPrintedIn(claim, id))
    );
  return tells(one, other) || tells(other, one);
}

function conflict(point: AgreementPoint, input: CheckInput, nearest: Nearest): FindingDraft {
  const nameOf = articleNamer(input.articles);
  const {claims, sides} = point;
  const stated = sides.filter((side) => side.some(isStated));
  const said = (stated.length > 0 ? stated : sides)
    .slice(0, NAMED_AT_MOST)
    // an open bound leaves room for the other side; what cannot agree is a figure
    .flatMap((side) => side.find(({value}) => value !== null) ?? side.slice(0, 1))
    .map((claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`);
  const known = claims[0] ? nearest(claims[0]) : [];
  const own = new Set(articlesOf(claims));
  const rewordedIn = rewordings(input.articles);
  const dependent = new Map(
    known.flatMap((r) => {
      const ids = rewordedIn(r).flatMap(({article_id}) => (own.has(article_id) ? article_id : []));
      return ids.length > 0 ? [[r, ids] as const] : [];
    })
  );
  const references = onePerValue(known.filter((r) => !dependent.has(r)));
  const others = [
    references.length > 0 ? ` References give ${sayReferences(references)}.` : "",
    ...articlesById(input.articles)([...dependent.values()].flat()).map(({article_id}) => {
      const same = [...dependent].flatMap(([r, ids]) => (ids.includes(article_id) ? r : []));
      return ` The dispatch that ${nameOf(article_id)} rewords has ${sayReferences(same)}, so that is no second source.`;
    })
  ].join("");
  const [only] = articlesOf(claims);
  const opening =
    articlesOf(claims).length > 1 ? "The sources disagree on" : `${nameOf(only ?? "")} contradicts itself on`;
  const reason = point.rows.find(({verdict}) => verdict === "conflict")?.because ?? "";
  const other = mayCountOtherThings(claims) ? " So far apart, they may count different things." : "";
  return {
    severity: other === "" ? "warning" : "note",
    verdict: "conflict",
    caveat: `${opening} ${labelOf(claims[0], input)}: ${said.join(" against ")}; ${reason}.${oddOneOut(point, input)}${other}${others}`,
    about: claimEvidence(claims),
    against: referenceEvidence([...references, ...dependent.keys()])
  };
}

const isStated = ({value, value_low, value_high, text}: Claim): boolean =>
  value !== null || value_low !== null || value_high !== null || text !== null;

/** Where one report stands against several that have independent origins, it is the one to look at first. */
function oddOneOut({sides, claims}: AgreementPoint, input: CheckInput): string {
  if (sides.filter((side) => articlesOf(side).length > 1).length !== 1) return "";
  const {count, passingOn} = claimOrigins(input);
  const from = passingOn(claims);
  const weights = sides.map((side) => ({
    side,
    articles: articlesOf(side),
    origins: count(side, false, from)
  }));
  const [main, ...rest] = weights.toSorted(
    (a, b) => b.origins - a.origins || b.articles.length - a.articles.length
  );
  if (!main || main.articles.length < 2) return "";
  const alone = rest.filter(({articles}) => articles.length === 1);
  if (alone.length !== rest.length || alone.length === 0) return "";
  const nameOf = articleNamer(input.articles);
  const names = sayList(alone.map(({articles}) => nameOf(articles[0] ?? "")));
  const stands = alone.length === 1 ? "stands alone" : "stand alone";
  const others = `${main.articles.length === 2 ? "two" : main.articles.length} others say ${sayFigure(main.side)}`;
  return ` ${names} ${stands}: ${others}${main.origins > 1 ? "" : ", though by one origin"}.`;
}

function sayFigure(side: readonly Claim[]): string {
  const claim = side.find(({value}) => value !== null) ?? side[0];
  return claim ? sayQuote(claim) : "another figure";
}

/** A figure that the text itself calls an older one, or that its source has since replaced. */
function superseded({one: stands, other: old, because}: StatementPair, input: CheckInput): FindingDraft {
  const nameOf = articleNamer(input.articles);
  const said = [stands, old].map((claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`);
  return {
    severity: "note",
    verdict: "superseded",
    caveat: `On ${labelOf(stands, input)} ${said[0] ?? ""} replaces ${said[1] ?? ""}: ${because}.`,
    about: claimEvidence([stands, old])
  };
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
