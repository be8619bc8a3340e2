import type {Claim, Dossier, ReviewRow} from "../../loaders/model.js";
import type {Figure} from "../figures/figure.js";
import {isCorrected} from "../figures/kit/corrected.js";
import {toFigureData} from "./figureData.js";

/** What editors decided on a figure’s claims: a drawing has room for no more than a mark. */
export interface FigureDecisions {
  readonly corrected: readonly Claim[];
  /** of what would be drawn */
  readonly rejected: readonly ReviewRow[];
}

/** The claims of a figure that editors corrected, and the decisions by which others are not in it. */
export function figureDecisions(dossier: Dossier, figure: Figure): FigureDecisions {
  if (dossier.reviews.length === 0) return {corrected: [], rejected: []};
  const data = toFigureData(dossier);
  const read = new Set(figure.claims({...data, claims: dossier.asRead}).map(({claim_id}) => claim_id));
  return {
    corrected: figure.claims(data).filter(isCorrected),
    rejected: dossier.reviews.filter(
      ({kind, state, target}) => kind === "reject" && state === "applied" && read.has(target)
    )
  };
}
