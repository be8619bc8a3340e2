import {loadFigureData} from "./loadFigureData.js";
import {MARK} from "./markSelector.js";
import {type MarkWords, markWords} from "./markWords.js";

/**
 * Makes the marks of drawings buttons for keyboards and screen readers: one stop a drawing, arrow keys from mark to mark. Until a
 * script can answer them a drawing is one image, so this is not in the markup.
 */
export function makeMarksReachable(root: ParentNode): void {
  // one that a choice from the address made first is not made twice: a key would go on by two
  for (const svg of root.querySelectorAll<SVGSVGElement>('.drawing > svg:not([role="group"])')) {
    const words = markWords(svg);
    const marks = words.map(({mark}) => mark);
    if (marks.length === 0) continue;
    svg.setAttribute("role", "group");
    svg.setAttribute(
      "aria-describedby",
      `${svg.getAttribute("aria-describedby") ?? ""} ${keysHint()}`.trim()
    );
    // axes and labels are in the description, where they make sentences
    for (const text of svg.querySelectorAll("text"))
      if (text.closest(MARK) === null) text.setAttribute("aria-hidden", "true");
    words.forEach((told, i) => {
      const {mark} = told;
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-haspopup", "dialog");
      mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
      if (!mark.hasAttribute("aria-label")) mark.setAttribute("aria-label", nameOf(told));
      // the stop is where a reader was last, by keys or by a card that closed
      mark.addEventListener("focus", () => {
        for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
      });
    });
    svg.addEventListener("keydown", (event) => {
      step(event, marks);
    });
    // tooltips take the claims, which a reader who only reads does without
    const name = (): void => {
      Promise.all([import("./markTooltips.js"), loadFigureData()]).then(
        ([{addTooltips}, data]) => {
          addTooltips(data, marks);
        },
        () => {
          // without the line to the data marks do without; the next click says what is wrong, or leads to the source
        }
      );
    };
    svg.addEventListener("pointerover", name, {once: true});
    // not of the drawing itself: Chromium lets Tab stop at an SVG that listens for focus, and loses the focus as it ceases to
    svg.parentElement?.addEventListener("focusin", name, {once: true});
  }
}

/** Says once, of the drawing and not of each mark, which keys there are. */
function keysHint(): string {
  const id = "mark-keys";
  if (document.getElementById(id) === null) {
    const hint = document.createElement("p");
    hint.id = id;
    hint.hidden = true;
    hint.textContent = "Arrow keys go from mark to mark, Enter opens the evidence.";
    document.body.append(hint);
  }
  return id;
}

/** What the drawing calls a mark, with what its claims say where that is not enough, and that it is in doubt. */
function nameOf({mark, words, own, more}: MarkWords): string {
  // else one line runs into the next where a name is made of what is seen
  for (const line of mark.querySelectorAll("text")) line.before(" ");
  // a tooltip is no name; it comes as in all drawings when a reader comes near
  const tooltip = mark.querySelector("title");
  tooltip?.remove();
  const title = words === own ? null : tooltip?.textContent;
  return [words, more || title].filter(Boolean).join(": ") + doubtOf(mark.querySelector(".caveat-mark"));
}

/** What a caveat mark says, by the triangle that it is drawn with. */
function doubtOf(caveat: Element | null): string {
  const drawn = caveat?.getAttribute("href") ?? "";
  if (drawn.endsWith("-error")) return ", with an error";
  if (drawn.endsWith("-doubt")) return ", in doubt";
  return drawn === "" ? "" : ", with a note";
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
  // at the ends a reader stays: whoever hears no end goes round and round
  marks[Math.max(0, Math.min(to, marks.length - 1))]?.focus();
  event.preventDefault();
}
