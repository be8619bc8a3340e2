import {round} from "../kit/svg.js";
import {extent} from "./borders.js";

/** Kilometres in a degree of latitude. */
const DEGREE = 111.2;

/** From degrees to CSS pixels, on a map of a given width. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  /** CSS pixels in a kilometre */
  readonly scale: number;
  x(longitude: number): number;
  y(latitude: number): number;
  /** path data of longitudes and latitudes, in pixels */
  path(degrees: string): string;
}

/** Equirectangular with its true scale in the middle of the extent: over so few degrees no shape is bent that the eye would see. */
export function project(width: number): Projection {
  const {west, south, east, north} = extent;
  const perLongitude = width / (east - west);
  const perLatitude = perLongitude / Math.cos(((south + north) / 2) * (Math.PI / 180));
  const x = (longitude: number): number => (longitude - west) * perLongitude;
  const y = (latitude: number): number => (north - latitude) * perLatitude;
  return {
    width,
    height: Math.round((north - south) * perLatitude),
    scale: perLatitude / DEGREE,
    x,
    y,
    path: (degrees) =>
      degrees.replaceAll(
        /(-?[\d.]+),(-?[\d.]+)/gu,
        (_, longitude: string, latitude: string) =>
          `${round(x(Number(longitude)))},${round(y(Number(latitude)))}`
      )
  };
}
