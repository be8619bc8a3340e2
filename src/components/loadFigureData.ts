import {FileAttachment} from "observablehq:stdlib";
import type {FigureData} from "../figures/figure.js";

let loading: Promise<FigureData> | undefined;

/** Claims, findings and articles for switches and evidence. Fetched once, when a reader first asks for any of it. */
export function loadFigureData(): Promise<FigureData> {
  loading ??= FileAttachment("../data/figure-data.json").json() as Promise<FigureData>;
  return loading;
}
