import {namedFigure} from "../../figures/namedFigure.js";
import type {Block} from "../blockRule.js";
import {evidenceCount, figureEvidence} from "../figureEvidence.js";
import {figurePage} from "../figurePage.js";
import {frameFigure} from "../frameFigure.js";

/**
 * `:::figure timeline`, `:::figure claims-by-measure measure=so2_emitted`: a figure with its title, drawing, note, caveats, the table of its evidence and its files.
 */
export const figureBlock: Block = {
  name: "figure",
  read(index, args, use) {
    const figure = namedFigure(args.replace(/\s+/gu, " "));
    // drawn while the page is read, so that what is wrong with it is told with page and line
    const frame = frameFigure(index, figure);
    const {claims, findings, html} = frame;
    use.outline.push({level: 3, id: () => figure.name, text: frame.title, mark: frame.titleMark});
    use.figures.push({id: figure.name, claims});
    return {
      claims,
      findings,
      html: (use) =>
        html(
          // where an appendix has the words of each claim, a table below each figure would say them again
          (use.hasBriefFigures || use.hasEvidence
            ? `<p class="figure-files"><a rel="external" href="${figurePage(figure)}#evidence">${evidenceCount(claims)}, on its own page</a></p>`
            : figureEvidence(index, figure, frame, use)) +
            `<p class="figure-files">Download ${downloads(figure.name)} · <a rel="external" href="${figurePage(figure)}">This figure alone, to embed</a></p>`,
          use
        )
    };
  }
};

const downloads = (name: string): string =>
  ["CSV", "SVG", "PNG"]
    .map(
      (kind) => `<a rel="external" href="./data/figures/${name}.${kind.toLowerCase()}" download>${kind}</a>`
    )
    .join(" · ");
