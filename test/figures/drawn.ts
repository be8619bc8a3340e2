import {JSDOM} from "jsdom";
import {parseHTML} from "linkedom";
import {remember} from "../../loaders/checks/remember.js";
import type {Figure, FigureData} from "../../src/figures/figure.js";
import {NORMAL, textWidth} from "../../src/figures/kit/textWidth.js";

/** The widths of the issue: what a phone of 320 px leaves, a phone, a wide column. */
export const WIDTHS = [288, 390, 680, 760] as const;

const linkedom = parseHTML("<!doctype html><html><body></body></html>").document;
const jsdom = new JSDOM("<!doctype html><html><body></body></html>").window.document;
export const documents = {linkedom, jsdom};

export function draw(
  figure: Figure,
  data: FigureData,
  width: number,
  choice?: string,
  document = linkedom
): SVGSVGElement {
  return figure.draw(data, {document, width, ...(choice === undefined ? {} : {choice})});
}

/** The values of a figure's switch, or one absent choice. */
export function choicesOf(figure: Figure, data: FigureData): readonly (string | undefined)[] {
  return figure.switch?.(data)?.choices.map(({value}) => value) ?? [undefined];
}

/** Markup by one rule for every document: each DOM library closes empty elements and orders attributes in its own way. */
export function markup(node: Node): string {
  if (node.nodeType === 3) return JSON.stringify(node.textContent);
  const element = node as Element;
  const attributes = Array.from(element.attributes)
    .map(({name, value}) => ` ${name}=${JSON.stringify(value)}`)
    .sort();
  const children = Array.from(element.childNodes).map(markup).join("");
  return `<${element.localName}${attributes.join("")}>${children}</>`;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Every line of text with the room that it is estimated to take. */
export function lines(svg: SVGSVGElement): readonly Line[] {
  return Array.from(svg.querySelectorAll("text")).flatMap((text) => {
    const size = Number(text.getAttribute("font-size") ?? NORMAL);
    const bold = text.getAttribute("font-weight") !== null;
    const anchor = text.getAttribute("text-anchor") ?? "start";
    let baseline = Number(text.getAttribute("y"));
    // the first line stands in the text itself, each other one in a tspan below it
    const spans = Array.from(text.querySelectorAll("tspan"));
    return [text, ...spans].flatMap((line) => {
      const words = line === text ? (text.firstChild?.textContent ?? "") : line.textContent;
      baseline += Number(line.getAttribute("dy"));
      const places = (line.getAttribute("x") ?? "0").split(" ").map(Number);
      // a list gives each character a place of its own
      const set = places.length === 1 ? [words] : Array.from(words);
      return set.map((part, i) => {
        const width = textWidth(part, {size, bold});
        const x = places[i] ?? NaN;
        const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
        return {text: part, left, right: left + width, baseline, size};
      });
    });
  });
}

/** The groups that stand for a claim, in a drawing that is not changed afterwards. */
export const groupsOf = (svg: SVGSVGElement, claimId: string): readonly Element[] =>
  groupsByClaim(svg).get(claimId) ?? [];

/** Tests ask for each claim of a drawing, and a drawing has some thousand elements. */
const groupsByClaim: (svg: SVGSVGElement) => ReadonlyMap<string, readonly Element[]> = remember((svg) => {
  const groups = new Map<string, Element[]>();
  for (const group of Array.from(svg.querySelectorAll("[data-claim]")))
    for (const id of (group.getAttribute("data-claim") ?? "").split(" "))
      groups.set(id, [...(groups.get(id) ?? []), group]);
  return groups;
});
