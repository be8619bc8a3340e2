import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import {ORIGIN_THRESHOLDS} from "./agreements.js";
import type {Check, FindingDraft} from "./check.js";
import {type ClaimOrigins, claimOrigins} from "./claimOrigins.js";
import {clusters} from "./clusters.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {BOUNDS_THRESHOLDS, figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote, sayReferences} from "./say.js";
import {sayOrigins} from "./sayOrigins.js";

/**
 * Several mentions of sums that may be one and the same pledge: same giver, receiver and kind, amounts that leave room for one number.
 * They must not be added up.
 *
 * ```ok
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=A
 * RUS military_aid_pledged = 200,000,000 USD; to=TJK; from=B
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS military_aid_pledged > 1,000,000,000 USD; to=KGZ; from=A; quote=more than one billion dollars
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; quote=$1.1 billion; printed=$1.1 billion; by=Kommersant
 * R13 KGZ military_aid_pledged = 1,100,000,000 USD; as_of=2012-11-06; publisher=The Gazette
 * => note: Other reports of such a sum: $1.1 billion (The Gazette, 2012).
 * ```
 */
export const onePledge: Check = {
  name: "one-pledge",
  title: "One pledge, several mentions",
  reason: "A pledge that three reports mention is one pledge; added up it becomes three.",
  kind: "independence",
  thresholds: [...BOUNDS_THRESHOLDS, ...ORIGIN_THRESHOLDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const reports = groupBy(input.references, ({subject_code, measure, value, item}) =>
      typeof value === "number" && item === null ? `${subject_code} ${measure}` : null
    );
    const known = (rows: readonly Claim[]): Reference[] => {
      const [first] = rows;
      const bounds = rows.flatMap((row) => figureBounds(row) ?? []);
      const hull = {
        low: bounds.reduce((least, {low}) => Math.min(least, low), Infinity),
        high: bounds.reduce((most, {high}) => Math.max(most, high), -Infinity)
      };
      return (first ? (reports.get(`${aboutWhom(first)} ${first.measure}`) ?? []) : []).filter((r) => {
        const own = figureBounds(r);
        return own !== null && overlap(own, hull);
      });
    };
    const sums = groupBy(input.claims, (claim) =>
      claim.table === "aid_amounts" && figureBounds(claim) !== null
        ? `${claim.subject_code ?? ""} ${aboutWhom(claim)} ${claim.measure}`
        : null
    );
    return [...sums.values()].flatMap((claims) =>
      clusters(claims.map((row) => ({row, bounds: figureBounds(row) ?? {low: 0, high: 0}})))
        .filter(({rows}) => new Set(rows.map(({article_id}) => article_id)).size > 1)
        .map(({rows}) => draft(inTextOrder(rows), nameOf, claimOrigins(input), known(rows)))
    );
  }
};

const inTextOrder = (claims: readonly Claim[]): Claim[] =>
  [...claims].sort((a, b) =>
    a.article_id < b.article_id ? -1 : a.article_id > b.article_id ? 1 : a.quote_start - b.quote_start
  );

function draft(
  claims: readonly Claim[],
  nameOf: (id: string) => string,
  {of, count}: ClaimOrigins,
  reports: readonly Reference[]
): FindingDraft {
  const said = claims.map((claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`);
  const roots = [
    ...new Set(
      claims.flatMap(({claim_id}) =>
        of(claim_id).flatMap(({kind, name}) => (kind === "text" || kind === "unnamed" ? [] : [name]))
      )
    )
  ];
  const root =
    roots.length === 0
      ? "None of them names where the figure comes from"
      : `The only ${roots.length === 1 ? "source that any of them names is" : "sources that any of them name are"} ${sayList(roots)}`;
  return {
    severity: "note",
    verdict: "hazard",
    caveat: `${sayList(said)} are most likely one pledge and not to be added up (${sayOrigins(claims, count(claims))}). ${root}.${sayReports(reports)}`,
    about: claimEvidence(claims),
    against: referenceEvidence(reports)
  };
}

/** " Other reports of it: $1.1 billion (The Gazette, 2012)." */
const sayReports = (reports: readonly Reference[]): string =>
  reports.length > 0 ? ` Other reports of such a sum: ${sayReferences(reports)}.` : "";
