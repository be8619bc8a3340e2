import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import {type AgreementPoint, agreementPoints} from "./agreementPoints.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {type Days, daysBetween, daysMeet, sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayFirst, sayList, sayPublisher, sayQuote, sayReferences, sayValue} from "./say.js";

const JUST_BEFORE: Threshold = {
  name: "days between a promise and the one that replaced it that are worth telling",
  value: 7,
  source: "judged: a promise withdrawn within a week was hardly one"
};
const YEARS_OF_CALENDAR: Threshold = {
  name: "years in which one article dates a thing before that is a calendar of instalments",
  value: 3,
  source: "judged: an old promise, a new one and what came of it are told of two years"
};
/** How a reference tells that its own day was reckoned, so that what hangs on a single day is not certain. */
const INFERRED = /\binferred\b/i;
/** So many articles are quoted for one date. */
const NAMED_AT_MOST = 4;
/** … and so many wordings of a date that is not in doubt. */
const WORDINGS_AT_MOST = 3;

/**
 * Promises of one thing for dates that exclude each other, each with its article, and what later reports say came of it.
 *
 * ```ok
 * RUS delivery = 2013 date; to=KGZ; from=A; modality=planned; quote=this year
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; from=B; modality=planned; quote=the fourth quarter of 2013
 * ```
 * ```ok
 * article A; published=2023-05-30
 * RUS delivery = 2002 date; to=KGZ; quote=in 2002
 * RUS delivery = 2024 date; to=KGZ; modality=planned; quote=in 2024
 * RUS delivery = 2025 date; to=KGZ; modality=planned; quote=a year later
 * ```
 * ```not-ok
 * article A; publisher=The Herald; published=2013-07-10
 * article B; publisher=The News; published=2013-07-11
 * RUS delivery = 2014 date; to=KGZ; from=A; modality=planned; quote=only next year
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; from=A; modality=planned; quote=the last quarter of the current year
 * RUS delivery = 2013 date; to=KGZ; from=B; modality=planned; quote=this year
 * R21 KGZ delivery = 2013-12 date; as_of=2014-02-03; publisher=The Gazette
 * => warning: The reports date delivery differently: the fourth quarter of 2013 (“the last quarter of the current year” in The Herald and “this year” in The News) and 2014 (“only next year” in The Herald). A report of 3 February 2014 dates them December 2013 (The Gazette, 2014).
 * ```
 * ```not-ok
 * article A; publisher=The Herald; published=2013-07-10
 * RUS delivery = 2014 date; to=KGZ; modality=planned; quote=not next year, as previously announced
 * RUS delivery = 2013 date; to=KGZ; modality=planned; quote=this year
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; modality=planned; quote=the fourth quarter
 * R13 KGZ delivery = 2013-06/2013-08 date; as_of=2012-11-06; publisher=The Gazette
 * R25 KGZ delivery(not yet begun) is in the near future; as_of=2013-12-16; publisher=The Agency
 * R22 KGZ delivery = 2014 date; as_of=2013-07-09; publisher=The Agency
 * => warning: is the promise that this replaced, given only the day before (The Agency, 2013). Told as a speeding-up, it is a delay: earlier reports had June to August 2013 (The Gazette, 2012). On 16 December 2013 still “in the near future” (The Agency, 2013).
 * ```
 */
export const promisedDates: Check = {
  name: "promised-dates",
  title: "One promise, several dates",
  reason:
    "When each report names another date, a reader must see which promise replaced which and what came of it.",
  kind: "time",
  reach: "dossier",
  thresholds: [JUST_BEFORE, YEARS_OF_CALENDAR],
  run(input) {
    const published = new Map(input.articles.map((article) => [article.article_id, publishedDays(article)]));
    const known = groupBy(input.references, ({subject_code, measure}) => `${subject_code} ${measure}`);
    const calendars = calendarsOf(input.claims);
    return agreementPoints(input)
      .filter(({manner, claims}) => manner === "once" && !claims.some((claim) => calendars.has(keyOf(claim))))
      .flatMap((point) => {
        const [first] = point.claims;
        const references = first ? (known.get(`${aboutWhom(first)} ${first.measure}`) ?? []) : [];
        return judge(point, {...input, references}, published);
      });
  }
};

