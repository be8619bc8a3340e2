import {MARK} from "./markSelector.js";

/** Holds what tells a mark from others where the words in it and before it do not. */
export const NAME = "data-name";

/** Holds the id of an article, at the words that head its marks. */
export const COLUMN = "data-column";

/** What a drawing itself calls a mark. */
export interface MarkWords<T extends Element = Element> {
  readonly mark: T;
  /** the words in it; where these are none or a number, behind the label of its line */
  readonly words: string;
  /** the words in it alone */
  readonly own: string;
  /** what it stands for by its column, or what else tells it from others */
  readonly more: string;
}

/** How much of a label is said with each mark of its line, in characters. */
const LABEL = 60;

/** The marks of a drawing in its order, of marks within a mark only that; each with the last label before it, which are words that are no mark's. */
export function markWords(drawing: Element): readonly MarkWords<SVGElement>[] {
  const found: MarkWords<SVGElement>[] = [];
  let line = "";
  for (const mark of drawing.querySelectorAll<SVGElement>(`text, ${MARK}`)) {
    if (found.at(-1)?.mark.contains(mark)) continue;
    if (mark.localName === "text") {
      line = labelOf(mark.textContent) ?? line;
      continue;
    }
    const own = [...mark.querySelectorAll("text")].map(({textContent}) => textContent).join(" ");
    found.push({
      mark,
      words: /\p{L}/u.test(own) ? own : [line, own].filter(Boolean).join(": "),
      own,
      more: mark.getAttribute(NAME) ?? columnOf(mark, drawing)
    });
  }
  return found;
}

/** The name of a line from the words before it, without the figures of its marks; null for a sentence, which names none. */
function labelOf(text: string): string | null {
  const [first = "", ...values] = text.split(": ");
  const name = values.some((part) => /\d/u.test(part)) ? first : text;
  if (name.endsWith(".")) return null;
  return name.length > LABEL ? `${name.slice(0, LABEL).replace(/\s\S*$/u, "")}…` : name;
}

/** The words at the head of the column of an article, if all claims of a mark are from that one: a claim's id begins with its article's. */
function columnOf(mark: Element, drawing: Element): string {
  const claims = mark.getAttribute("data-claim")?.split(" ") ?? [];
  const [article, ...others] = new Set(claims.map((id) => id.replace(/-[^-]*$/u, "")));
  if (article === undefined || others.length > 0) return "";
  return drawing.querySelector(`[${COLUMN}="${article}"]`)?.textContent ?? "";
}
