import {seenText} from "../../components/seenText.js";

const SVG = "http://www.w3.org/2000/svg";

export type Child = Node | string | null | undefined | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/**
 * An SVG element. Numbers are rounded, so that the same drawing has the same markup on every machine; attributes that are null or undefined
 * are left out, and so are coordinates of 0 where that is what SVG takes them for; strings become text, never markup, and act on nothing around it.
 */
export function svg(
  document: Document,
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElement {
  // any SVG element: the cast only picks the overload
  const element: SVGElement = document.createElementNS(SVG, name as "g");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (value === 0 && name !== "tspan" && COORDINATES.has(key)) continue;
    element.setAttribute(key, typeof value === "number" ? round(value) : seenText(value));
  }
  append(document, element, children);
  return element;
}

/** Those that are 0 where they are not given; a `tspan` without one goes on where the text is. */
const COORDINATES = new Set(["x", "y", "x1", "y1", "x2", "y2", "cx", "cy"]);

/** From here on tenths of a pixel show no more, in CSS pixels; in small marks they do. */
const WHOLE = 30;

/** A coordinate as text: at most one decimal, whole pixels where that is enough, no minus zero. */
export function round(value: number): string {
  const rounded = Math.abs(value) >= WHOLE ? Math.round(value) : Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** Path data from numbers and letters: path`M${x},${y}H${z}` rounds each number. */
export function path(strings: TemplateStringsArray, ...values: readonly number[]): string {
  return strings.map((part, i) => part + (i < values.length ? round(values[i] ?? 0) : "")).join("");
}

function append(document: Document, parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (typeof child === "string") parent.appendChild(document.createTextNode(seenText(child)));
    else if (isList(child)) append(document, parent, child);
    else parent.appendChild(child);
  }
}

const isList = (child: Child): child is readonly Child[] => Array.isArray(child);
