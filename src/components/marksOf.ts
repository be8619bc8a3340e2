/** What stands for claims or references in a drawing. */
export const MARK = "[data-claim], [data-reference]";

/** The marks of a drawing, in its order; of marks within a mark, only that. */
export function marksOf(drawing: Element): SVGElement[] {
  return [...drawing.querySelectorAll<SVGElement>(MARK)].filter(
    (mark) => mark.parentElement?.closest(MARK) === null
  );
}
