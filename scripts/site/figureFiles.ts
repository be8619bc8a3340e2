import type {Dossier} from "../../loaders/model.js";
import {toCsv} from "../../loaders/tables/csv.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {figuresOf} from "../../src/markdown/figuresOf.js";
import {figureDecisions} from "../../src/markdown/figureDecisions.js";
import type {EditionFacts} from "./editionFacts.js";
import {figureMetadata} from "./figureMetadata.js";
import {FIGURE_COLUMNS, figureRows} from "./figureTable.js";
import {figureSvg} from "./svg/figureSvg.js";

/**
 * What each figure can be taken away as, by file name: the claims that it shows as CSV, what these are (CSV on the Web), and the picture as SVG.
 * Title, sources, date and caveats are in each.
 */
export function figureFiles(dossier: Dossier, facts: EditionFacts): Map<string, Uint8Array> {
  const data = toFigureData(dossier);
  const columns = FIGURE_COLUMNS.map(({name}) => name);
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const figure of figuresOf(dossier)) {
    const add = (ending: string, content: string): void => {
      files.set(`figures/${figure.name}${ending}`, encoder.encode(content));
    };
    add(".csv", toCsv(columns, figureRows(figure, data, facts)));
    add(".csv-metadata.json", `${JSON.stringify(figureMetadata(figure, data, facts), null, 1)}\n`);
    add(".svg", figureSvg(figure, data, figureDecisions(dossier, figure), facts));
  }
  return files;
}
