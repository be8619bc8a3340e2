import type {Claim} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";
import {hearsay} from "./hearsay.js";
import {isFigure} from "./isFigure.js";
import {remember} from "./remember.js";
import {undatedFigures} from "./undatedFigures.js";

export const UNSOURCED_AT_LEAST: Threshold = {
  name: "figures without a source in an article",
  value: 2,
  source: "judged: one everyday figure in a report, as how many people a country has, needs no source"
};
/** Tables whose figures a reader would want to look up; an unnamed source matters most there. */
const CHECKABLE = new Set(["force_figures", "aid_amounts", "country_profile"]);

/** What an article tells on its own word. */
interface Unsourced {
  /** figures for which it names nobody */
  readonly figures: readonly Claim[];
  /** all of its figures without a date, where none of those without a source has one; else none */
  readonly undated: readonly Claim[];
}

/** By article, those with enough figures for a note. */
export const unsourcedFigures: (input: CheckInput) => ReadonlyMap<string, Unsourced> = remember((input) => {
  const covered = new Set(
    hearsay(input).flatMap(({sentence, list}) =>
      [sentence, ...(list?.items.flatMap(({sentences}) => sentences) ?? [])].flatMap(({claims}) => claims)
    )
  );
  const all = groupBy(input.claims, ({article_id}) => article_id);
  return new Map(
    [...all].flatMap(([id, claims]) => {
      const figures = claims.filter(
        (claim) =>
          CHECKABLE.has(claim.table) && claim.attributed_to === null && isFigure(claim) && !covered.has(claim)
      );
      if (figures.length < UNSOURCED_AT_LEAST.value) return [];
      const open = new Set(undatedFigures(claims));
      return [[id, {figures, undated: figures.every((claim) => open.has(claim)) ? [...open] : []}] as const];
    })
  );
});
