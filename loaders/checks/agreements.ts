import {shortHash} from "../claims/claimId.js";
import type {Agreement, Claim} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {CITED_WITHIN} from "./citedOutlets.js";
import {type ClaimOrigins, claimOrigins} from "./claimOrigins.js";
import {clusters} from "./clusters.js";
import {BOUNDS_THRESHOLDS} from "./figureBounds.js";
import {
  compatibility,
  disagreement,
  isStable,
  type Judgement,
  PAIR_THRESHOLDS,
  reachOf,
  replacement,
  type Statement
} from "./comparePair.js";
import {daysBetween, toDays} from "./days.js";
import {type Reach, REACH_THRESHOLDS} from "./figureReach.js";
import {groupBy} from "./groupBy.js";
import {type Manner, matterOf} from "./matterOf.js";
import {mergeSets} from "./mergeSets.js";
import {QUOTATION_THRESHOLDS} from "./sharedQuotations.js";
import {SHARED_THRESHOLDS} from "./sharedSentences.js";
import {SCOPE_BEHIND} from "./scopeWords.js";
import {statedTimes} from "./statedTime.js";

const ONE_OCCASION: Threshold = {
  name: "days within which reports of an undated sum are of one occasion",
  value: 7,
  source: "judged: news of one event is printed within a week"
};

/** What hangs on how statements are compared and on where they come from. */
export const AGREEMENT_THRESHOLDS: readonly Threshold[] = [
  ...PAIR_THRESHOLDS,
  ...REACH_THRESHOLDS,
  ...BOUNDS_THRESHOLDS,
  ONE_OCCASION,
  SCOPE_BEHIND
];
export const ORIGIN_THRESHOLDS: readonly Threshold[] = [
  ...SHARED_THRESHOLDS,
  ...QUOTATION_THRESHOLDS,
  CITED_WITHIN
];

const cache = new WeakMap<CheckInput, readonly Agreement[]>();

/**
 * How the statements on each matter stand to each other. Statements of one time are put in the order of their figures, and each is held against
 * its neighbour, so n statements on a matter give at most n - 1 rows, and sorting is all that costs more than one look at each.
 * Checks, the published table and the figure all read this one answer.
 */
export function agreements(input: CheckInput): readonly Agreement[] {
  const known = cache.get(input);
  if (known) return known;
  const timeOf = statedTimes(input.articles);
  const published = new Map(input.articles.map((article) => [article.article_id, article.published_start]));
  const {of, count} = claimOrigins(input);
  const voicesOf = (claim: Claim): readonly string[] =>
    of(claim.claim_id)
      .filter(({kind}) => kind === "speaker" || kind === "agency" || kind === "release")
      .map(({origin_id}) => origin_id);
  const matters = new Map<string, {manner: Manner; statements: Statement[]; bare: Claim[]}>();
  const ahead: {claim: Claim; nameKey: string}[] = [];
  for (const [order, claim] of input.claims.entries()) {
    const matter = matterOf(claim, published.get(claim.article_id) ?? null);
    if (!matter) continue;
    const reach = reachOf(claim, toDays(claim.value));
    const {nameKey} = matter;
    if (!reach && nameKey !== undefined) ahead.push({claim, nameKey});
    const key = `${claim.table} ${matter.key}`;
    let known = matters.get(key);
    if (!known) matters.set(key, (known = {manner: matter.manner, statements: [], bare: []}));
    if (reach) known.statements.push({claim, reach, time: timeOf(claim), order});
    else known.bare.push(claim);
  }
  const rows = [
    ...[...matters.values()].flatMap(({manner, statements, bare}) => [
      ...[...groupBy(statements, ({claim}) => claim.unit ?? "").values()].flatMap((same) =>
        compareAll(same, manner, voicesOf)
      ),
      ...named(bare, statements[0], manner, timeOf)
    ]),
    ...[...groupBy(ahead, ({nameKey}) => nameKey).values()].flatMap((same) => namedOtherwise(same))
  ];
  const found = withPoints(rows, timeOf, count);
  cache.set(input, found);
  return found;
}

interface Row extends Judgement {
  readonly one: Claim;
  readonly other: Claim;
  readonly reaches: readonly Reach[];
}

function compareAll(
  statements: readonly Statement[],
  manner: Manner,
  voicesOf: (claim: Claim) => readonly string[]
): Row[] {
  const times = inTimes(statements, manner);
  return times.flatMap((group, i) => {
    const next = times[i + 1];
    const [last, first] = [group.at(-1)?.at(-1), next?.[0]?.[0]];
    // Sums of other occasions and other meetings are other things; nobody would compare them.
    const between = last && first && manner === "stock" ? [ofOtherYear(last, first, manner, voicesOf)] : [];
    return [...withinTime(group, manner, voicesOf), ...between];
  });
}

