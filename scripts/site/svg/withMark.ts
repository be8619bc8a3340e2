import type {Claim} from "../../../loaders/model.js";
import {openFindingsOf} from "../../../src/figures/kit/findings.js";
import {paragraph, type Block, type LabelStyle} from "../../../src/figures/kit/label.js";
import {CAVEAT_SIZE, caveatMark, claimGroup} from "../../../src/figures/kit/marks.js";
import type {Pen} from "../../../src/figures/kit/pen.js";
import {textWidth} from "../../../src/figures/kit/textWidth.js";

/** A paragraph of the width of the picture about claims, with a mark behind it where one of them is wrong or in doubt; mere notes stand below. */
export function withMark(
  pen: Pen,
  claims: readonly Claim[],
  y: number,
  text: string,
  style: LabelStyle
): Block {
  const isGrave = openFindingsOf(pen.data, claims).some(({severity}) => severity !== "note");
  // room for the mark at the end of any line
  const block = paragraph(pen, 0, y, pen.width - (isGrave ? 2 * CAVEAT_SIZE : 0), text, style);
  if (!isGrave) return block;
  // whatever face it will be set in
  const last = block.node.lastElementChild?.textContent ?? text;
  const mark = caveatMark(
    pen,
    claims,
    textWidth(last, style) + CAVEAT_SIZE,
    block.end.y - (style.size ?? 0) / 3
  );
  return {...block, node: claimGroup(pen, claims, block.node, mark)};
}
