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
 * A fixed day of the year (a holiday and its parade) that articles or references put on different days.
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
 * RUS victory_day = 2023-05-08 date; quote=May 8; sentence=He praised the visit to witness Victory Day on May 8.
 * R06 KGZ victory_day(another translation of the same article) = 2023-05-08 date
 * R08 KGZ victory_day = 2023-05-09 date; publisher=The Gazette
 * R09 KGZ meeting = 2023-05-08 date; publisher=The Agency
 * => error: References: 9 May 2023 in The Gazette.
 * ```
 */
export const namedDays: Check = {
  name: "named-days",
  title: "A holiday on two days",
  reason: "A holiday has one date a year; the other one is a slip, or the date of something else.",
  kind: "time",
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
  const days = [...claims, ...references].flatMap(({value}) => toDays(value) ?? []);
  if (days.every((day) => daysMeet(day, days[0] ?? day))) return [];
  const nameOf = articleNamer(input.articles);
  const label = input.measures.find(({measure}) => measure === first?.measure)?.label ?? "the day";
  const said = claims.map(
    (claim) =>
      `${sayDays(toDays(claim.value) ?? {start: "", end: ""})} (${sayQuote(claim)}, ${nameOf(claim.article_id)})`
  );
  const dated = [...groupBy(references, ({value}) => String(value))];
  const against = dated.map(
    ([value, rows]) => `${sayValue(value, "date")} in ${sayList([...new Set(rows.map(sayIssue))])}`
  );
  const visit = visitOf(claims, references, input);
  return [
    {
      severity: "error",
      verdict: "conflict",
      caveat: `${label} cannot fall on more than one day: the texts have ${sayList(said)}.${against.length > 0 ? ` References: ${against.join("; ")}.` : ""}`,
      ...(visit === undefined ? {} : {hypothesis: visit.hypothesis}),
      about: claimEvidence(claims),
      against: referenceEvidence([...references, ...(visit?.meetings ?? [])])
    }
  ];
}

/** The day that no reference has for the holiday may be that of a visit in the same sentence. */
function visitOf(claims: readonly Claim[], holidays: readonly Reference[], {references}: CheckInput) {
  for (const claim of claims) {
    const days = toDays(claim.value);
    if (
      !days ||
      !VISIT.test(claim.sentence) ||
      holidays.some(({value}) => daysMeet(days, toDays(value) ?? days))
    )
      continue;
    const meetings = references
      .filter(({measure, subject_code}) => measure === "meeting" && sides(claim).includes(subject_code))
      .filter(({value}) => daysMeet(days, toDays(value) ?? {start: "", end: ""}));
    if (meetings.length === 0) continue;
    const names = [...new Set(meetings.map(sayPublisher))].slice(0, PUBLISHERS_AT_MOST);
    return {
      meetings,
      hypothesis: `A hypothesis: ${sayQuote(claim)} may date the visit in the same sentence; references have a meeting on that day (${names.join("; ")}).`
    };
  }
  return undefined;
}

/** Holidays are claimed of the country that keeps them, meetings of either side; a claim without another side leaves it open. */
const sides = ({subject_code, counterparty_code}: Claim) => [subject_code, counterparty_code];

/** One publisher may have it both ways in two texts, so its day is named. */
const sayIssue = ({publisher, as_of}: Reference): string =>
  as_of?.length === 10 ? `${publisher} of ${sayValue(as_of, "date")}` : publisher;
