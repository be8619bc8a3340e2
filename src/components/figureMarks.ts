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
      // its <title> names it
      if (mark.textContent.trim() === "") mark.setAttribute("aria-label", "Evidence");
    });
    svg.addEventListener("keydown", (event) => {
      step(event, marks);
    });
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
