import type {FigureData} from "../figure.js";

/** What is worked out from the data only once, and kept as long as these live: a drawing asks again for every mark. */
export function once<T>(make: (data: FigureData) => T): (data: FigureData) => T {
  const known = new WeakMap<FigureData, {readonly made: T}>();
  return (data) => {
    const found = known.get(data) ?? {made: make(data)};
    known.set(data, found);
    return found.made;
  };
}
