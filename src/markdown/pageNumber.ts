import {escapeHtml} from "../components/escapeHtml.js";

/** The attribute that names the place whose page is meant; `scripts/briefing/paginate.ts` writes the page's number there. */
export const PAGE_OF = "data-page-of";

/** Stands where paper shows the page of a place; a screen, which has no pages, shows nothing. */
export const pageNumber = (id: string): string =>
  `<span class="page-of" ${PAGE_OF}="${escapeHtml(id)}"></span>`;
