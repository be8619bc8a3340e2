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

/** The same for what also depends on the choice of a figure's switch. */
export function onceForChoice<T>(
  make: (data: FigureData, choice: string | null) => T
): (data: FigureData, choice?: string | null) => T {
  const byChoice = once(() => new Map<string | null, {readonly made: T}>());
  return (data, choice = null) => {
    const known = byChoice(data);
    const found = known.get(choice) ?? {made: make(data, choice)};
    known.set(choice, found);
    return found.made;
  };
}
