import {SEVERITY_WORDS} from "../../../src/components/severityWords.js";
import type {Finding} from "../../../loaders/model.js";
import type {Figure, FigureData} from "../../../src/figures/figure.js";
import {openFindingsOf} from "../../../src/figures/kit/findings.js";
import {label, paragraph} from "../../../src/figures/kit/label.js";
import type {Pen} from "../../../src/figures/kit/pen.js";
import {paint} from "../../../src/figures/palette.js";
import {isNeverFolded} from "../../../src/markdown/caveatMark.js";
import type {EditionFacts} from "../editionFacts.js";
import type {Part} from "./figureSvg.js";
import {stacked} from "./stacked.js";

/** A picture of more caveats leaves out notes on sources, dates and spelling and says how many; its metadata hold them all. */
const MAX_SHOWN = 12;

/** Where the sentences of a caveat begin, in CSS pixels: behind the longest word for a severity. */
const INDENT = 42;
const SMALL = {size: 12} as const;

/** The findings about what a figure shows or its title says, the gravest first. */
export const figureFindings = (figure: Figure, data: FigureData): readonly Finding[] =>
  openFindingsOf(data, [...figure.claims(data), ...(figure.titleClaims?.(data) ?? [])]);

/** The caveats of a figure as sentences. */
export function svgCaveats(pen: Pen, figure: Figure, {url}: EditionFacts): Part {
  const findings = figureFindings(figure, pen.data);
  const isShown = (finding: Finding): boolean =>
    findings.length <= MAX_SHOWN || finding.severity !== "note" || isNeverFolded(finding);
  const rest = findings.filter((finding) => !isShown(finding)).length;
  const rows = [
    ...findings.filter(isShown).map(({severity, caveat}) => ({
      word: SEVERITY_WORDS[severity],
      isGrave: severity !== "note",
      text: caveat
    })),
    ...(rest === 0
      ? []
      : [
          {
            word: "",
            isGrave: false,
            text: `And ${rest} notes on sources, dates and spelling: ${url}caveats.html`
          }
        ])
  ];
  return stacked(rows, 8, ({word, isGrave, text}, y) => {
    const block = paragraph(pen, INDENT, y, pen.width - INDENT, text, SMALL);
    const name = label(pen, 0, y + 12, word, {
      ...SMALL,
      bold: true,
      paint: isGrave ? paint.doubtInk : paint.muted
    });
    return {...block, node: pen.make("g", {}, word === "" ? null : name, " ", block.node)};
  });
}
