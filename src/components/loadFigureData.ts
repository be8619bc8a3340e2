import type {FigureData} from "../figures/figure.js";
import {siteUrl} from "./siteUrl.js";

let loading: Promise<FigureData> | undefined;

/** Claims, findings and articles for switches and evidence. Fetched once, when a reader first asks for any of it. */
export function loadFigureData(): Promise<FigureData> {
  loading ??= fetchData().catch((error: unknown) => {
    // the next click may have the line back
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchData(): Promise<FigureData> {
  const answer = await fetch(siteUrl("data/figure-data.json"));
  if (!answer.ok) throw new Error(`the claims could not be loaded: ${answer.status}`);
  return (await answer.json()) as FigureData;
}
