import type {Agreement, Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import {type AgreementPoint, agreementPoints} from "./agreementPoints.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {type Days, sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayReferences, sayValue} from "./say.js";

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
 * => warning: December 2013 (The Gazette, 2014)
 * ```
 * ```not-ok
 * article A; publisher=The Herald; published=2013-07-10
 * RUS delivery = 2014 date; to=KGZ; modality=planned; quote=not next year, as previously announced
 * RUS delivery = 2013 date; to=KGZ; modality=planned; quote=this year
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; modality=planned; quote=the fourth quarter
 * R13 KGZ delivery = 2013-06/2013-08 date; as_of=2012-11-06; publisher=The Gazette
 * R25 KGZ delivery(not yet begun) is in the near future; as_of=2013-12-16; publisher=The Agency
 * => warning: 2013 and the fourth quarter of 2013 fit one another. By the reports’ own account 2014 is the older promise, since replaced. Earlier reports had June to August 2013 (The Gazette, 2012). On 16 December 2013 still “in the near future” (The Agency, 2013).
 * ```
 */
export const promisedDates: Check = {
  name: "promised-dates",
  title: "One promise, several dates",
  reason:
    "When each report names another date, a reader must see which promise replaced which and what came of it.",
  kind: "time",
  thresholds: [],
  run(input) {
    const published = new Map(input.articles.map((article) => [article.article_id, publishedDays(article)]));
    const known = groupBy(input.references, ({subject_code, measure}) => `${subject_code} ${measure}`);
    return agreementPoints(input)
      .filter(({manner}) => manner === "once")
      .flatMap((point) => {
        const [first] = point.claims;
        const references = first ? (known.get(`${aboutWhom(first)} ${first.measure}`) ?? []) : [];
        return judge(point, {...input, references}, published);
      });
  }
};

/** When articles came out, by their ids. */
type Published = ReadonlyMap<string, Days | null>;

/** @param input with the references of this promise alone */
function judge(
  {rows, claims, sides}: AgreementPoint,
  input: CheckInput,
  published: Published
): FindingDraft[] {
  if (sides.length < 2) return [];
  const first = claims[0];
  const nameOf = articleNamer(input.articles);
  const byDate = [...groupBy(claims, ({value}) => String(value)).values()];
  const said = byDate
    .sort((a, b) => compare(daysOf(b[0]).start, daysOf(a[0]).start))
    .map((same) => {
      const words = same.map((claim) => `${sayQuote(claim)}, ${nameOf(claim.article_id)}`);
      return `${sayDays(daysOf(same[0]))} (${words.join("; ")})`;
    });
  const fitting = sides
    .map((side) => [...new Set(side.map((claim) => sayDays(daysOf(claim))))])
    .filter(({length}) => length > 1)
    .map((dates) => ` ${capital(sayList(dates))} fit one another.`);
  const outcome = outcomeOf(input.references);
  const {earlier, pending} = otherPromises(claims, input.references, published);
  const before = earlier.length > 0 ? ` Earlier reports had ${sayReferences(earlier)}.` : "";
  const still = pending.map(
    (r) => ` On ${sayValue(r.as_of ?? "", "date")} still “${String(r.value)}” (${sayPublisher(r)}).`
  );
  const isReplaced = rows.some(({verdict}) => verdict === "superseded");
  const isConflict = rows.some(({verdict}) => verdict === "conflict");
  const replaced = isReplaced
    ? ` By the reports’ own account ${sayReplaced(rows, claims)} is the older promise, since replaced.`
    : "";
  const label = input.measures.find(({measure}) => measure === first?.measure)?.label ?? "the promise";
  return [
    {
      severity: "warning",
      verdict: isConflict ? "conflict" : "superseded",
      caveat: `The reports date ${label} differently: ${sayList(said)}.${fitting.join("")}${replaced}${before}${still.join("")}${outcome ? ` A later report: ${sayReferences([outcome])}.` : ""}`,
      about: claimEvidence(claims),
      against: referenceEvidence([...earlier, ...pending, ...(outcome ? [outcome] : [])])
    }
  ];
}

/** The latest of the references that were written after the promised time had begun. */
function outcomeOf(references: readonly Reference[]): Reference | undefined {
  return references
    .filter((r) => r.item === null && !r.weak)
    .filter((r) => (r.as_of ?? "") > (toDays(r.value)?.start ?? ""))
    .sort((a, b) => compare(b.as_of ?? "", a.as_of ?? ""))[0];
}

/** What references of earlier years had promised, and those that later still name no date. */
function otherPromises(claims: readonly Claim[], references: readonly Reference[], days: Published) {
  const published = [...new Set(claims.map(({article_id}) => article_id))].flatMap(
    (article_id) => days.get(article_id) ?? []
  );
  const start = published.map((own) => own.start).sort(compare)[0] ?? "";
  const end =
    published
      .map((own) => own.end)
      .sort(compare)
      .at(-1) ?? "9999";
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

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

const NO_DAYS: Days = {start: "1970-01-01", end: "1970-01-01"};
const daysOf = (claim: Claim | undefined): Days => toDays(claim?.value) ?? NO_DAYS;

/** "2014": the dates that newer statements replace. */
function sayReplaced(rows: readonly Agreement[], claims: readonly Claim[]): string {
  const old = rows.flatMap(({verdict, other_claim_id}) =>
    verdict === "superseded" ? claims.filter(({claim_id}) => claim_id === other_claim_id) : []
  );
  return sayList([...new Set(old.map((claim) => sayDays(daysOf(claim))))]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
