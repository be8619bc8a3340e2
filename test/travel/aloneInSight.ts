import type {Page} from "puppeteer";
import type {Suspect} from "./suspect.js";

/** How far from a number its mark or caveat may be drawn, in CSS pixels: less than two lines above or below, anywhere along the line. */
const NEAR = 36;

/** So much of a caveat is enough to know it by. */
const KNOWN_BY = 50;

/**
 * The places of a page as a browser shows it where the number stands alone: with no visible mark of the finding, link to it, or sentence of it in the
 * same line or the next, nor in the same row of a table that a phone shows as a card. It looks at what is painted, whatever the markup says: in
 * drawings, opened tables and cards alike. Everything that can be unfolded is unfolded first.
 *
 * @returns what stands around each of them, and how often the number is in sight
 */
export function aloneInSight(page: Page, suspect: Suspect): Promise<{alone: string[]; seen: number}> {
  return page.evaluate(
    ({source, flags, findingId, beginning, near}) => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
      const isPainted = (element: Element): boolean =>
        element.checkVisibility({opacityProperty: true, visibilityProperty: true});
      const boxes = (node: Node): DOMRect[] => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({width, height}) => width > 0 && height > 0);
      };
      const flat = (text: string): string => text.replace(/\s+/gu, " ");
      const marks = [
        ...document.querySelectorAll(
          `[data-caveat~="${findingId}"], a[href$="#${findingId}"], a[href$="#note-${findingId}"]`
        )
      ];
      const sentences = [...document.querySelectorAll("li, p, h2, article")].filter((element) =>
        flat(element.textContent).includes(beginning)
      );
      const told = [...marks, ...sentences].filter(isPainted);
      const places = told
        .flatMap((element) => [element.getBoundingClientRect()])
        .filter(({width}) => width > 0);
      // a drawn label may be broken into lines
      const owners = [...document.querySelectorAll("body *")].filter(
        (element) =>
          !["script", "style", "title", "desc", "textarea", "option"].includes(element.localName) &&
          [...element.childNodes].some(
            (node) =>
              node.nodeType === Node.TEXT_NODE && new RegExp(source, flags).test(flat(node.textContent ?? ""))
          )
      );
      const seen = owners.filter((owner) => isPainted(owner) && boxes(owner).length > 0);
      const alone = seen.filter((owner) => {
        const row = owner.closest("tr, .reader-row");
        if (row && told.some((element) => row.contains(element))) return false;
        return !boxes(owner).some((box) =>
          places.some(({top, bottom}) => top - box.bottom < near && box.top - bottom < near)
        );
      });
      const around = (owner: Element): string =>
        `${owner.localName} in ${owner.closest("[id]")?.id ?? "the page"}: ${flat(owner.textContent).slice(0, 120)}`;
      return {alone: alone.map(around), seen: seen.length};
    },
    {
      source: suspect.pattern.source,
      flags: suspect.pattern.flags.replace("g", ""),
      findingId: suspect.findingId,
      beginning: suspect.caveat.slice(0, KNOWN_BY),
      near: NEAR
    }
  );
}
