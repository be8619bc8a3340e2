import type {Agreement, Claim} from "../model.js";
import {agreementRows} from "./agreementRows.js";
import type {CheckInput, Threshold} from "./check.js";
import {CITED_WITHIN} from "./citedOutlets.js";
import {type ClaimOrigins, claimOrigins} from "./claimOrigins.js";
import {PAIR_THRESHOLDS, reachOf, type Statement} from "./comparePair.js";
import {compareStatements, ONE_OCCASION, type StatementPair, type VoicesOf} from "./compareStatements.js";
import {toDays} from "./days.js";
import {BOUNDS_THRESHOLDS} from "./figureBounds.js";
import {REACH_THRESHOLDS} from "./figureReach.js";
import {groupBy} from "./groupBy.js";
import {type Manner, matterOf} from "./matterOf.js";
import {namedOtherwise, namedStatements} from "./namedStatements.js";
import {remember} from "./remember.js";
import {SCOPE_BEHIND} from "./scopeWords.js";
import {QUOTATION_THRESHOLDS} from "./sharedQuotations.js";
import {SHARED_THRESHOLDS} from "./sharedSentences.js";
import {statedTimes} from "./statedTime.js";

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

/** How the claims of a dossier stand to each other, two by two. */
export interface StatementPairs {
  readonly pairs: readonly StatementPair[];
  readonly timeOf: ReturnType<typeof statedTimes>;
  readonly origins: ClaimOrigins;
}

/** Neighbouring statements on one thing, as `agreements` has them, without what is counted and named for its rows. */
export const statementPairs: (input: CheckInput) => StatementPairs = remember((input) => {
  const timeOf = statedTimes(input.articles);
  const published = new Map(input.articles.map((article) => [article.article_id, article.published_start]));
  const origins = claimOrigins(input);
  const voicesOf: VoicesOf = (claim) =>
    origins
      .of(claim)
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
        compareStatements(same, manner, voicesOf)
      ),
      ...namedStatements(bare, statements[0], manner, timeOf)
    ]),
    ...[...groupBy(ahead, ({nameKey}) => nameKey).values()].flatMap((same) => namedOtherwise(same))
  ];
  return {pairs: rows, timeOf, origins};
});

/**
 * How the statements on each matter stand to each other. Statements of one time are put in the order of their figures, and each is held against
 * its neighbour, so n statements on a matter give at most n - 1 rows, and sorting is all that costs more than one look at each.
 * Checks, the published table and the figure all read this one answer.
 */
export const agreements: (input: CheckInput) => readonly Agreement[] = remember((input) => {
  const {pairs, timeOf, origins} = statementPairs(input);
  return agreementRows(pairs, timeOf, origins);
});
