import type {Claim} from "../../loaders/model.js";
import {valueId} from "../components/claimUses.js";
import {escapeHtml} from "../components/escapeHtml.js";
import {figureName} from "./claimUses.js";
import {pageNumber} from "./pageNumber.js";
import type {PageUse} from "./pageUse.js";

/** The ways from an appendix back to where a page shows any of some claims: its words, by the first number of each, and its figures. On paper by their pages. */
export function shownIn(use: PageUse, claims: readonly Claim[]): string {
  const said = claims.find((claim) => use.anchored.has(claim));
  const places = [
    ...(said ? [{id: valueId(said.claim_id), name: use.words.evidence.inText}] : []),
    ...use.figures
      .filter((figure) => claims.some((claim) => figure.claims.includes(claim)))
      .map(({id}) => ({id, name: figureName(id)}))
  ];
  return places
    .map(
      ({id, name}) =>
        `<a class="back" href="#${escapeHtml(id)}"><span class="screen-only">${escapeHtml(name)}</span>${pageNumber(id)}</a>`
    )
    .join(", ");
}