/** Statements by time and, within one time, sorted into as few groups as have a figure in common. */
function inTimes(statements: readonly Statement[], manner: Manner): Statement[][][] {
  return timesOf(statements, manner).map((same) =>
    clusters(same.map((row) => ({row, bounds: row.reach}))).map(({rows}) => [...rows])
  );
}

function timesOf(statements: readonly Statement[], manner: Manner): Statement[][] {
  if (manner !== "flow" && manner !== "stock") return [[...statements]];
  const inOrder = statements.toSorted(
    (a, b) => compare(a.time?.start ?? "", b.time?.start ?? "") || a.order - b.order
  );
  const groups: Statement[][] = [];
  let end = "";
  for (const statement of inOrder) {
    const {claim, time} = statement;
    const last = groups.at(-1);
    const start = time?.start ?? "";
    const joins =
      manner === "stock"
        ? isStable(claim.measure) || start.slice(0, 4) <= end.slice(0, 4)
        : start <= end || (end !== "" && daysBetween(end, start) <= ONE_OCCASION.value);
    if (last && joins) last.push(statement);
    else groups.push([statement]);
    // A whole decade would tie all its years together.
    const reach = manner === "stock" ? start : (time?.end ?? start);
    end = last && joins && reach < end ? end : reach;
  }
  return groups;
}

/** Neighbours within each group of one figure, and between groups the two that stand for them. */
function withinTime(
  groups: readonly (readonly Statement[])[],
  manner: Manner,
  voicesOf: (claim: Claim) => readonly string[]
): Row[] {
  const rows: Row[] = [];
  for (const [i, group] of groups.entries()) {
    group.slice(1).forEach((b, j) => rows.push(judge(group[j] as Statement, b, manner, voicesOf)));
    const next = groups[i + 1];
    if (!next || manner === "occasion") continue;
    rows.push(apart(group, next, manner, voicesOf));
  }
  return rows;
}

/** Two groups without a common figure: whether the one replaces the other, one text tells of both, or they conflict. */
function apart(
  low: readonly Statement[],
  high: readonly Statement[],
  manner: Manner,
  voicesOf: (claim: Claim) => readonly string[]
): Row {
  const last = low.at(-1) as Statement;
  // Two articles that disagree say more than one that tells of several things.
  const [highest] = high as readonly [Statement, ...Statement[]];
  const b = high.find(({claim}) => claim.article_id !== last.claim.article_id) ?? highest;
  const a =
    b.claim.article_id === last.claim.article_id
      ? (low.find(({claim}) => claim.article_id !== b.claim.article_id) ?? last)
      : last;
  for (const [stands, replaced] of [
    [low, high],
    [high, low]
  ] as const) {
    const [one] = stands;
    const [old] = replaced;
    if (!one || !old) continue;
    const because = replacement(one, old, manner, voicesOf);
    // Where one statement of a figure does not call it old, the figure still stands.
    if (because !== null && replaced.every((other) => replacement(one, other, manner, voicesOf) !== null))
      return row(one, old, {verdict: "superseded", because});
  }
  const articles = new Set(low.map(({claim}) => claim.article_id));
  const both = high.find(({claim}) => articles.has(claim.article_id));
  if (both && manner !== "once" && manner !== "yearly") {
    const own = low.find(({claim}) => claim.article_id === both.claim.article_id) ?? a;
    return row(own, both, disagreement(own, both, manner));
  }
  return row(a, b, disagreement(a, b, manner));
}

/** Figures of two years are compared only where nothing could have grown so much; that both are the same confirms nothing. */
function ofOtherYear(
  a: Statement,
  b: Statement,
  manner: Manner,
  voicesOf: (claim: Claim) => readonly string[]
): Row {
  const found = judge(a, b, manner, voicesOf);
  return found.verdict === "equal" || found.verdict === "compatible"
    ? row(a, b, {verdict: "different_times", because: "one figure, said of different years"})
    : found;
}

function judge(
  a: Statement,
  b: Statement,
  manner: Manner,
  voicesOf: (claim: Claim) => readonly string[]
): Row {
  const fits = compatibility(a, b);
  return fits ? row(a, b, fits) : apart([a], [b], manner, voicesOf);
}

const row = (a: Statement, b: Statement, judgement: Judgement): Row => ({
  one: a.claim,
  other: b.claim,
  reaches: [a.reach, b.reach],
  ...judgement
});

