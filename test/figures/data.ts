import type {FigureData} from "../../src/figures/figure.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {dossier} from "../loaders/root.js";

/** The dossier as it stands, as figures get it. */
export const data: FigureData = toFigureData(dossier);
