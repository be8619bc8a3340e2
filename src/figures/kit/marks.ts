import type {Claim, Reference} from "../../../loaders/model.js";
import {SEVERITY_WORDS} from "../../components/severityWords.js";
import {paint} from "../palette.js";
import {isCorrected} from "./corrected.js";
import {openFindingsOf} from "./findings.js";
import {beginning} from "./numbers.js";
import type {Pen} from "./pen.js";
import {path, type Child} from "./svg.js";
import {claimTitle, referenceTitle} from "./words.js";

/** How much of a caveat is told on hovering, in characters; the page shows all of it beside the figure. */
const TOLD = 160;

/** Width and height of the caveat mark, in CSS pixels. */
export const CAVEAT_SIZE = 12;

/** What stands for one claim or several. Hovering, or a screen reader, says of each its value, quote, source, and the gravest doubt about it. */
export function claimGroup(pen: Pen, claims: readonly Claim[], ...children: readonly Child[]): SVGElement {
  return pen.make(
    "g",
    {
      class: claims.some(isCorrected) ? "claim corrected" : "claim",
      "data-claim": claims.map(({claim_id}) => claim_id).join(" ")
    },
    pen.make(
      "title",
      {},
      claims.map((claim) => `${claimTitle(pen.data, claim)} ${doubtOf(pen, [claim])}`.trim()).join("\n\n")
    ),
    children
  );
}

/** "Error: … And 2 more.": the gravest open finding about the claims; nothing if there is none. */
function doubtOf(pen: Pen, claims: readonly Claim[]): string {
  const [first, ...rest] = openFindingsOf(pen.data, claims);
  if (!first) return "";
  const more = rest.length === 0 ? "" : ` And ${rest.length} more.`;
  return `${SEVERITY_WORDS[first.severity]}: ${beginning(first.caveat, TOLD)}${more}`;
}

/** What stands for one reference or several. */
export function referenceGroup(
  pen: Pen,
  references: readonly Reference[],
  ...children: readonly Child[]
): SVGElement {
  return pen.make(
    "g",
    {class: "reference", "data-reference": references.map(({reference_id}) => reference_id).join(" ")},
    pen.make("title", {}, references.map(referenceTitle).join("\n\n")),
    children
  );
}

/** Is there an open finding about one of the claims? Then a caveat mark is due. */
export function hasCaveat(pen: Pen, claims: readonly Claim[]): boolean {
  return openFindingsOf(pen.data, claims).length > 0;
}

/**
 * A triangle with an exclamation mark, centred on `x`, `y`, where an open finding is about one of the claims; else
 * null. It is filled for an error or a warning; for a mere note it is an outline. One path, so that it stays vector and needs no glyph.
 */
export function caveatMark(pen: Pen, claims: readonly Claim[], x: number, y: number): SVGElement | null {
  const findings = openFindingsOf(pen.data, claims);
  if (findings.length === 0) return null;
  const grave = findings[0]?.severity !== "note";
  const top = y - 6;
  const outer = path`M${x},${top}L${x + 6.5},${top + 11.5}H${x - 6.5}Z`;
  const inner = path`M${x},${top + 2.6}L${x - 4.3},${top + 10.2}H${x + 4.3}Z`;
  const bang = path`M${x - 0.9},${top + 4}H${x + 0.9}V${top + 7.8}H${x - 0.9}ZM${x - 0.9},${top + 8.7}H${x + 0.9}V${top + 10.3}H${x - 0.9}Z`;
  return pen.make(
    "g",
    {class: "caveat-mark", "data-caveat": findings.map(({finding_id}) => finding_id).join(" ")},
    pen.make("title", {}, doubtOf(pen, claims)),
    // a ground of its own, so that the mark reads on hatching and on bars
    pen.make("path", {class: paint.surface, d: path`M${x},${top - 2.5}L${x + 9},${top + 13}H${x - 9}Z`}),
    pen.make("path", {d: grave ? outer + bang : outer + inner + bang, "fill-rule": "evenodd"})
  );
}

/** A diamond: what others count. Hollow for a weak source. */
export function referenceMark(pen: Pen, reference: Reference, x: number, y: number, size = 5): SVGElement {
  return pen.make("path", {
    class: reference.weak ? paint.referenceHollow : paint.reference,
    d: path`M${x},${y - size}L${x + size},${y}L${x},${y + size}L${x - size},${y}Z`
  });
}

/** A dot for a claim: hollow for hearsay. */
export function claimDot(pen: Pen, hollow: boolean, x: number, y: number, r = 5.5): SVGElement {
  return pen.make("circle", {
    class: hollow ? paint.hollow : paint.claim,
    cx: x,
    cy: y,
    r: hollow ? r - 1 : r
  });
}
