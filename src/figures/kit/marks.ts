import type {Claim, Reference} from "../../../loaders/model.js";
import {paint, type Paint} from "../palette.js";
import {isCorrected} from "./corrected.js";
import {group} from "./d3.js";
import {openFindingsOf} from "./findings.js";
import {claimsName, referencesName} from "./markName.js";
import {near, reachAt} from "./near.js";
import type {Pen} from "./pen.js";
import type {Scale} from "./row.js";
import {path, type Child} from "./svg.js";

/** Width and height of the caveat mark, in CSS pixels. */
export const CAVEAT_SIZE = 12;

/** What stands for one claim or several. Hovering, or a screen reader, says of each its value, quote and source, and that it is in doubt. */
export function claimGroup(pen: Pen, claims: readonly Claim[], ...children: readonly Child[]): SVGElement {
  return pen.make(
    "g",
    {
      class: claims.some(isCorrected) ? "corrected" : null,
      "data-claim": claims.map(({claim_id}) => claim_id).join(" ")
    },
    pen.make("title", {}, claimsName(pen.data, claims)),
    children
  );
}

/** What stands for one reference or several. */
export function referenceGroup(
  pen: Pen,
  references: readonly Reference[],
  ...children: readonly Child[]
): SVGElement {
  return pen.make(
    "g",
    {"data-reference": references.map(({reference_id}) => reference_id).join(" ")},
    pen.make("title", {}, referencesName(references)),
    children
  );
}

/** A mark with words that whoever hears it cannot do without: the head of its column, what a letter stands for. */
export function named(words: string, mark: SVGElement): SVGElement {
  mark.setAttribute("data-name", words);
  return mark;
}

/** Is there an open finding about one of the claims? Then a caveat mark is due. */
export function hasCaveat(pen: Pen, claims: readonly Claim[]): boolean {
  return openFindingsOf(pen.data, claims).length > 0;
}

/**
 * A triangle with an exclamation mark, centred on `x`, `y`, where an open finding is about one of the claims; else
 * null. It is filled for an error or a warning; for a mere note it is a grey outline. A path, so that it stays vector and needs no glyph, and
 * written once a drawing: there are more of them than of anything else.
 */
export function caveatMark(pen: Pen, claims: readonly Claim[], x: number, y: number): SVGElement | null {
  const findings = openFindingsOf(pen.data, claims);
  if (findings.length === 0) return null;
  const gravest = findings[0]?.severity ?? "note";
  const drawn = OUTER + (gravest === "note" ? INNER : "") + BANG;
  // of errors one of their own: by its name a mark says to the ear how grave it is
  const triangle = pen.define(gravest === "warning" ? "doubt" : gravest, () =>
    pen.make("path", {d: drawn, "paint-order": "stroke"})
  );
  return pen.make("use", {
    class: "caveat-mark",
    "data-caveat": findings.map(({finding_id}) => finding_id).join(" "),
    href: `#${triangle}`,
    x,
    y
  });
}

const OUTER = "M0-6L6.5 5.5H-6.5Z";
const INNER = "M0-3.4L-4.3 4.2H4.3Z";
const BANG = "M-.9-2H.9V1.8H-.9ZM-.9 2.7H.9V4.3H-.9Z";

/** A diamond: what others count. Hollow for a weak source. */
export function referenceMark(pen: Pen, reference: Reference, x: number, y: number, size = 5): SVGElement {
  return pen.make("path", {
    class: reference.weak ? paint.referenceHollow : paint.reference,
    d: path`M${x},${y - size}L${x + size},${y}L${x},${y + size}L${x - size},${y}Z`
  });
}

/** Diamonds at their values, one for references of one value; those that a pointer could not part open together. */
export function referenceMarks(
  pen: Pen,
  references: readonly Reference[],
  x: Scale,
  y: number,
  size = 5
): readonly SVGElement[] {
  const byValue = [...group(references, ({value}) => Number(value))].sort(([a], [b]) => a - b);
  return near(reachAt(pen.width), byValue, ([value]) => x(value)).map((together) =>
    referenceGroup(
      pen,
      together.flatMap(([, same]) => same),
      together.map(([value, same]) =>
        referenceMark(pen, same.find(({weak}) => !weak) ?? (same[0] as Reference), x(value), y, size)
      )
    )
  );
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

/** Of a dot that is cut: half of what is cut out, in degrees. */
const CUT = 60;

/** A dot or ring for a bound whose other side nobody knows: cut open on that side, given in degrees from the right, clockwise. */
export function openDot(pen: Pen, kind: Paint, x: number, y: number, r: number, side: number): SVGElement {
  const at = (degrees: number): readonly [number, number] => {
    const angle = ((side + degrees) * Math.PI) / 180;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  };
  const [from, to] = [at(CUT), at(-CUT)];
  return pen.make("path", {
    class: kind,
    // relative, for tenths of a pixel show in what is so small
    d: path`M${x},${y}m${from[0]},${from[1]}a${r},${r} 0 1 1 ${to[0] - from[0]},${to[1] - from[1]}`
  });
}