/** An article that dates something in so many years gives its instalments: "15 in 2018, 30 in 2019, the last 11 in 2021". */
function calendarsOf(claims: readonly Claim[]): ReadonlySet<string> {
  const dated = groupBy(claims, (claim) => (claim.unit === "date" ? keyOf(claim) : null));
  return new Set(
    [...dated].flatMap(([key, own]) =>
      new Set(own.map((claim) => daysOf(claim).start.slice(0, 4))).size >= YEARS_OF_CALENDAR.value ? key : []
    )
  );
}

const keyOf = (claim: Claim): string => `${claim.article_id} ${claim.measure} ${aboutWhom(claim)}`;

/** When articles came out, by their ids. */
type Published = ReadonlyMap<string, Days | null>;

/** @param input with the references of this promise alone */
function judge(
  {rows, claims, sides}: AgreementPoint,
  input: CheckInput,
  published: Published
): FindingDraft[] {
  if (sides.length < 2) return [];
  const nameOf = articleNamer(input.articles);
  const label = input.measures.find(({measure}) => measure === claims[0]?.measure)?.label ?? "the promise";
  const printed = printedDays(claims, published);
  const {earlier, pending} = otherPromises(printed, input.references);
  const outcome = outcomeOf(input.references);
  const gone = new Set(rows.flatMap((row) => (row.verdict === "superseded" ? row.other.claim_id : [])));
  const [old, standing] = [
    sides.filter((side) => isOld(side, gone)),
    sides.filter((side) => !isOld(side, gone))
  ];
  const [stands] = standing;
  const isConflict = rows.some(({verdict}) => verdict === "conflict") || standing.length !== 1 || !stands;
  const replaced = printedDays(old.flat(), published);
  const eves = isConflict ? [] : replacedBy(old, input.references, replaced);
  const promised = isConflict
    ? `The reports date ${label} differently: ${sayList(sides.map((side) => `${sayDays(common(side))} (${sayQuotes(side, nameOf)})`))}.`
    : `Reports${printed ? ` of ${sayDays(printed)}` : ""} name ${sayDays(common(stands))} for ${label}${stands.some(({sentence}) => STARTS.test(sentence)) ? " or for their start" : ""} (${sayStanding(stands)}). ${sayList(old.map((side) => `${sayDays(common(side))} (${sayWordings(side)})`))} is the promise that this replaced${sayEve(eves, replaced)}.`;
  const slip = !isConflict && isSlip(stands, old, earlier);
  const before =
    earlier.length > 0
      ? ` ${slip ? "Told as a speeding-up, it is a delay: earlier" : "Earlier"} reports had ${sayReferences(earlier)}.`
      : "";
  const still = pending.map(
    (r) => ` On ${sayValue(r.as_of ?? "", "date")} still “${String(r.value)}” (${sayPublisher(r)}).`
  );
  const came = outcome
    ? ` A report of ${sayValue(outcome.as_of ?? "", "date")} dates them ${sayReferences([outcome])}.`
    : "";
  return [
    {
      severity: "warning",
      verdict: isConflict ? "conflict" : "superseded",
      caveat: `${promised}${before}${still.join("")}${came}`,
      about: claimEvidence(claims),
      against: referenceEvidence([...earlier, ...eves, ...pending, ...(outcome ? [outcome] : [])])
    }
  ];
}

/** Some reports promise no more than a beginning. */
const STARTS = /\b(?:starts?|starting|begins?|beginning|commence)\b/i;

const isOld = (side: readonly Claim[], gone: ReadonlySet<string>): boolean =>
  side.some(({claim_id}) => gone.has(claim_id));

/** The days that all of some dates share; the widest of them where they share none. */
function common(side: readonly Claim[]): Days {
  const days = side.map(daysOf);
  const start =
    days
      .map((d) => d.start)
      .sort(compare)
      .at(-1) ?? NO_DAYS.start;
  const end = days.map((d) => d.end).sort(compare)[0] ?? NO_DAYS.end;
  return start <= end ? {start, end} : (days[0] ?? NO_DAYS);
}

/** "“this year” and “at the end of 2013” in The Herald, “by the end of this year” in The News" */
function sayQuotes(side: readonly Claim[], nameOf: (id: string) => string): string {
  const articles = [...groupBy(side, ({article_id}) => article_id)];
  return sayFirst(
    articles.map(([id, claims]) => `${sayList([...new Set(claims.map(sayQuote))])} in ${nameOf(id)}`),
    NAMED_AT_MOST
  );
}

