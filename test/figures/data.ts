import {fileURLToPath} from "node:url";
import {loadDossier} from "../../loaders/dossier.js";
import type {FigureData} from "../../src/figures/figure.js";
import {toFigureData} from "../../src/markdown/figureData.js";

/** The dossier as it stands, as figures get it. */
export const data: FigureData = toFigureData(loadDossier(fileURLToPath(new URL("../..", import.meta.url))));
