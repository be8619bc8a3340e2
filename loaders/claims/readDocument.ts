import type {Article, Region} from "../model.js";
import {findRegions} from "../sources/findRegions.js";
import type {Furniture} from "../sources/readFurniture.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {readArticle, type Extraction, type ReadArticle} from "./readArticle.js";

/** A text that is in no dossier, with what its reader knows of it. */
export interface Document {
  /** names it in the ids of its claims */
  readonly id: string;
  readonly text: string;
  /** ISO days between which it was published, both inclusive; null where unknown */
  readonly published: {readonly start: string; readonly end: string} | null;
  /** whom it is about, where the reader knows it better than the text says */
  readonly subject: KnownEntity | null;
}

export interface ReadDocument extends ReadArticle {
  readonly article: Article;
  /** they cover the text without gaps */
  readonly regions: readonly Region[];
}

/** Reads a text as one article: its first line is its title if it looks like one. */
export function readDocument(
  {id, text, published, subject}: Document,
  furniture: readonly Furniture[],
  extraction: Extraction
): ReadDocument {
  const source = {
    article_id: id,
    seed: id,
    title: "",
    publisher: "",
    author: null,
    published_start: published?.start ?? null,
    published_end: published?.end ?? null,
    published_basis: published ? "given" : "unknown",
    url: null,
    language: "en",
    full_text: true,
    origin: null,
    confidence: null,
    original: null
  };
  const found = findRegions({seed: id, sha256: "", text}, [source], furniture);
  const regions = withBody(found.regions);
  const [article] = found.articles;
  if (!article) throw new Error(`no article in ${id}`);
  return {article, regions, ...readArticle(text, article, regions, extraction, subject)};
}

/** A line that stands alone is what the text says and no heading of it. */
function withBody(regions: readonly Region[]): readonly Region[] {
  if (regions.some(({kind}) => kind === "body" || kind === "list")) return regions;
  return regions.map((region) => (region.kind === "title" ? {...region, kind: "body"} : region));
}
