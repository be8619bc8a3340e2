import type {Place} from "../../../loaders/model.js";
import {label} from "../kit/label.js";
import type {Pen} from "../kit/pen.js";
import type {Row} from "../kit/row.js";
import {path} from "../kit/svg.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import {borders, country} from "./borders.js";
import type {Box} from "./boxes.js";
import {drawAstray} from "./drawAstray.js";
import {countryNames, drawNames} from "./drawNames.js";
import {drawSpots} from "./drawSpots.js";
import {lake} from "./lake.js";
import {project} from "./projection.js";
import {neighbours, spots} from "./rows.js";

/** The length of the scale, in kilometres. */
const SCALE = 100;

/** The country among its neighbours, what the texts put where, and a neighbour that they put elsewhere. */
export function drawMap(pen: Pen, chosen: Place | null): Row {
  const {data} = pen;
  const map = project(pen.width);
  const names = countryNames(pen, map);
  const astray = neighbours(data).filter(({isAstray}) => isAstray);
  const subject = data.claims.find(({measure}) => measure === "border")?.subject_code;
  const wrong = astray.map((neighbour) =>
    drawAstray(pen, map, neighbour, names.find(({place}) => place.forms.includes(neighbour.name)) ?? null)
  );
  const scale = scaleBar(pen, map.scale * SCALE);
  const taken = [...names.map(({box}) => box), ...wrong.map(({box}) => box), scale.box];
  const hasLake = data.places?.some(({entity_id}) => entity_id === lake.entity_id);
  return {
    content: [
      pen.make("rect", {class: paint.line, x: 0.5, y: 0.5, width: map.width - 1, height: map.height - 1}),
      pen.make("path", {class: paint.referenceSoft, "fill-rule": "evenodd", d: map.path(country)}),
      pen.make("path", {class: paint.line, d: map.path(borders)}),
      pen.make("path", {class: paint.referenceLine, d: map.path(country)}),
      hasLake ? pen.make("path", {class: paint.referenceHollow, d: map.path(lake.shore)}) : null,
      scale.content,
      drawNames(pen, names, astray, ({entity_id}) => entity_id === subject),
      wrong.map(({content}) => content),
      drawSpots(pen, map, spots(data), chosen, taken)
    ],
    y: map.height
  };
}

/** A length to measure by, in the upper right corner. */
function scaleBar(pen: Pen, length: number): {content: SVGElement[]; box: Box} {
  const right = pen.width - 8;
  const words = `${String(SCALE)} km`;
  const bar = path`M${right - length},${10}V${16}H${right}V${10}`;
  return {
    content: [
      pen.make("path", {class: paint.referenceLine, d: bar}),
      label(pen, right, 30, words, {size: SMALL, anchor: "end", paint: paint.muted})
    ],
    box: {left: right - Math.max(length, textWidth(words, {size: SMALL})), top: 6, right, bottom: 34}
  };
}