/** What is only named, without a figure: twice named is the same, and a name fits any figure. */
function named(
  bare: readonly Claim[],
  figure: Statement | undefined,
  manner: Manner,
  timeOf: (claim: Claim) => {readonly start: string} | null
): Row[] {
  const years = groupBy(bare, (claim) => (manner === "flow" ? (timeOf(claim)?.start.slice(0, 4) ?? "") : ""));
  return [...years.values()].flatMap((claims) => [
    ...claims.slice(1).flatMap((other, i): Row[] => {
      const one = claims[i] as Claim;
      const words = (claim: Claim): string => (claim.text ?? "").toLowerCase();
      if (words(one) !== words(other))
        return isStable(one.measure)
          ? [
              {
                one,
                other,
                reaches: [],
                verdict: "conflict",
                because: "two descriptions of what does not change"
              }
            ]
          : [];
      return [{one, other, reaches: [], verdict: "equal", because: "both name it"}];
    }),
    ...claims
      .slice(0, 1)
      .flatMap((one): Row[] =>
        figure && (manner !== "flow" || timeOf(one)?.start.slice(0, 4) === figure.time?.start.slice(0, 4))
          ? [{one, other: figure.claim, reaches: [], verdict: "compatible", because: "one gives no figure"}]
          : []
      )
  ]);
}

/** What several name without a figure, but not as equally sure: the first of each standing is held against the first of the next. */
function namedOtherwise(same: readonly {readonly claim: Claim}[]): Row[] {
  const firsts = [...groupBy(same, ({claim}) => claim.standing ?? null).values()].flatMap(
    ([first]) => first ?? []
  );
  return firsts.slice(1).map(({claim: other}, i): Row => {
    const one = (firsts[i] as {readonly claim: Claim}).claim;
    const words = (claim: Claim): string => (claim.standing ?? "").replace("_", " ");
    return {
      one,
      other,
      reaches: [],
      verdict: "compatible",
      because: `both name it, as ${words(one)} and as ${words(other)}`
    };
  });
}

const BASES: Readonly<Record<Reach["basis"], string>> = {
  exact: "as printed",
  rounding: "half of the last digit that is not an idle zero",
  hedge: "five percent for “about”",
  growth: "growth within a year",
  "open bound": "an open bound is read up to twice its number",
  range: "the bounds of the range"
};

type Count = ClaimOrigins["count"];
type TimeOf = (claim: Claim) => {readonly start: string; readonly end: string} | null;

function toAgreement(
  {one, other, reaches, verdict, because}: Row,
  timeOf: TimeOf,
  count: Count
): Omit<Agreement, "point_id" | "point_origins"> {
  const time = (claim: Claim): string | null => {
    const days = timeOf(claim);
    return days && (days.start === days.end ? days.start : `${days.start}/${days.end}`);
  };
  const tolerances = reaches.map(({tolerance}) => tolerance);
  const measured = tolerances.length > 0 && !tolerances.includes(null);
  return {
    agreement_id: `a-${shortHash(`${one.claim_id} ${other.claim_id}`, 7)}`,
    measure: one.measure,
    claim_id: one.claim_id,
    other_claim_id: other.claim_id,
    article_id: one.article_id,
    other_article_id: other.article_id,
    verdict,
    because,
    tolerance: measured ? tolerances.reduce<number>((sum, t) => sum + (t ?? 0), 0) : null,
    tolerance_basis:
      reaches.length === 0 ? null : [...new Set(reaches.map(({basis}) => BASES[basis]))].join("; "),
    speaker: one.attributed_to,
    other_speaker: other.attributed_to,
    time: time(one),
    other_time: time(other),
    quote: one.quote,
    other_quote: other.quote,
    origins: count([one, other], verdict === "conflict")
  };
}

/** Names what is tied together, and counts who stands behind it. */
function withPoints(rows: readonly Row[], timeOf: TimeOf, count: Count): Agreement[] {
  const tied = rows.filter(({verdict}) => verdict !== "different_times" && verdict !== "different_scopes");
  const rootOf = mergeSets(tied.map(({one, other}) => [one.claim_id, other.claim_id]));
  const points = new Map(
    [...groupBy(tied, ({one}) => rootOf(one.claim_id))].map(([root, same]) => {
      const claims = [...new Set(same.flatMap(({one, other}) => [one, other]))];
      const isConflict = same.some(({verdict}) => verdict === "conflict");
      return [root, {point_id: `p-${shortHash(root, 7)}`, point_origins: count(claims, isConflict)}] as const;
    })
  );
  const none = {point_id: null, point_origins: null};
  const ties = new Set(tied);
  return rows.map((row) => ({
    ...toAgreement(row, timeOf, count),
    ...((ties.has(row) ? points.get(rootOf(row.one.claim_id)) : undefined) ?? none)
  }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
