import {doubtfulQuote} from "../figures/kit/doubt.js";
import type {DoubtfulFigure} from "./doubtfulFigures.js";
import {holds} from "./printedForms.js";

/** What holds a claim's link together with its mark: a value in prose, a row, a passage of the reader, a quotation in a list. */
const SHELTERS = "tr, .reader-row, .quotes > li, .unbroken, .valued";

/** What a reader takes in at once. */
const BLOCKS = new Set(
  "p li tr caption figcaption h1 h2 h3 h4 h5 h6 dt dd summary legend label blockquote text title desc option".split(
    " "
  )
);

/** What no reader sees. */
const SILENT = new Set(["script", "style", "template"]);

/**
 * What belongs together beyond a block: a list of caveats with what is folded of it, a passage with its margin, an entry of the register. The
 * outermost answers.
 */
const WIDER = ".caveats-of-one, ul.caveats:not(.caveats-of-one *), ol.notes, .reader-row, article.finding";

/** Attributes that are read out, shown or indexed. */
const SPOKEN = ["alt", "aria-label", "title", "content", "label"] as const;

/**
 * Where a page shows a doubtful figure without its doubt. The rule, in two halves:
 * - an element with `data-claim` of such a claim holds its mark or stands with it: in the same value, row, passage or quotation; in a
 *   drawing, in the same group;
 * - wherever words or digits stand that mean nothing but this figure, or what is worked out from it, the block that they stand in holds the mark
 *   or the caveat of every error about it. The page's `<title>` and description, which can hold neither, must say “doubt”; the name of a
 *   drawing, that its text alternative calls the claim doubtful. A caveat that quotes the figure is a doubt by itself.
 *
 * @param document a built page
 * @returns phrases that name place, claim and finding; none if all is well
 */
export function unmarkedInPage(document: Document, doubtful: readonly DoubtfulFigure[]): readonly string[] {
  const {byClaim, texts} = readPage(document);
  return doubtful.flatMap((figure) => [
    ...new Set([
      ...unmarkedElements(byClaim.get(figure.claim.claim_id) ?? [], figure),
      ...unmarkedTexts(texts, figure)
    ])
  ]);
}

function unmarkedElements(elements: readonly Element[], {claim, errors}: DoubtfulFigure): string[] {
  return elements.flatMap((element) => {
    const shelter = element.closest("svg") ? element : (element.closest(SHELTERS) ?? element);
    const entry = element.closest("article.finding")?.id;
    return errors
      .filter(({finding_id}) => entry !== finding_id && !holdsCaveat(shelter, finding_id))
      .map(
        ({finding_id, check}) =>
          `${placeOf(element)}: claim ${claim.claim_id} “${claim.quote}” stands without its mark of error ${finding_id} (${check})`
      );
  });
}

/** A text with the element that answers for it. */
interface Spoken {
  readonly text: string;
  readonly block: Element;
}

function unmarkedTexts(
  texts: readonly Spoken[],
  {claim, errors, telling, derived, caveats}: DoubtfulFigure
): string[] {
  return texts.flatMap(({text, block}) => {
    const form =
      telling.find((form) => holds(text, form)) ??
      derived.find(
        ({form, cue}) => holds(text, form) && cue.test(text.slice(text.indexOf(form) + form.length))
      )?.form;
    if (form === undefined || caveats.some((caveat) => text.includes(caveat.trim()))) return [];
    // the element itself was looked at above
    if (block.closest(`[data-claim~="${claim.claim_id}"]`)) return [];
    const missing = errors.filter(({finding_id}) => !answersFor(block, claim, finding_id));
    return missing.map(
      ({finding_id, check}) =>
        `${placeOf(block)}: “${around(text, form)}” prints claim ${claim.claim_id} without its caveat ${finding_id} (${check})`
    );
  });
}

function answersFor(block: Element, claim: DoubtfulFigure["claim"], finding: string): boolean {
  if (block.closest("head")) return /\bdoubt/u.test(block.getAttribute("content") ?? block.textContent);
  const svg = block.closest("svg");
  if (svg && (block.localName === "title" || block.localName === "desc")) {
    const said = svg.querySelector("desc")?.textContent ?? "";
    return said.slice(said.lastIndexOf("Doubtful")).includes(doubtfulQuote(claim));
  }
  return holdsCaveat(block, finding) || holdsCaveat(block.closest(WIDER), finding);
}

/** Its mark, a link to it, or itself. */
function holdsCaveat(element: Element | null, finding: string): boolean {
  const caveat = `[data-caveat~="${finding}"], a[href$="#${finding}"], a[href$="#note-${finding}"], [id="${finding}"], [id="note-${finding}"]`;
  return element !== null && (element.matches(caveat) || element.querySelector(caveat) !== null);
}

/** Takes a page apart, in one go: the elements that stand for each claim, and the text of every block without the blocks inside it. */
function readPage(document: Document): {
  byClaim: ReadonlyMap<string, readonly Element[]>;
  texts: readonly Spoken[];
} {
  const byClaim = new Map<string, Element[]>();
  const blocks = new Map<Element, string>();
  const spoken: Spoken[] = [];
  const enter = (element: Element, outer: Element): void => {
    const block = BLOCKS.has(element.localName) ? element : outer;
    for (const id of element.getAttribute("data-claim")?.split(" ") ?? [])
      byClaim.set(id, [...(byClaim.get(id) ?? []), element]);
    for (const name of SPOKEN) {
      const text = element.getAttribute(name);
      if (text !== null) spoken.push({text, block: element.localName === "meta" ? element : block});
    }
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) blocks.set(block, (blocks.get(block) ?? "") + (child.textContent ?? ""));
      else if (child.nodeType === ELEMENT && !SILENT.has((child as Element).localName))
        enter(child as Element, block);
    }
  };
  enter(document.documentElement, document.documentElement);
  const texts = [...blocks].map(([block, text]) => ({block, text: text.replace(/\s+/gu, " ")}));
  return {byClaim, texts: [...texts, ...spoken]};
}

const ELEMENT = 1;
const TEXT = 3;

/** "figure the-terms", "table “…”, row 3", "h2 “…”". */
function placeOf(element: Element): string {
  const figure = element.closest("[data-figure]")?.getAttribute("data-figure");
  const row = element.closest("tr");
  const table = row?.closest("table");
  const parts = [
    figure ? `figure ${figure}` : null,
    row && table
      ? `table “${(table.querySelector("caption")?.textContent ?? "").trim()}”, row ${[...table.querySelectorAll("tbody tr")].indexOf(row) + 1}`
      : null
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : `<${element.localName}>`;
}

function around(text: string, form: string): string {
  const at = text.indexOf(form);
  return text.slice(Math.max(0, at - 30), at + form.length + 40).trim();
}
