import type {Page} from "puppeteer";
import {PAGE_OF} from "../../src/markdown/pageNumber.js";

/** As wide as the number of most pages, so that lines break where they will. */
const UNKNOWN = "00";

/** Stands for the numbers of pages as long as nobody knows them. */
export const reservePageNumbers = (page: Page): Promise<void> =>
  writePageNumbers(page, new Map(), (number) => number);

/**
 * Writes the number of a page wherever it is asked for. Of several places on one page a list names only the first: "p. 3, 5".
 *
 * @param pages page by the id of a place, as `placePages` finds them
 * @param say words around a number where it does not stand in a table of contents
 */
export function writePageNumbers(
  page: Page,
  pages: ReadonlyMap<string, number>,
  say: (page: string) => string
): Promise<void> {
  const numbers = [...pages].map(([id, number]) => [id, String(number), say(String(number))] as const);
  return page.evaluate(
    (numbers, pageOf, unknown) => {
      const byId = new Map(numbers.map(([id, bare, said]) => [id, {bare, said}]));
      for (const place of document.querySelectorAll(`[${pageOf}]`)) {
        const known = byId.get(place.getAttribute(pageOf) ?? "");
        const isPlain = place.closest(".outline, .evidence-list") !== null;
        place.textContent = (isPlain ? known?.bare : known?.said) ?? unknown;
      }
      if (byId.size === 0) return;
      for (const first of document.querySelectorAll(".back:first-of-type")) {
        const links = [...(first.parentElement?.querySelectorAll(":scope > .back") ?? [])];
        const seen = new Set<string | null>();
        for (const link of links) {
          const number = link.querySelector(".page-of")?.textContent ?? null;
          if (seen.has(number)) {
            // with the comma before it
            link.previousSibling?.remove();
            link.remove();
          }
          seen.add(number);
        }
      }
    },
    numbers,
    PAGE_OF,
    UNKNOWN
  );
}
