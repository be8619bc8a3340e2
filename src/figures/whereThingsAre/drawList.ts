import type {Claim, Reference} from "../../../loaders/model.js";
import {group} from "../kit/d3.js";
import {openFindings} from "../kit/findings.js";
import {paragraph} from "../kit/label.js";
import {caveatMark, claimGroup, referenceGroup, referenceMark} from "../kit/marks.js";
import {capital, listed, quantity} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Row} from "../kit/row.js";
import type {Child} from "../kit/svg.js";
import {measureName, publisherOf} from "../kit/words.js";
import {paint} from "../palette.js";
import {neighbours, nowhere, portReferences, type Said, type Spot} from "./rows.js";
import {spotMark} from "./spotMark.js";

/** How far the words stand in from their mark. */
const INDENT = 20;

/** What the texts put where, a block for each place; with `withRest` also what they place nowhere, and the neighbours. */
export function drawList(pen: Pen, chosen: readonly Spot[], withRest: boolean, y: number): Row {
  const {data, width} = pen;
  const sides = neighbours(data);
  const borders = sides.map(({claim}) => ({claim, words: claim.quote}));
  const astray = (claim: Claim): readonly Reference[] =>
    sides.find((side) => side.claim === claim)?.references ?? [];
  const here = chosen.map(({place, said}) => block(pen, place.name, said, () => [], true));
  const rest = [
    block(pen, "No place named", nowhere(data), (claim) => portReferences(data, claim)),
    block(pen, "Neighbours", borders, astray)
  ];
  const blocks = withRest ? [here, rest] : [here];
  const columns = width >= 560 ? blocks : [blocks.flat()];
  const gap = 28;
  const room = (width - gap * (columns.length - 1)) / columns.length;
  let bottom = y;
  const content = columns.map((column, i) => {
    let at = y;
    return column.map((drawAt) => {
      const row = drawAt(i * (room + gap), at, room);
      if (row.y > at) at = row.y + 10;
      bottom = Math.max(bottom, row.y);
      return row.content;
    });
  });
  return {content, y: bottom};
}

type BlockAt = (x: number, y: number, width: number) => Row;

/** A heading, what is said under it, and what others say against that. Nothing said: nothing drawn. */
function block(
  pen: Pen,
  name: string,
  said: readonly Said[],
  against: (claim: Claim) => readonly Reference[],
  isSpot = false
): BlockAt {
  return (x, y, width) => {
    if (said.length === 0) return {content: null, y};
    const heading = paragraph(pen, x + INDENT, y, width - INDENT, name, {bold: true});
    let at = y + heading.height + 2;
    const add = (row: Row): Child => {
      at = row.y + 4;
      return row.content;
    };
    const rows = alike(pen, said).map((same) => [
      add(quoted(pen, same, x, at, width)),
      ...alikeReferences(same.flatMap(({claim}) => against(claim))).map((references) =>
        add(others(pen, references, x, at, width))
      )
    ]);
    return {content: [isSpot ? spotMark(pen, true, x + 7, y + 9) : null, heading.node, rows], y: at};
  };
}

/** Said by one publisher and under the same caveats: such claims share a line. */
function alike({data}: Pen, said: readonly Said[]): readonly (readonly Said[])[] {
  const key = ({claim}: Said): string =>
    [publisherOf(data, claim), ...openFindings(data, claim).map(({finding_id}) => finding_id)].join(" ");
  return [...group(said, key).values()];
}

const alikeReferences = (references: readonly Reference[]): readonly (readonly Reference[])[] => [
  ...group(references, ({measure, value}) => `${measure} ${String(value)}`).values()
];

/** Words of claims and who prints them, with their caveat mark in the margin. */
function quoted(pen: Pen, said: readonly Said[], x: number, y: number, width: number): Row {
  const claims = said.map(({claim}) => claim);
  const quotes = [...new Set(said.map(({words}) => `“${words}”`))];
  const outlets = [...new Set(claims.map((claim) => publisherOf(pen.data, claim)))];
  const says = paragraph(pen, x + INDENT, y, width - INDENT, `${listed(quotes)}, ${listed(outlets)}`);
  return {
    content: claimGroup(pen, claims, says.node, caveatMark(pen, claims, x + 7, y + 8)),
    y: y + says.height
  };
}

/** What references give for one thing, with their diamond in the margin. */
function others(pen: Pen, references: readonly Reference[], x: number, y: number, width: number): Row {
  const [first] = references;
  if (!first) return {content: null, y};
  const publishers = [...new Set(references.map(({publisher}) => publisher))];
  const words = `${valueOf(pen, first)}, ${publishers.length > 1 ? "say" : "says"} ${listed(publishers)}`;
  const says = paragraph(pen, x + INDENT, y, width - INDENT, words, {paint: paint.referenceInk});
  const node = referenceGroup(pen, references, referenceMark(pen, first, x + 7, y + 9), says.node);
  return {content: node, y: y + says.height};
}

function valueOf({data}: Pen, {measure, value, unit, item}: Reference): string {
  if (typeof value !== "number") return `${item ?? "It"} lies to the ${String(value)}`;
  const named = item ? ` (${item})` : "";
  return `${capital(measureName(data, measure))}: ${quantity(value, unit)}${named}`;
}
