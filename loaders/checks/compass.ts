const POINTS = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

/** Angles (degrees clockwise from north) of the compass points that some words name: "west and south-west" → 270, 225. */
export function compassAngles(words: string): number[] {
  const found = words.toLowerCase().matchAll(/\b(north|south)?[\s-]?(east|west)\b|\b(north|south)\b/g);
  return [...found].map(([, ns = "", ew = "", alone = ""]) => POINTS.indexOf(`${ns}${ew}${alone}`) * 45);
}

/** The smallest angle between any of one set of directions and any of another; `null` if either is empty. */
export function angleBetween(a: readonly number[], b: readonly number[]): number | null {
  const angles = a.flatMap((x) => b.map((y) => Math.min(Math.abs(x - y), 360 - Math.abs(x - y))));
  return angles.length > 0 ? Math.min(...angles) : null;
}
