import type {Page} from "puppeteer";

/** The smallest share of a page’s width: there the labels of a drawing have less than six points, which nobody reads with ease. */
const SMALLEST = 0.67;

/** Where the caveats go on to the next page anyway, nothing is won by a drawing that small. */
const SMALLEST_ALONE = 0.85;

/** What measuring on a screen and laying out on paper may differ in, in CSS pixels. */
const SLACK = 24;

/** What is cut off must be worth a page, as a share of what a page has room for. */
const SHORTEST = 0.25;

/**
 * Sizes each drawing for paper: as wide as the page if the head of its section, the figure and its caveats then stand on one page; smaller, if
 * they do so with labels that can be read; else as large as fits below the head, and the caveats go on. What would still be too small is cut into
 * parts, between two rows where no word and no mark stands, so that only lines that run through are cut.
 *
 * @param height what a page has room for, in CSS pixels
 * @param continued what the second part of a drawing is called, behind its title
 */
export function fitDrawings(page: Page, height: number, continued: string): Promise<void> {
  return page.evaluate(
    // no named functions in here: a compiler would mark them with a helper that the page does not have
    ({height, continued, smallest, smallestAlone, slack, shortest}) => {
      for (const drawing of document.querySelectorAll<HTMLElement>("figure > .drawing")) {
        const svg = drawing.querySelector("svg");
        const figure = drawing.parentElement;
        if (!svg || !figure || drawing.getBoundingClientRect().height === 0) continue;
        const box = svg.viewBox.baseVal;
        const wide = drawing.getBoundingClientRect().width;
        const full = (box.height / box.width) * wide;
        // the section's head stands on the page of its first figure
        let top = figure.getBoundingClientRect().top;
        for (
          let before = figure.previousElementSibling;
          before && before.tagName !== "FIGURE";
          before = before.previousElementSibling
        ) {
          top = before.getBoundingClientRect().top;
          if (before.tagName === "H2") break;
        }
        const head = drawing.getBoundingClientRect().top - top;
        const tail = figure.getBoundingClientRect().bottom - drawing.getBoundingClientRect().bottom;
        const together = height - slack - head - tail;
        const alone = height - slack - head;
        const fits = together >= full * smallest;
        const room = fits ? together : alone;
        if (fits || room >= full * smallestAlone) {
          svg.style.width = `${Math.min(1, room / full) * wide}px`;
          continue;
        }
        svg.style.width = `${wide}px`;
        const scale = svg.getBoundingClientRect().height / box.height;
        const origin = svg.getBoundingClientRect().top;
        const limit = room / scale;
        const solid = [...svg.querySelectorAll("text, path, circle, rect, use, polygon")]
          .map((element) => element.getBoundingClientRect())
          .filter((mark) => mark.height > 0 && mark.height / scale < limit * shortest)
          .map((mark) => [(mark.top - origin) / scale, (mark.bottom - origin) / scale] as const)
          .sort((a, b) => a[0] - b[0]);
        const gaps: {readonly at: number; readonly size: number}[] = [];
        let end = 0;
        for (const [from, to] of solid) {
          if (from > end) gaps.push({at: (from + end) / 2, size: from - end});
          end = Math.max(end, to);
        }
        const parts = Math.ceil(box.height / limit);
        const edges = [0];
        for (let left = parts; left > 1; left--) {
          const last = edges.at(-1) ?? 0;
          const ideal = last + (box.height - last) / left;
          const near = gaps.filter(({at}) => at > last + limit * shortest && at - last <= limit);
          // the widest gap near an even share: there is more room above a heading than between rows
          const [best] = near
            .map((gap) => ({...gap, worth: gap.size - Math.abs(gap.at - ideal) / 12}))
            .sort((a, b) => b.worth - a.worth);
          if (best) edges.push(best.at);
        }
        edges.push(box.height);
        // the last part has the caveats below it, if that makes no part much smaller
        const rest = (box.height - (edges.at(-2) ?? 0)) * scale;
        const share = (height - slack - tail) / rest;
        const width = share < 1 && share > smallest ? share * wide : wide;
        for (let i = 0; i + 1 < edges.length; i++) {
          const from = edges[i] ?? 0;
          const tall = (edges[i + 1] ?? box.height) - from;
          const part = svg.cloneNode(true) as SVGSVGElement;
          part.setAttribute("viewBox", `0 ${from} ${box.width} ${tall}`);
          part.setAttribute("height", String(tall));
          part.style.overflow = "hidden";
          part.style.width = `${width}px`;
          const holder = document.createElement("div");
          holder.className = drawing.className;
          if (i > 0) {
            for (const named of part.querySelectorAll("[id]")) named.removeAttribute("id");
            part.setAttribute("aria-label", `${svg.querySelector("title")?.textContent ?? ""}, ${continued}`);
            holder.style.breakBefore = "page";
          }
          holder.append(part);
          drawing.before(holder);
        }
        drawing.remove();
      }
    },
    {height, continued, smallest: SMALLEST, smallestAlone: SMALLEST_ALONE, slack: SLACK, shortest: SHORTEST}
  );
}
