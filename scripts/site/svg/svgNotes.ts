import type {Claim} from "../../../loaders/model.js";
import {sayReview} from "../../../loaders/reviews/sayReview.js";
import type {Figure} from "../../../src/figures/figure.js";
import {decisionWords} from "../../../src/figures/kit/corrected.js";
import type {Pen} from "../../../src/figures/kit/pen.js";
import {claimValue} from "../../../src/figures/kit/words.js";
import {paint} from "../../../src/figures/palette.js";
import type {FigureDecisions} from "../../../src/markdown/figureDecisions.js";
import type {Part} from "./figureSvg.js";
import {withMark} from "./withMark.js";
import {stacked} from "./stacked.js";

const STYLE = {size: 12.5, paint: paint.muted} as const;

/** The note below a drawing, and what editors corrected of what is drawn and rejected of what would be. */
export function svgNotes(pen: Pen, figure: Figure, {corrected, rejected}: FigureDecisions): Part {
  const note = figure.note(pen.data);
  const lines: readonly (readonly [text: string, claims: readonly Claim[]])[] = [
    // what could not be drawn is quoted there
    ...(note === null
      ? []
      : [[note, pen.data.claims.filter(({quote}) => note.includes(`“${quote}”`))] as const]),
    ...corrected.map((claim) => [`${claimValue(claim)}: ${decisionWords(claim) ?? ""}`, [claim]] as const),
    ...rejected.map((row) => [`Not drawn: “${row.quote ?? ""}”, ${sayReview(row)}`, []] as const)
  ];
  return stacked(lines, 10, ([text, claims], y) => withMark(pen, claims, y, text, STYLE));
}
