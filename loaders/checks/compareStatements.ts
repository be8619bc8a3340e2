import type {Claim} from "../model.js";
import type {Threshold} from "./check.js";
import {clusters} from "./clusters.js";
import {
  compatibility,
  disagreement,
  isStable,
  type Judgement,
  replacement,
  type Statement
} from "./comparePair.js";
import {daysBetween} from "./days.js";
import type {Reach} from "./figureReach.js";
import type {Manner} from "./matterOf.js";

export const ONE_OCCASION: Threshold = {
  name: "days within which reports of an undated sum are of one occasion",
  value: 7,
  source: "judged: news of one event is printed within a week"
};

/** Two neighbouring statements on one matter, and how they stand to each other. */
export interface StatementPair extends Judgement {
  readonly one: Claim;
  readonly other: Claim;
  readonly reaches: readonly Reach[];
}

/** The people and agencies behind a claim, by their ids. */
export type VoicesOf = (claim: Claim) => readonly string[];

/**
 * Puts statements of one matter and unit in the order of their times and, within one time, of their figures, and holds each against its neighbour.
 */
export function compareStatements(
  statements: readonly Statement[],
  manner: Manner,
  voicesOf: VoicesOf
): StatementPair[] {
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
  voicesOf: VoicesOf
): StatementPair[] {
  const rows: StatementPair[] = [];
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
  voicesOf: VoicesOf
): StatementPair {
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
function ofOtherYear(a: Statement, b: Statement, manner: Manner, voicesOf: VoicesOf): StatementPair {
  const found = judge(a, b, manner, voicesOf);
  return found.verdict === "equal" || found.verdict === "compatible"
    ? row(a, b, {verdict: "different_times", because: "one figure, said of different years"})
    : found;
}

function judge(a: Statement, b: Statement, manner: Manner, voicesOf: VoicesOf): StatementPair {
  const fits = compatibility(a, b);
  return fits ? row(a, b, fits) : apart([a], [b], manner, voicesOf);
}

const row = (a: Statement, b: Statement, judgement: Judgement): StatementPair => ({
  one: a.claim,
  other: b.claim,
  reaches: [a.reach, b.reach],
  ...judgement
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
