import type {Source} from "../model.js";
import {isoDate, ManualError, optional, readManual, required, webAddress, yesNo} from "./readManual.js";

/** Reads `data/manual/sources.csv`: one row an article, with how each thing is known. */
export function readSources(file: string, text: string): Source[] {
  const rows = readManual<Source>(file, text, {
    article_id: articleId,
    seed: required,
    title: required,
    publisher: required,
    author: optional,
    published_start: isoDate,
    published_end: isoDate,
    published_basis: required,
    url: webAddress,
    language: required,
    full_text: yesNo,
    origin: optional,
    confidence: optional
  });
  const seen = new Set<string>();
  for (const {article_id} of rows) {
    if (seen.has(article_id))
      throw new ManualError(
        `${file}: article_id ${article_id} stands in two rows; give each article its own`
      );
    seen.add(article_id);
  }
  return rows;
}

/** Article ids stand in addresses and in claim ids, so they are kept plain. */
function articleId(cell: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(cell))
    throw new Error(`unexpected "${cell}"; write lower-case letters, digits and hyphens, such as 003-1`);
  return cell;
}
