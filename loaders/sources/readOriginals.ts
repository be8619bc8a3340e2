import {ORIGINAL_FORMATS, type Original, type OriginalPlace, type Seed, type Source} from "../model.js";
import {SeedError} from "./seedError.js";
import {sha256} from "./sha256.js";

/** The file beside a seed that says where in its original each stretch of its text stands. */
export const mapName = (seed: string): string => `${seed.replace(/\.[^.]*$/u, "")}.map.json`;

/** What stands in `seeds/` beside the texts: originals, and the maps to them. */
export const originalFiles = (sources: readonly Source[]): string[] =>
  sources.flatMap(({seed, original}) => (original === null ? [] : [original, mapName(seed)]));

/** The map of a seed to its original, as it is written. */
export interface OriginalMap {
  readonly original: Pick<Original, "file" | "sha256" | "format" | "pages">;
  readonly text: {readonly file: string; readonly sha256: string};
  readonly places: readonly OriginalPlace[];
  /** what the original has and the text has not, and why */
  readonly set_aside: readonly {readonly reason: string; readonly text: string}[];
}

/**
 * Reads the maps of the seeds that are the text of another file.
 *
 * @param files bytes by file name inside `seeds/`
 * @returns by seed file name
 * @throws SeedError where one of the three files is missing or was changed alone: its pages would be the wrong ones
 */
export function readOriginals(
  files: ReadonlyMap<string, Uint8Array>,
  seeds: readonly Seed[],
  sources: readonly Source[]
): Map<string, Original> {
  const byName = new Map(seeds.map((seed) => [seed.seed, seed]));
  const known = new Map<string, Original>();
  for (const {seed, original, article_id} of sources) {
    const text = byName.get(seed);
    if (original === null || !text) continue;
    const bytes = files.get(original);
    const map = files.get(mapName(seed));
    const lost = bytes ? (map ? null : mapName(seed)) : original;
    if (!bytes || !map)
      throw new SeedError(
        `data/manual/sources.csv: row ${article_id}: column original: seeds/${lost ?? ""} does not exist; put the file back, or \`npm run remove -- ${article_id}\` and add the document again`
      );
    known.set(seed, readMap(`seeds/${mapName(seed)}`, map, text, {file: original, bytes}));
  }
  return known;
}

function readMap(
  file: string,
  json: Uint8Array,
  text: Seed,
  {file: name, bytes}: {readonly file: string; readonly bytes: Uint8Array}
): Original {
  const {original, text: mapped, places} = parse(file, json);
  const changed =
    mapped.file !== text.seed || mapped.sha256 !== text.sha256
      ? text.seed
      : original.file !== name || original.sha256 !== sha256(bytes)
        ? name
        : null;
  if (changed !== null)
    throw new SeedError(
      `seeds/${changed}: not the file that ${file} was made for; put that back, or remove the document and add it again (to keep a text that you changed, empty the cell \`original\` of its row and delete ${file} and seeds/${name})`
    );
  return {...original, bytes: bytes.length, places};
}

function parse(file: string, json: Uint8Array): OriginalMap {
  try {
    const map = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(json)) as Partial<OriginalMap>;
    const {original, text, places} = map;
    if (!original || !text || !Array.isArray(places)) throw new Error("a part is missing");
    if (!ORIGINAL_FORMATS.includes(original.format)) throw new Error("unknown format");
    if (!places.every(isPlace)) throw new Error("a place is none");
    return map as OriginalMap;
  } catch (error) {
    throw new SeedError(
      `${file}: no map of a text to its original (${(error as Error).message}); put it back, or remove the document and add it again`
    );
  }
}

const isPlace = (place: unknown, i: number, all: readonly unknown[]): boolean => {
  const {start, end, at} = (place ?? {}) as Partial<OriginalPlace>;
  const before = i === 0 ? 0 : (all[i - 1] as OriginalPlace).end;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    (start ?? -1) >= before &&
    (end ?? -1) > (start ?? 0) &&
    (typeof at === "string" || Number.isInteger(at))
  );
};
