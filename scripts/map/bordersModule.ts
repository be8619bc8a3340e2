import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {geoBounds, geoIdentity, geoPath, type GeoPermissibleObjects} from "d3-geo";
import {feature, mesh} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";

/** How far the map goes beyond the country, in degrees: room for the names of its neighbours. */
const MARGIN = {west: 3, east: 1, south: 1.1, north: 1.2};

/** Decimals of a degree that are kept: a hundredth is about a kilometre, less than a pixel. */
const DIGITS = 2;

type World = Topology<{countries: GeometryCollection<{readonly name?: string}>}>;

/**
 * The text of a module with a country's outline, the borders around it, and the extent that holds both.
 *
 * @param name the country as Natural Earth calls it
 * @throws Error for a country that Natural Earth lacks
 */
export function bordersModule(name: string): string {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const world = JSON.parse(readFileSync(file, "utf8")) as World;
  const {countries} = world.objects;
  const country = countries.geometries.find(
    ({properties = {}}) => "name" in properties && properties.name === name
  );
  if (!country) throw new Error(`Natural Earth has no country "${name}"; spell it as its tables do`);
  const outline = feature(world, country);
  const extent = extentOf(outline);
  const others = mesh(world, countries, (a, b) => a !== b && a !== country && b !== country);
  return `// Made by \`npm run map\`; edit scripts/map/ instead.
// Borders: Natural Earth 1:50m, Admin 0 countries, version 4.1.0 (public domain), by way of the package world-atlas.

/** The part of the world that the map shows, in decimal degrees. */
export const extent = ${JSON.stringify(extent)};

/** The outline of ${name} as path data of longitude and latitude. */
export const country =
  ${JSON.stringify(pathOf(outline, extent))};

/** The borders between all others, cut at the extent. */
export const borders =
  ${JSON.stringify(pathOf(others, extent))};
`
    .replace(/"(west|south|east|north)":/gu, "$1: ")
    .replace(/,(?=(?:west|south|east|north): )/gu, ", ");
}

interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function extentOf(shape: GeoPermissibleObjects): Extent {
  const [[west, south], [east, north]] = geoBounds(shape);
  const round = (value: number): number => Number(value.toFixed(1));
  return {
    west: round(west - MARGIN.west),
    south: round(south - MARGIN.south),
    east: round(east + MARGIN.east),
    north: round(north + MARGIN.north)
  };
}

function pathOf(shape: GeoPermissibleObjects, {west, south, east, north}: Extent): string {
  const plane = geoIdentity().clipExtent([
    [west, south],
    [east, north]
  ]);
  return geoPath(plane).digits(DIGITS)(shape) ?? "";
}
