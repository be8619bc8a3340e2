import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Dossier} from "../../loaders/model.js";
import {publishedOriginal} from "../../src/markdown/publishedOriginal.js";

/** The files that texts were taken from, where their rights allow it; by their paths from the site's root. */
export function originalFiles(
  root: string,
  {articles, originals}: Pick<Dossier, "articles" | "originals">
): Map<string, Uint8Array> {
  return new Map(
    articles.flatMap((article): [string, Uint8Array][] => {
      const original = originals.get(article.seed);
      const path = original ? publishedOriginal(article, original) : null;
      return original && path !== null ? [[path, readFileSync(join(root, "seeds", original.file))]] : [];
    })
  );
}
