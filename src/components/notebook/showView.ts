import {sayThatCardsOpen} from "../evidencePopover.js";
import {makeMarksReachable} from "../figureMarks.js";
import type {Layout, ResultView} from "./showResult.js";

/** From here on the style sheet shows the wider of the two drawings. */
const DESK = "(min-width: 45.5rem)";
/** So many cells, but so many rows at least, fill the frame around a table. */
const FIRST_CELLS = 240;
const FIRST_ROWS = 8;
/** How long a reader must pause before what is out of sight is made, too. */
const REST_MS = 150;

let waiting = 0;

/**
 * Puts a result into the page. What is in sight comes at once and in one go: the counts, the rows that fill the frame around the table, and of the
 * two drawings the one that is shown. All other rows, the caveats below (until then the last ones stay) and the other drawing come when no
 * result has followed for a moment.
 */
export function showView(result: HTMLElement, {html, draw}: ResultView): void {
  clearTimeout(waiting);
  const made = document.createRange().createContextualFragment(html);
  sayThatCardsOpen(made);
  const frames = draw ? [...made.querySelectorAll<HTMLElement>(".drawing")] : [];
  const fill = (frame: HTMLElement): void => {
    if (draw && !frame.firstChild) frame.append(draw(document, layoutOf(frame)));
    makeMarksReachable(frame.parentElement ?? frame);
  };
  const seen = matchMedia(DESK).matches ? "desk" : "phone";
  frames.filter((frame) => layoutOf(frame).name === seen).forEach(fill);
  const body = made.querySelector("tbody");
  const rows = [...(body?.rows ?? [])];
  const columns = rows[0]?.cells.length ?? 1;
  const later = rows.slice(Math.max(FIRST_ROWS, Math.floor(FIRST_CELLS / columns)));
  later.forEach((row) => {
    row.remove();
  });
  const caveats = caveatsIn(made);
  const before = caveatsIn(result);
  made.append(...before);
  caveats.forEach((node) => {
    node.remove();
  });
  result.replaceChildren(made);
  waiting = window.setTimeout(() => {
    body?.append(...later);
    before.forEach((node) => {
      node.remove();
    });
    result.append(...caveats);
    frames.filter((frame) => !frame.firstChild).forEach(fill);
  }, REST_MS);
}

/** The caveats below a table, with their heading. */
const caveatsIn = (root: ParentNode): Element[] =>
  [...root.children].filter((child) => child.matches("h3, .caveats"));

const layoutOf = (frame: HTMLElement): Layout => ({
  name: frame.classList.contains("phone") ? "phone" : "desk",
  width: Number(frame.dataset.width)
});
