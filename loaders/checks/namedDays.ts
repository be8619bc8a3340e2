import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {daysMeet, sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isSameArticle} from "./isSameArticle.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayValue} from "./say.js";

/** Measures that date a day which the calendar fixes: once a year, on one day. */
const FIXED_DAYS = new Set(["victory_day"]);
/** What else a sentence about a holiday may date: a visit for it. References call that a meeting. */
const VISIT = /\b(?:visit|meeting|talks|met|trip)\b/i;
/** A hypothesis names so many publishers. */
const PUBLISHERS_AT_MOST = 2;

/**
 * A fixed day of the year (a holiday and its parade) that articles or references put on different days. A day that may be that of a visit in
 * the same sentence, and for which references have a meeting, is a way of reading and no mistake for certain.
 *
 * ```ok
 * RUS victory_day = 2023-05-09 date; from=A
 * RUS victory_day = 2022-05-09 date; from=B
 * R53 KGZ victory_day = 2023-05-09 date
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS victory_day = 2023-05-08 date; from=A; quote=May 8
 * RUS victory_day = 2023-05-09 date; from=B; quote=Monday, the day before the Victory Day parade
 * R53 KGZ victory_day = 2023-05-09 date; publisher=The Gazette
 * => error: 8 May 2023 (“May 8”, The Herald) and 9 May 2023
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * RUS victory_day = 2023-05-08 date; to=KGZ; quote=May 8; sentence=He praised the visit to witness Victory Day on May 8.
 * R06 KGZ victory_day(another translation of the same article) = 2023-05-08 date
 * R08 KGZ victory_day = 2023-05-09 date; publisher=The Gazette
 * R09 KGZ meeting = 2023-05-08 date; publisher=The Agency
 * => warning: “May 8” (The Herald) reads as victory day on 8 May 2023. References: 9 May 2023 in The Gazette.
 * ```
 * ```not-ok
 * RUS victory_day = 2023-05-08 date; to=KGZ; from=A; sentence=He praised the visit to witness Victory Day on May 8.
 * RUS victory_day = 2023-05-10 date; from=B; sentence=Victory Day, May 10, is a day off.
 * R08 KGZ victory_day = 2023-05-09 date; publisher=The Gazette
 * R09 KGZ meeting = 2023-05-08 date; publisher=The Agency
 * => error: References: 9 May 2023 in The Gazette.
 * ```
 */
export const namedDays: Check = {
  name: "named-days",
  title: "A holiday dated two ways",
  reason: "A holiday has one date a year; the other one is a slip, or the date of something else.",
  kind: "time",
  reach: "dossier",
  thresholds: [],
  run(input) {
    const years = groupBy(input.claims, (claim) =>
      FIXED_DAYS.has(claim.measure) && toDays(claim.value) !== null
        ? `${claim.measure} ${String(claim.value).slice(0, 4)}`
        : null
    );
    return [...years.values()].flatMap((claims) => judge(claims, input));
  }
};

function judge(claims: readonly Claim[], input: CheckInput): FindingDraft[] {
  const first = claims[0];
  const references = input.references.filter(
    (r) =>
      r.measure === first?.measure &&
      String(r.value).slice(0, 4) === String(first.value).slice(0, 4) &&
      !isSameArticle(r)
  );
  if (isOneDay([...claims, ...references])) return [];
  const label = input.measures.find(({measure}) => measure === first?.measure)?.label ?? "the day";
  const visits = visitsOf(claims, references, input);
  const odd = visits.map(({claim}) => claim);
  const sure = claims.filter((claim) => !odd.includes(claim));
  const isRead = odd.length > 0 && isOneDay([...sure, ...references]);
  const dated = [...groupBy(references, ({value}) => String(value))];
  const against = dated.map(
    ([value, rows]) => `${sayValue(value, "date")} in ${sayList([...new Set(rows.map(sayIssue))])}`
  );
  const said = isRead ? sayRead(label, odd, sure, input) : sayDated(label, claims, input);
  return [
    {
      severity: isRead ? "warning" : "error",
      verdict: "conflict",
      caveat: `${said}${against.length > 0 ? ` References: ${against.join("; ")}.` : ""}`,
      ...(visits.length === 0 ? {} : {hypothesis: `A hypothesis: ${visits.map(sayVisit).join("; ")}.`}),
      about: claimEvidence(claims),
      against: referenceEvidence([...references, ...visits.flatMap(({meetings}) => meetings)])
    }
  ];
}

const isOneDay = (dated: readonly Pick<Claim, "value">[]): boolean => {
  const days = dated.flatMap(({value}) => toDays(value) ?? []);
  return days.every((day) => daysMeet(day, days[0] ?? day));
};

/** What cannot be right: nothing but a slip explains the days. */
function sayDated(label: string, claims: readonly Claim[], {articles}: CheckInput): string {
  const nameOf = articleNamer(articles);
  const said = claims.map((claim) => `${sayDay(claim)} (${sayQuote(claim)}, ${nameOf(claim.article_id)})`);
  return `${label} cannot fall on more than one day: the texts have ${sayList(said)}.`;
}

/** What reads as the holiday on another day, and what the other texts have. */
function sayRead(
  label: string,
  odd: readonly Claim[],
  sure: readonly Claim[],
  {articles}: CheckInput
): string {
  const nameOf = articleNamer(articles);
  const read = odd.map(
    (claim, i) =>
      `${sayQuote(claim)} (${nameOf(claim.article_id)}) reads as ${i === 0 ? label : "it"} on ${sayDay(claim)}`
  );
  const others = sure.map(
    (claim) => `${nameOf(claim.article_id)} has it on ${sayDay(claim)} (${sayQuote(claim)})`
  );
  return `${[...read, ...others].join("; ")}.`;
}

const sayDay = ({value}: Claim): string => sayDays(toDays(value) ?? {start: "", end: ""});

/** A claim whose day may be that of a visit in the same sentence, with the references that have a meeting then. */
interface Visit {
  readonly claim: Claim;
  readonly meetings: readonly Reference[];
}

/** The days that no reference has for the holiday, but some for a meeting. */
function visitsOf(
  claims: readonly Claim[],
  holidays: readonly Reference[],
  {references}: CheckInput
): readonly Visit[] {
  return claims.flatMap((claim) => {
    const days = toDays(claim.value);
    if (
      !days ||
      !VISIT.test(claim.sentence) ||
      holidays.some(({value}) => daysMeet(days, toDays(value) ?? days))
    )
      return [];
    const meetings = references
      .filter(({measure, subject_code}) => measure === "meeting" && sides(claim).includes(subject_code))
      .filter(({value}) => daysMeet(days, toDays(value) ?? {start: "", end: ""}));
    return meetings.length === 0 ? [] : [{claim, meetings}];
  });
}

function sayVisit({claim, meetings}: Visit): string {
  const names = [...new Set(meetings.map(sayPublisher))].slice(0, PUBLISHERS_AT_MOST);
  return `${sayQuote(claim)} may date the visit in the same sentence; references have a meeting on that day (${names.join("; ")})`;
}

/** Holidays are claimed of the country that keeps them, meetings of either side; a claim without another side leaves it open. */
const sides = ({subject_code, counterparty_code}: Claim) => [subject_code, counterparty_code];

/** One publisher may have it both ways in two texts, so its day is named. */
const sayIssue = ({publisher, as_of}: Reference): string =>
  as_of?.length === 10 ? `${publisher} of ${sayValue(as_of, "date")}` : publisher;
