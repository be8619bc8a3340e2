import {loadFigureData} from "./loadFigureData.js";
import {marksOf, MARK} from "./marksOf.js";

/**
 * Makes the marks of drawings buttons for keyboards and screen readers: one stop a drawing, arrow keys from mark to mark. Until a
 * script can answer them a drawing is one image, so this is not in the markup.
 */
export function makeMarksReachable(root: ParentNode): void {
  for (const svg of root.querySelectorAll<SVGSVGElement>(".drawing > svg")) {
    const marks = marksOf(svg);
    if (marks.length === 0) continue;
    svg.setAttribute("role", "group");
    // axes and labels are in the description, where they make sentences
    for (const words of svg.querySelectorAll("text"))
      if (words.closest(MARK) === null) words.setAttribute("aria-hidden", "true");
    marks.forEach((mark, i) => {
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-haspopup", "dialog");
      mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
      if (mark.querySelector("title") === null && !mark.hasAttribute("aria-label"))
        mark.setAttribute("aria-label", ownName(mark));
    });
    svg.addEventListener("keydown", (event) => {
      step(event, marks);
    });
    // tooltips take the claims, which a reader who only reads does without
    const name = (): void => {
      void addTooltips(marks);
    };
    svg.addEventListener("pointerover", name, {once: true});
    // not of the drawing itself: Chromium lets Tab stop at an SVG that listens for focus, and loses the focus as it ceases to
    svg.parentElement?.addEventListener("focusin", name, {once: true});
  }
}

/** What a mark itself says, until its claims name it: never the words of another. */
function ownName(mark: SVGElement): string {
  const lines = [...mark.querySelectorAll("text")];
  // else one line runs into the next where a name is made of what is seen
  for (const line of lines) line.before(" ");
  const said = lines
    .map(({textContent}) => textContent)
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
  if (said !== "") return said;
  const kind = mark.dataset.claim === undefined ? "another count" : "evidence";
  const label = labelOf(mark);
  return label === null ? kind : `${label}: ${kind}`;
}

/** What is longer is a sentence, not the label of a line; in characters. */
const LABEL = 60;

/** The words before a mark that are no mark's: the label of its line. */
function labelOf(mark: Element): string | null {
  for (let at = mark; at.tagName !== "svg" && at.parentElement !== null; at = at.parentElement)
    for (let near = at.previousElementSibling; near !== null; near = near.previousElementSibling) {
      const text = near.closest(MARK) ? null : near.closest("text");
      if (text !== null) return text.textContent.length <= LABEL ? text.textContent : null;
    }
  return null;
}

/** Gives marks their tooltips: value, words, source and doubts of each claim. Without the line to the data they do without. */
async function addTooltips(marks: readonly SVGElement[]): Promise<void> {
  const bare = marks.filter((mark) => mark.querySelector("title") === null);
  if (bare.length === 0) return;
  try {
    const [{markName}, data] = await Promise.all([import("../figures/kit/markName.js"), loadFigureData()]);
    for (const mark of bare) {
      const title = document.createElementNS(mark.namespaceURI, "title") as SVGTitleElement;
      const ids = (list: string | undefined): readonly string[] => list?.split(" ") ?? [];
      title.textContent = markName(data, ids(mark.dataset.claim), ids(mark.dataset.reference));
      mark.prepend(title);
    }
  } catch {
    // the next click says what is wrong, or leads to the source
  }
}

function step(event: KeyboardEvent, marks: readonly SVGElement[]): void {
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: marks.length - 1
  }[event.key];
  if (to === undefined || at < 0) return;
  const next = marks[(to + marks.length) % marks.length];
  marks[at]?.setAttribute("tabindex", "-1");
  next?.setAttribute("tabindex", "0");
  next?.focus();
  event.preventDefault();
}
