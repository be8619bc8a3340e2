import type {Claim, Verdict} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "./d3.js";
import {days} from "./dates.js";
import {openFindings} from "./findings.js";
import {independent} from "./independent.js";
import {boundsOf} from "./words.js";

/** How two or more articles stand to each other on one point, from the gravest to none. */
export const VERDICTS = ["conflict", "compatible", "one voice", "agree", "once"] as const;
export type PointVerdict = (typeof VERDICTS)[number];

/** One thing that articles speak of: one measure of one subject, or one item of a list. */
export interface Point {
  readonly key: string;
  readonly verdict: PointVerdict;
  readonly claims: readonly Claim[];
}

/** verdicts of findings that compare claims with each other */
const COMPARED: readonly Verdict[] = ["conflict", "inconsistent", "compatible"];

/** Within what part of the larger figure "about" and "nearly" still mean the same: rounding to one figure at worst. */
const ABOUT = 0.1;

/**
 * All claims, by the point that they speak to, in the order in which the points first occur. What a check holds against
 * each other is one point; dates of one kind of event are one point only where they overlap, as two meetings are two.
 */
export function points(data: FigureData): readonly Point[] {
  const parts = [...group(data.claims, keyOf).values()].flatMap(eventsOf);
  return joined(data, parts).map((claims) => ({
    key: claims[0]?.claim_id ?? "",
    verdict: verdictOf(data, claims),
    claims
  }));
}

/** Claims with one key can be compared. What names nothing in particular is no point in common. */
function keyOf(claim: Claim): string {
  const {table, measure, item, claim_id, category, standing, treaty, article_id, value} = claim;
  const receiver = claim.subject_code === "RUS" ? claim.counterparty_code : claim.subject_code;
  // that one thing will be sent and that it was flown are two statements
  if (table === "equipment")
    return category === "unspecified" || !item ? claim_id : `${table} ${item} ${standing ?? ""}`;
  if (table === "treaty_terms") return `${table} ${measure} ${treaty ?? article_id}`;
  if (table === "timeline") return `${table} ${measure}`;
  const name = typeof value === "string" ? value : "";
  return `${table} ${measure} ${receiver ?? ""} ${item ?? ""} ${name}`;
}

/** Dated claims in runs that overlap; all else as it is. */
function eventsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  if (claims[0]?.table !== "timeline") return [claims];
  const runs: {last: number; claims: Claim[]}[] = [];
  for (const {claim, when} of claims
    .map((claim) => ({claim, when: days(String(claim.value ?? ""))}))
    .sort((a, b) => (a.when?.first ?? Infinity) - (b.when?.first ?? Infinity))) {
    const run = runs.at(-1);
    if (run && when && when.first <= run.last) {
      run.claims.push(claim);
      run.last = Math.max(run.last, when.last);
    } else runs.push({last: when?.last ?? -Infinity, claims: [claim]});
  }
  return runs.map(({claims}) => claims);
}

/** Parts of one measure that a finding of conflict or compatibility puts side by side become one. */
function joined(data: FigureData, parts: readonly (readonly Claim[])[]): readonly (readonly Claim[])[] {
  const groups: Claim[][] = [];
  const byFinding = new Map<string, Claim[]>();
  for (const part of parts) {
    const keys = part.flatMap((claim) =>
      openFindings(data, claim)
        .filter(({verdict}) => COMPARED.includes(verdict))
        .map(
          ({finding_id}) =>
            `${finding_id} ${claim.measure} ${claim.table === "equipment" ? `${claim.item ?? ""} ${claim.standing ?? ""}` : ""}`
        )
    );
    const known = keys.map((key) => byFinding.get(key)).find((group) => group !== undefined);
    const target = known ?? [];
    if (!known) groups.push(target);
    target.push(...part);
    for (const key of keys) byFinding.set(key, target);
  }
  return groups;
}

function verdictOf(data: FigureData, claims: readonly Claim[]): PointVerdict {
  const byArticle = [...group(claims, ({article_id}) => article_id).values()];
  if (byArticle.length < 2) return "once";
  const found = foundBy(data, claims);
  if (found) return found;
  const speakers = new Set(claims.map(({attributed_to}) => attributed_to));
  const [speaker] = speakers;
  if (speakers.size === 1 && speaker !== null) return "one voice";
  const articles = byArticle.flatMap(([claim]) => (claim ? [claim.article_id] : []));
  let worst: PointVerdict = independent(data, articles) > 1 ? "agree" : "one voice";
  byArticle.forEach((ours, i) => {
    for (const theirs of byArticle.slice(i + 1)) {
      const verdict = best(ours.flatMap((a) => theirs.map((b) => compare(a, b))));
      if (VERDICTS.indexOf(verdict) < VERDICTS.indexOf(worst)) worst = verdict;
    }
  });
  return worst;
}

/** What a check says of the values of at least two articles together, the gravest. A mere word has no value to differ in. */
function foundBy(data: FigureData, claims: readonly Claim[]): "conflict" | "compatible" | null {
  const articles = group(
    claims
      .filter(hasValue)
      .flatMap((claim) => openFindings(data, claim).map((finding) => ({finding, claim}))),
    ({finding}) => finding
  );
  const verdicts = [...articles]
    .filter(([, rows]) => new Set(rows.map(({claim}) => claim.article_id)).size > 1)
    .map(([finding]) => finding.verdict);
  if (verdicts.includes("conflict") || verdicts.includes("inconsistent")) return "conflict";
  return verdicts.includes("compatible") ? "compatible" : null;
}

const hasValue = ({value, value_low, value_high}: Claim): boolean =>
  value !== null || value_low !== null || value_high !== null;

/** The kindest verdict: an article that gives several dates agrees if one of them does. */
const best = (verdicts: readonly PointVerdict[]): PointVerdict =>
  verdicts.toSorted((a, b) => VERDICTS.indexOf(b) - VERDICTS.indexOf(a))[0] ?? "agree";

function compare(a: Claim, b: Claim): PointVerdict {
  if (typeof a.value === "string" || typeof b.value === "string") return compareDates(a, b);
  const x = boundsOf(a);
  const y = boundsOf(b);
  if (x.low === y.low && x.high === y.high) return "agree";
  const overlap =
    (x.low ?? -Infinity) <= (y.high ?? Infinity) && (y.low ?? -Infinity) <= (x.high ?? Infinity);
  if (overlap) return "compatible";
  const large = Math.max(x.low ?? 0, y.low ?? 0);
  const near = Math.abs((x.low ?? 0) - (y.low ?? 0)) <= ABOUT * large;
  const rough = [a, b].some(({hedge}) => hedge === "about" || hedge === "nearly" || hedge === "estimated");
  return near && rough ? "compatible" : "conflict";
}

function compareDates(a: Claim, b: Claim): PointVerdict {
  if (a.value === b.value) return "agree";
  const x = days(String(a.value ?? ""));
  const y = days(String(b.value ?? ""));
  if (!x || !y) return "agree";
  return x.first <= y.last && y.first <= x.last ? "compatible" : "conflict";
}
