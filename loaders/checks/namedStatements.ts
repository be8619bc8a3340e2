import type {Claim} from "../model.js";
import {isStable, type Statement} from "./comparePair.js";
import type {StatementPair} from "./compareStatements.js";
import {groupBy} from "./groupBy.js";
import type {Manner} from "./matterOf.js";

/** What is only named, without a figure: twice named is the same, and a name fits any figure. */
export function namedStatements(
  bare: readonly Claim[],
  figure: Statement | undefined,
  manner: Manner,
  timeOf: (claim: Claim) => {readonly start: string} | null
): StatementPair[] {
  const years = groupBy(bare, (claim) => (manner === "flow" ? (timeOf(claim)?.start.slice(0, 4) ?? "") : ""));
  return [...years.values()].flatMap((claims) => [
    ...claims.slice(1).flatMap((other, i): StatementPair[] => {
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
      .flatMap((one): StatementPair[] =>
        figure && (manner !== "flow" || timeOf(one)?.start.slice(0, 4) === figure.time?.start.slice(0, 4))
          ? [{one, other: figure.claim, reaches: [], verdict: "compatible", because: "one gives no figure"}]
          : []
      )
  ]);
}

/** What several name without a figure, but not as equally sure: the first of each standing is held against the first of the next. */
export function namedOtherwise(same: readonly {readonly claim: Claim}[]): StatementPair[] {
  const firsts = [...groupBy(same, ({claim}) => claim.standing ?? null).values()].flatMap(
    ([first]) => first ?? []
  );
  return firsts.slice(1).map(({claim: other}, i): StatementPair => {
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
