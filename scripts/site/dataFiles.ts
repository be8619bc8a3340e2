import type {Dossier} from "../../loaders/model.js";
import {tableFiles} from "../../loaders/tables/index.js";
import {figureFiles} from "./figureFiles.js";
import {toFigureData} from "../../src/markdown/figureData.js";

/** All that the site serves below `/data/`, by file name: the published tables, what each figure shows, and what figures are drawn from anew in the browser. */
export function dataFiles(dossier: Dossier): Map<string, Uint8Array> {
  const figureData = JSON.stringify(toFigureData(dossier));
  return new Map([
    ...tableFiles(dossier),
    ...figureFiles(dossier),
    ["figure-data.json", new TextEncoder().encode(figureData)]
  ]);
}
