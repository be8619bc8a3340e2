import type {Source} from "../model.js";
import {wrongInName} from "./fileName.js";
import {rearm} from "./formulaCells.js";
import {isoDate, mayLack, readManual, required, unique, webAddress, yesNo} from "./readManual.js";

/** Reads `data/manual/sources.csv`: one row an article, with how each thing is known. */
export function readSources(file: string, text: string): Source[] {
  const once = unique();
  return readManual<Source>(
    file,
    text,
    {
      article_id: (cell) => once(articleId(cell)),
      seed: required,
      title: (cell) => rearm(required(cell)),
      publisher: (cell) => rearm(required(cell)),
      author: words,
      published_start: isoDate,
      published_end: isoDate,
      published_basis: (cell) => rearm(required(cell)),
      url: webAddress,
      language: languageTag,
      full_text: yesNo,
      origin: words,
      confidence: words,
      original: mayLack(originalName)
    },
    ({published_start, published_end}) => {
      if (published_start !== null && published_end !== null && published_end < published_start)
        throw new Error(
          `published_end ${published_end} lies before published_start ${published_start}; put the earlier day first`
        );
    }
  );
}

/** Apostrophes that keep a spreadsheet from running a cell are no part of it; an empty cell is an unknown. */
const words = (cell: string): string | null => rearm(cell) || null;

/** A plain name of a file inside `seeds/`. */
function originalName(cell: string): string | null {
  if (cell !== "" && !/^[a-z0-9][a-z0-9-]*\.[a-z]+$/.test(cell))
    throw new Error(`unexpected "${cell}"; leave it to \`npm run add\`, which names the file, or empty it`);
  return cell || null;
}

/** A BCP 47 tag: it goes into pages as their language. */
export function languageTag(cell: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(cell))
    throw new Error(`unexpected "${cell}"; write a language tag such as en or pt-BR`);
  return cell;
}

/** Article ids stand in addresses and in claim ids, so they are kept plain. */
function articleId(cell: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(cell))
    throw new Error(`unexpected "${cell}"; write lower-case letters, digits and hyphens, such as 003-1`);
  const wrong = wrongInName(cell);
  if (wrong !== null) throw new Error(`unexpected "${cell}": ${wrong}; write another`);
  return cell;
}
