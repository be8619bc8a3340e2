import type {Claim, Finding} from "../../loaders/model.js";
import type {FigureData} from "../../src/figures/figure.js";
import {figures} from "../../src/figures/index.js";
import type {Figure} from "../../src/figures/figure.js";

/** The data with some of its claims replaced. */
export function change(data: FigureData, which: (claim: Claim) => boolean, to: Partial<Claim>): FigureData {
  return {...data, claims: data.claims.map((claim) => (which(claim) ? {...claim, ...to} : claim))};
}

export const byMeasure =
  (measure: string) =>
  (claim: Claim): boolean =>
    claim.measure === measure;

/** The data without findings, or with the given one about the claims that are chosen. */
export function withFinding(
  data: FigureData,
  which: (claim: Claim) => boolean,
  finding?: Finding
): FigureData {
  const claims = data.claims.map((claim) => ({...claim, caveats: []}));
  if (!finding) return {...data, claims, findings: [], findingClaims: []};
  const none = {reference_id: null, article_id: null, quote_start: null, quote_end: null};
  const findingClaims = claims
    .filter(which)
    .map(({claim_id}) => ({finding_id: finding.finding_id, claim_id, ...none, role: "about" as const}));
  return {...data, claims, findings: [finding], findingClaims};
}

export function figureOf(name: string): Figure {
  const figure = figures.find((figure) => figure.name === name);
  if (!figure) throw new Error(`no such figure: ${name}`);
  return figure;
}
