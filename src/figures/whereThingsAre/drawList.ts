import type {Claim} from "../../../loaders/model.js";
import {group} from "../kit/d3.js";
import {paragraph} from "../kit/label.js";
import {caveatMark, claimGroup, hasCaveat, referenceGroup, referenceMark} from "../kit/marks.js";
import {listed} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Row} from "../kit/row.js";
import type {Child} from "../kit/svg.js";
import {SMALL} from "../kit/textWidth.js";
import {publisherOf} from "../kit/words.js";
import {paint} from "../palette.js";
import {type Neighbour, neighbours, nowhere, type Said, type Spot} from "./rows.js";
import {spotMark} from "./spotMark.js";

/** How far the words stand in from their mark. */
const INDENT = 20;

/** What the texts put where, a block for each place, then what they place nowhere, and the neighbours. */
export function drawList(pen: Pen, chosen: readonly Spot[], y: number): Row {
  const {data, width} = pen;
  const rest = [
    ...(nowhere(data).length > 0 ? [saidBlock(pen, "No place named", nowhere(data), null)] : []),
    ...(neighbours(data).length > 0 ? [neighbourBlock(pen, neighbours(data))] : [])
  ];
  const here = chosen.map(({place, said}) =>
    saidBlock(pen, place.name, said, (x, at) => spotMark(pen, true, x, at))
  );
  const columns = width >= 560 ? [here, rest] : [[...here, ...rest]];
  const gap = 28;
  const room = (width - gap * (columns.length - 1)) / columns.length;
  let bottom = y;
  const content = columns.map((blocks, i) => {
    let at = y;
    return blocks.map((block) => {
      const row = block(i * (room + gap), at, room);
      at = row.y + 14;
      bottom = Math.max(bottom, row.y);
      return row.content;
    });
  });
  return {content, y: bottom};
}

type BlockOf = (x: number, y: number, width: number) => Row;

/** A heading with its mark, and a line for each wording with its publishers. */
function saidBlock(
  pen: Pen,
  name: string,
  said: readonly Said[],
  mark: ((x: number, y: number) => Child) | null
): BlockOf {
  return (x, y, width) => {
    const heading = paragraph(pen, x + INDENT, y, width - INDENT, name, {bold: true});
    let at = y + heading.height + 2;
    const rows = [...group(said, ({words}) => words)].map(([words, same]) => {
      const claims = same.map(({claim}) => claim);
      const row = quoted(pen, claims, `“${words}”, ${outlets(pen, claims)}`, x, at, width);
      at = row.y + 4;
      return row.content;
    });
    return {content: [mark?.(x + 7, y + 9), heading.node, rows], y: at};
  };
}

/** Where the texts put the neighbours; for one that lies elsewhere, who says so. */
function neighbourBlock(pen: Pen, all: readonly Neighbour[]): BlockOf {
  return (x, y, width) => {
    const heading = paragraph(pen, x + INDENT, y, width - INDENT, "Neighbours", {bold: true});
    let at = y + heading.height + 2;
    const rows = all.map(({claim, references}) => {
      const row = quoted(pen, [claim], `“${claim.quote}”, ${outlets(pen, [claim])}`, x, at, width);
      at = row.y + 4;
      const against = references.map((reference) => {
        const says = paragraph(
          pen,
          x + INDENT,
          at,
          width - INDENT,
          `${String(reference.value)}, says ${reference.publisher}`,
          {size: SMALL, paint: paint.referenceInk}
        );
        const node = referenceGroup(
          pen,
          [reference],
          referenceMark(pen, reference, x + 7, at + 8),
          says.node
        );
        at += says.height + 4;
        return node;
      });
      return [row.content, against];
    });
    return {content: [heading.node, rows], y: at};
  };
}

/** Words of claims, with their caveat mark in the margin. */
function quoted(pen: Pen, claims: readonly Claim[], words: string, x: number, y: number, width: number): Row {
  const says = paragraph(pen, x + INDENT, y, width - INDENT, words);
  const mark = hasCaveat(pen, claims) ? caveatMark(pen, claims, x + 7, y + 8) : null;
  return {content: claimGroup(pen, claims, says.node, mark), y: y + says.height};
}

const outlets = ({data}: Pen, claims: readonly Claim[]): string =>
  listed([...new Set(claims.map((claim) => publisherOf(data, claim)))]);
