/** Steps to the east and to the north, from -1 to 1. */
interface Heading {
  readonly east: number;
  readonly north: number;
}

/** Where words such as "southeast" point; the first direction of several; none: nowhere. */
export function heading(words: string): Heading {
  const [, northOrSouth, eastOrWest] =
    /\b(?=north|south|east|west)(north|south)?[\s-]?(east|west)?\b/iu.exec(words) ?? [];
  const step = (word: string | undefined, plus: string): number =>
    word === undefined ? 0 : word.toLowerCase() === plus ? 1 : -1;
  return {east: step(eastOrWest, "east"), north: step(northOrSouth, "north")};
}
