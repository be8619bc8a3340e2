import {plainWords} from "../plainWords.js";
import type {LeftOut} from "../readDocument.js";
import {htmlBlocks} from "./htmlBlocks.js";
import {blockText} from "../readDocument.js";

/** Looks at what a page shows before an article is cut out of it; told the article's text, gives what of the page is not in it. */
export function htmlLeftOut(page: Document): (kept: string) => LeftOut[] {
  const all = htmlBlocks(page.body, () => 0).map((block) => blockText(block).replace(/^• /, ""));
  return (kept) => {
    const there = plainWords(kept);
    return all
      .filter((text) => !there.includes(text))
      .map((text) => ({reason: "outside the article, as Readability finds it", text}));
  };
}
