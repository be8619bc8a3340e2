import {formatNumber} from "../../src/components/formatNumber.js";

/** Where a list stands that is too long for one page. */
export interface PageOf {
  readonly page: number;
  readonly pages: number;
}

/** The file of a page of a list, counted from 1. */
export const pageFile = (folder: string, page: number): string => `${folder}/${page}.html`;

/** The way to the pages before and behind; nothing where there is only one. */
export function pager({page, pages}: PageOf): string {
  if (pages < 2) return "";
  const link = (to: number, words: string, rel: string): string =>
    to < 1 || to > pages ? "" : `<a rel="${rel}" href="./${to}.html">${words}</a>`;
  return `<nav class="pager" aria-label="Pages">${link(page - 1, "← Before", "prev")} <span>Page ${formatNumber(page)} of ${formatNumber(pages)}</span> ${link(page + 1, "Next →", "next")}</nav>`;
}
