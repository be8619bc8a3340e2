import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check} from "./check.js";
import {toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayValue} from "./say.js";

/** The measures of sums that an announcement is of: references date it by the day of their report. */
export const ANNOUNCED: ReadonlyMap<string, string> = new Map([["aid_announced", "military_aid_pledged"]]);

/**
 * One announcement that several texts date by a month or a year alone, and whose day references tell.
 *
 * ```ok
 * RUS aid_announced = 2012-11 date; to=KGZ; from=A; quote=Last November; basis=resolved from the article’s date: “Last November”
 * RUS aid_announced = 2010 date; to=KGZ; from=B; quote=in 2010; basis=stated
 * R13 KGZ military_aid_pledged = 1,100,000,000 USD; as_of=2012-11-06
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS aid_announced = 2012-11 date; to=KGZ; from=A; quote=Last November; basis=resolved from the article’s date: “Last November”
 * RUS aid_announced = 2012 date; to=KGZ; from=B; quote=last year; basis=resolved from the article’s date: “last year”
 * R13 KGZ military_aid_pledged = 1,100,000,000 USD; as_of=2012-11-06; publisher=The Gazette
 * => note: “Last November” (The Herald) and “last year” (The News) seem to be one day, and none of them names it or the year: reports of it are of 6 November 2012 (The Gazette, 2012).
 * ```
 */
export const dayToldVaguely: Check = {
  name: "day-told-vaguely",
  title: "One day, told vaguely",
  reason: "“November” in one report and “last year” in another look like two events; a reader needs the day.",
  kind: "time",
  reach: "dossier",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const reports = groupBy(input.references, ({subject_code, measure, weak}) =>
      weak ? null : `${subject_code} ${measure}`
    );
    const events = groupBy(input.claims, (claim) =>
      ANNOUNCED.has(claim.measure) && claim.as_of_basis.startsWith("resolved") && toDays(claim.value) !== null
        ? `${claim.subject_code ?? ""} ${aboutWhom(claim)} ${claim.measure}`
        : null
    );
    return [...events.values()].flatMap((claims) => {
      const [first] = claims;
      if (!first) return [];
      const known = (reports.get(`${aboutWhom(first)} ${ANNOUNCED.get(first.measure) ?? ""}`) ?? []).filter(
        ({as_of}) => isDay(as_of) && claims.some((claim) => holds(claim, as_of))
      );
      const day = known.map(({as_of}) => as_of ?? "").sort()[0];
      const told = claims.filter((claim) => day !== undefined && holds(claim, day));
      if (day === undefined || new Set(told.map(({article_id}) => article_id)).size < 2) return [];
      const same: readonly Reference[] = known.filter(({as_of}) => as_of === day);
      return [
        {
          severity: "note",
          verdict: "imprecise",
          caveat: `${sayList(told.map((claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`))} seem to be one day, and none of them names it or the year: reports of it are of ${sayValue(day, "date")} (${[...new Set(same.map(sayPublisher))].join("; ")}).`,
          about: claimEvidence(told),
          against: referenceEvidence(same)
        } as const
      ];
    });
  }
};

const isDay = (date: string | null): boolean => {
  const days = toDays(date);
  return days !== null && days.start === days.end;
};

/** Whether a day lies in the time that a claim names. */
function holds({value}: Claim, day: string | null): boolean {
  const days = toDays(value);
  return days !== null && day !== null && days.start <= day && day <= days.end;
}
