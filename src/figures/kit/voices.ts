import type {Claim} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "./d3.js";
import {byDay, printedOn} from "./said.js";
import {articleOf, publisherOf} from "./words.js";

/** One who speaks: a named speaker across all outlets that quote him, or one article where nobody is named. */
export interface Voice {
  readonly key: string;
  readonly name: string;
  /** publishers that carry it */
  readonly outlets: readonly string[];
  readonly claims: readonly Claim[];
}

/** The voices behind claims. Two outlets that quote one speaker are one voice. In the order in which they were printed. */
export function voices(data: FigureData, claims: readonly Claim[]): readonly Voice[] {
  const inOrder = byDay(claims, (claim) => printedOn(data, claim));
  return [...group(inOrder, voiceOf)].map(([key, said]) => {
    const first = said[0] as Claim;
    const outlets = [...new Set(said.map((claim) => outletOf(data, claim)))];
    return {key, name: first.attributed_to ?? "nobody by name", outlets, claims: said};
  });
}

/** The key of the voice that a claim comes from. */
export const voiceOf = (claim: Claim): string => claim.attributed_to ?? claim.article_id;

/** The publisher, with the headline where one publisher has several articles in the dossier. */
function outletOf(data: FigureData, claim: Claim): string {
  const article = articleOf(data, claim);
  return article?.publisher ?? publisherOf(data, claim);
}
