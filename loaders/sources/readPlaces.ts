import type {Entity, Place} from "../model.js";
import {type Cell, numberOrNull, optional, readManual, required} from "./readManual.js";

/**
 * Reads `places.csv`: where what texts name lies. A row with a `place` of its own names a spot by that word; the other
 * forms under which texts call it are those of its entity, except that a country's names do not name its capital.
 *
 * @param file the path to name in errors
 * @param entities what a row may be about
 * @throws ManualError `file:line: column: what is wrong; remedy` for the first row that cannot be used
 */
export function readPlaces(file: string, text: string, entities: readonly Entity[]): Place[] {
  const byId = new Map(entities.map((entity) => [entity.entity_id, entity]));
  const entityOf = (id: string): Entity => {
    const entity = byId.get(id);
    if (!entity) throw new Error(`unexpected "${id}"; write an id of entities.csv, or add it there first`);
    return entity;
  };
  return readManual<Row>(file, text, {
    entity_id: (cell) => entityOf(required(cell)).entity_id,
    place: optional,
    latitude: degrees(90),
    longitude: degrees(180),
    source: required
  }).map(({place, ...row}) => {
    const {name, kind, aliases} = entityOf(row.entity_id);
    const isCountry = kind === "country" && place === null;
    const own = kind === "country" && place !== null ? [] : [name, ...aliases];
    return {...row, name: place ?? name, isCountry, forms: [...new Set([...(place ? [place] : []), ...own])]};
  });
}

interface Row extends Pick<Place, "entity_id" | "latitude" | "longitude" | "source"> {
  readonly place: string | null;
}

/** Decimal degrees, north and east positive. */
function degrees(limit: number): Cell<number> {
  return (cell) => {
    const value = numberOrNull(cell);
    if (value === null || Math.abs(value) > limit)
      throw new Error(`unexpected "${cell}"; write decimal degrees from -${limit} to ${limit}`);
    return value;
  };
}