/** "“this year”, “by the end of this year” and 2 more": their words alone, where the date is one. */
const sayWordings = (side: readonly Claim[]): string =>
  sayFirst([...new Set(side.map(sayQuote))], WORDINGS_AT_MOST);

/** From the first to the last day on which the articles of some claims may have come out. */
function printedDays(claims: readonly Claim[], days: Published): Days | null {
  const own = [...new Set(claims.map(({article_id}) => article_id))].flatMap((id) => days.get(id) ?? []);
  const start = own.map((d) => d.start).sort(compare)[0];
  const end = own
    .map((d) => d.end)
    .sort(compare)
    .at(-1);
  return start !== undefined && end !== undefined ? {start, end} : null;
}

/** References that had the replaced date on the eve of the articles that tell how it was replaced. */
function replacedBy(
  old: readonly (readonly Claim[])[],
  references: readonly Reference[],
  printed: Days | null
): readonly Reference[] {
  if (!printed) return [];
  return references.filter(({value, as_of, weak}) => {
    const [days, said] = [toDays(value), toDays(as_of)];
    if (!days || weak || said?.start !== said?.end || !said) return false;
    const age = daysBetween(said.start, printed.end);
    const isBefore = age > 0 && said.start <= printed.start && age <= JUST_BEFORE.value;
    return isBefore && old.some((side) => daysMeet(days, common(side)));
  });
}

/** ", given only the day before (The Agency, 2013)"; two days where either may be meant, as the days of articles and references are not certain. */
function sayEve(eves: readonly Reference[], printed: Days | null): string {
  if (eves.length === 0 || !printed) return "";
  const said = eves.flatMap(({as_of}) => as_of ?? []).sort(compare);
  const least = Math.max(1, daysBetween(said.at(-1) ?? "", printed.start));
  const most = Math.max(least, daysBetween(said[0] ?? "", printed.end));
  const age =
    most === 1
      ? "the day"
      : most === least
        ? `${most} days`
        : most === 2
          ? "a day or two"
          : `${least} to ${most} days`;
  const inferred = eves.some(({note}) => INFERRED.test(note ?? "")) ? "by inferred dates; " : "";
  return `, given only ${age} before (${inferred}${eves.map(sayPublisher).join("; ")})`;
}

/** The wordings that name the time that all of a side share, and apart from them those that leave room for more: "already this year". */
function sayStanding(side: readonly Claim[]): string {
  const days = common(side);
  const exact = side.filter((claim) => daysOf(claim).start >= days.start && daysOf(claim).end <= days.end);
  const wider = side.filter((claim) => !exact.includes(claim));
  if (exact.length === 0 || wider.length === 0) return sayWordings(side);
  return `${sayWordings(exact)}; ${sayWordings(wider)} ${new Set(wider.map(sayQuote)).size === 1 ? "leaves" : "leave"} more room`;
}

/** The date that stands is earlier than the one it replaced, and yet later than what was promised at first. */
const isSlip = (
  standing: readonly Claim[],
  old: readonly (readonly Claim[])[],
  earlier: readonly Reference[]
): boolean =>
  earlier.length > 0 &&
  old.every((side) => common(side).start > common(standing).end) &&
  earlier.every(({value}) => (toDays(value)?.end ?? "9999") < common(standing).start);

/** The latest of the references that were written after the promised time had begun. */
function outcomeOf(references: readonly Reference[]): Reference | undefined {
  return references
    .filter((r) => r.item === null && !r.weak)
    .filter((r) => (r.as_of ?? "") > (toDays(r.value)?.start ?? ""))
    .sort((a, b) => compare(b.as_of ?? "", a.as_of ?? ""))[0];
}

/** What references of earlier years had promised, and those that later still name no date. */
function otherPromises(printed: Days | null, references: readonly Reference[]) {
  const {start, end} = printed ?? {start: "", end: "9999"};
  const known = references.filter((r) => r.as_of !== null && !r.weak);
  return {
    earlier: known.filter(
      ({item, value, as_of}) =>
        item === null && toDays(value) !== null && (as_of ?? "").slice(0, 4) < start.slice(0, 4)
    ),
    pending: known.filter(
      ({value, as_of}) => typeof value === "string" && toDays(value) === null && (as_of ?? "") > end
    )
  };
}

const NO_DAYS: Days = {start: "1970-01-01", end: "1970-01-01"};
const daysOf = (claim: Claim | undefined): Days => toDays(claim?.value) ?? NO_DAYS;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
