import type {Place} from "../../../loaders/model.js";
import {label, lineHeight} from "../kit/label.js";
import {referenceGroup, referenceMark} from "../kit/marks.js";
import type {Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import type {Box} from "./boxes.js";
import type {Projection} from "./projection.js";
import type {Neighbour} from "./rows.js";

/** A country's name, where it lies. */
export interface CountryName {
  readonly place: Place;
  readonly box: Box;
}

/** Where the names of countries are set: on their point, moved inside the map. */
export function countryNames({data}: Pen, map: Projection): readonly CountryName[] {
  return (data.places ?? [])
    .filter(({isCountry}) => isCountry)
    .map((place) => {
      const width = textWidth(place.name, {size: SMALL});
      const height = lineHeight({size: SMALL});
      const left = clamp(map.x(place.longitude) - width / 2, 4, map.width - 4 - width);
      const top = clamp(map.y(place.latitude) - height / 2, 2, map.height - 4 - height);
      return {place, box: {left, top, right: left + width, bottom: top + height}};
    });
}

/** The names of countries; one that a text puts elsewhere has the diamond of those who say where it lies. */
export function drawNames(
  pen: Pen,
  names: readonly CountryName[],
  astray: readonly Neighbour[],
  isSubject: (place: Place) => boolean
): Child {
  return names.map(({place, box}) => {
    const x = (box.left + box.right) / 2;
    const text = label(pen, x, box.bottom - 4, place.name, {
      size: SMALL,
      anchor: "middle",
      halo: !isSubject(place),
      paint: paint.muted
    });
    const references = astray.find(({name}) => place.forms.includes(name))?.references ?? [];
    const [first] = references;
    if (!first) return text;
    return referenceGroup(pen, references, referenceMark(pen, first, x, box.top - 4), text);
  });
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
