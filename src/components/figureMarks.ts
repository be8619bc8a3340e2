import {loadFigureData} from "./loadFigureData.js";

const MARK = "[data-claim], [data-reference]";

/**
 * Makes the marks of drawings buttons for keyboards and screen readers: one stop a drawing, arrow keys from mark to mark. Until a
 * script can answer them a drawing is one image, so this is not in the markup.
 */
export function makeMarksReachable(root: ParentNode): void {
  for (const svg of root.querySelectorAll<SVGSVGElement>(".drawing > svg")) {
    const marks = [...svg.querySelectorAll<SVGElement>(MARK)].filter(
      (mark) => mark.parentElement?.closest(MARK) === null
    );
    if (marks.length === 0) continue;
    svg.setAttribute("role", "group");
    marks.forEach((mark, i) => {
      mark.setAttribute("role", "button");
      mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
      if (mark.querySelector("title") === null) mark.setAttribute("aria-label", wordsAt(mark, svg));
    });
    svg.addEventListener("keydown", (event) => {
      step(event, marks);
    });
    // names take the claims, which a reader who only reads does without
    const name = (): void => {
      void nameMarks(marks);
    };
    for (const sign of ["pointerover", "focusin"]) svg.addEventListener(sign, name, {once: true});
  }
}

/** What the drawing itself says at a mark: its own words, else those of the line that it stands in, else the words before it. */
function wordsAt(mark: Element, svg: Element): string {
  for (let at = mark; at !== svg && at.parentElement !== null; at = at.parentElement) {
    for (let near: Element | null = at; near !== null; near = near.previousElementSibling) {
      const words = near.tagName === "defs" ? "" : near.textContent.replace(/\s+/gu, " ").trim();
      if (words !== "") return `Evidence: ${words}`;
    }
  }
  return "Evidence";
}

/** Gives marks their tooltips and names: value, words, source and doubts of each claim. Without the line to the data they keep what the drawing says. */
async function nameMarks(marks: readonly SVGElement[]): Promise<void> {
  const unnamed = marks.filter((mark) => mark.querySelector("title") === null);
  if (unnamed.length === 0) return;
  try {
    const [{markName}, data] = await Promise.all([import("../figures/kit/markName.js"), loadFigureData()]);
    for (const mark of unnamed) {
      const title = document.createElementNS(mark.namespaceURI, "title") as SVGTitleElement;
      const ids = (list: string | undefined): readonly string[] => list?.split(" ") ?? [];
      title.textContent = markName(data, ids(mark.dataset.claim), ids(mark.dataset.reference));
      mark.prepend(title);
      mark.removeAttribute("aria-label");
    }
  } catch {
    // the next click says what is wrong, or leads to the source
  }
}

function step(event: KeyboardEvent, marks: readonly SVGElement[]): void {
  const move = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  if (move === undefined || at < 0) return;
  const next = marks[(at + move + marks.length) % marks.length];
  marks[at]?.setAttribute("tabindex", "-1");
  next?.setAttribute("tabindex", "0");
  next?.focus();
  event.preventDefault();
}
