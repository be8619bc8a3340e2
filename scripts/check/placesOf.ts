import {placeFinder, type Place} from "../../loaders/evidence/placeFinder.js";
import type {Dossier} from "../../loaders/model.js";

/** Line and column of an offset (in code points) of a seed. */
export type PlaceOf = (seed: string, offset: number) => Place;

export function placesOf({seeds}: Pick<Dossier, "seeds">): PlaceOf {
  const finders = new Map(seeds.map(({seed, text}) => [seed, placeFinder(text)]));
  return (seed, offset) => finders.get(seed)?.(offset) ?? {line: 1, column: 1};
}
