import type {Figure} from "../../../src/figures/figure.js";
import {paragraph} from "../../../src/figures/kit/label.js";
import type {Pen} from "../../../src/figures/kit/pen.js";
import {paint} from "../../../src/figures/palette.js";
import {formatDate} from "../../../src/components/formatDate.js";
import {sourceLine} from "../../../src/figures/kit/sourceLine.js";
import type {EditionFacts} from "../editionFacts.js";
import type {Part} from "./figureSvg.js";

export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** A rule, who printed what is drawn and when, whose counts stand beside it, and which edition this is. */
export function svgSource(pen: Pen, figure: Figure, facts: EditionFacts): Part {
  const text = `${sourceLine(figure, pen.data)} ${editionLine(facts)} ${figureAddress(figure, facts)}`;
  const block = paragraph(pen, 0, 8, pen.width, text, {size: 12, paint: paint.muted});
  return {
    content: [pen.make("line", {class: paint.line, x1: 0, x2: pen.width, y1: 0, y2: 0}), block.node],
    height: block.height + 8
  };
}

/** "Arming Kyrgyzstan, edition abc123, reports up to 30 May 2023. CC BY 4.0." */
export const editionLine = ({title, edition, reportsUpTo}: EditionFacts): string =>
  `${title}, edition ${edition}, reports up to ${formatDate(reportsUpTo)}. CC BY 4.0.`;

/** Where the figure stands alone, with its marks and sentences. */
export const figureAddress = ({name}: Figure, {url}: EditionFacts): string => `${url}embed/${name}.html`;
