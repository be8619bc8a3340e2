import type {Claim} from "../../loaders/model.js";
import type {Figure} from "../figures/figure.js";
import {evidenceTable} from "./blocks/evidenceTable.js";
import {referenceTable} from "./blocks/referenceTable.js";
import type {DossierIndex} from "./dossierIndex.js";
import {toFigureData} from "./figureData.js";
import type {FigureFrame} from "./frameFigure.js";
import type {PageUse} from "./pageUse.js";

/**
 * The table behind a figure, folded: each claim with its words and source, and what others count.
 *
 * @param use absent on a page of its own, where it has an id for links from elsewhere; browsers unfold what a link leads into
 */
export function figureEvidence(
  index: DossierIndex,
  figure: Figure,
  {claims, titleMark}: FigureFrame,
  use?: PageUse
): string {
  const data = toFigureData(index.dossier);
  return (
    `<details class="figure-evidence"><summary>${evidenceCount(claims)}</summary><div${use ? "" : ' id="evidence"'}>` +
    evidenceTable(index, claims, figure.title(data), use, titleMark(use)) +
    `${referenceTable(index, figure.references(data))}</div></details>`
  );
}

/** "Table and evidence: 25 claims" */
export const evidenceCount = ({length}: readonly Claim[]): string =>
  `Table and evidence: ${length} ${length === 1 ? "claim" : "claims"}`;
