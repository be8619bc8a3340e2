import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {unzipSync} from "fflate";
import type {Places} from "../../loaders/editions/dependents.js";
import type {FrozenEdition} from "../../loaders/editions/frozenEdition.js";
import {readFrozen} from "../../loaders/editions/readFrozen.js";
import {makingHere} from "../build/making.js";
import {readInputs} from "../build/readInputs.js";
import {PUBLIC} from "../edition/freezeEdition.js";
import {todaysEdition} from "../edition/todaysEdition.js";
import {InputError} from "../terminal/main.js";
import {committedFile, findCommit} from "./committedFile.js";
import {savedPlaces, USES_FILE} from "./savedPlaces.js";
import {todaysPlaces} from "./todaysPlaces.js";
import {TODAY} from "./readOptions.js";

/** An edition to compare, and where it shows its claims as far as that is known. */
export interface Opened {
  /** as a person calls it */
  readonly name: string;
  readonly edition: FrozenEdition;
  readonly places: Places | null;
}

interface Here {
  /** the project's folder */
  readonly root: string;
  /** paths as the caller gave them */
  readonly path: (name: string) => string;
}

/**
 * Opens an edition by what a person calls it: `today`, a folder or an archive, else a git revision or the id of an edition that was committed.
 *
 * @param name null for the last frozen edition
 * @throws InputError that says what it is not, and what to name instead
 */
export async function openEdition(name: string | null, {root, path}: Here): Promise<Opened> {
  if (name === TODAY) {
    const dossier = readInputs(root, await makingHere());
    return {name, edition: todaysEdition(dossier), places: todaysPlaces(dossier)};
  }
  if (name === null) {
    const folder = join(root, PUBLIC);
    if (!existsSync(folder))
      throw new InputError(
        `${PUBLIC}/: no edition has been frozen; run npm run edition, or name two to compare`
      );
    return opened("the last frozen edition", PUBLIC, folderReader(folder));
  }
  const file = path(name);
  if (existsSync(file))
    return opened(name, name, statSync(file).isDirectory() ? folderReader(file) : archiveReader(name, file));
  const commit = findCommit(root, name);
  return opened(name, `${name}:${PUBLIC}`, (wanted) => committedFile(root, commit, `${PUBLIC}/${wanted}`));
}

/** Gives the text of a file of an edition; null where it has none of that name. */
type Reader = (file: string) => string | null;

function opened(name: string, place: string, text: Reader): Opened {
  try {
    const edition = readFrozen(text);
    const uses = text(USES_FILE);
    return {name, edition, places: uses === null ? null : savedPlaces(edition, uses)};
  } catch (error) {
    throw new InputError(
      `${place}: no edition of this dossier: ${(error as Error).message}; name a folder with its tables as CSV (data/public, dist), the archive of its data files, or a git revision`,
      {cause: error}
    );
  }
}

/** Where a folder may have its tables: it is the one that they stand in, a built site, or a clone. */
const WITHIN = ["", "data", PUBLIC];

function folderReader(folder: string): Reader {
  const folders = WITHIN.map((within) => join(folder, within)).filter((each) =>
    existsSync(join(each, "articles.csv"))
  );
  // a site has its record at its root
  const places = [...folders.slice(0, 1), folder];
  return (file) => {
    const found = places.map((place) => join(place, file)).find((each) => existsSync(each));
    return found === undefined ? null : readFileSync(found, "utf8");
  };
}

function archiveReader(name: string, file: string): Reader {
  try {
    const files = unzipSync(readFileSync(file), {filter: ({name}) => /\.(?:csv|json)$/u.test(name)});
    const decoder = new TextDecoder();
    return (wanted) => {
      const bytes = files[wanted];
      return bytes ? decoder.decode(bytes) : null;
    };
  } catch (error) {
    throw new InputError(
      `${name}: no archive that can be read (${(error as Error).message}); name the one that the site hands out, or unpack it and name the folder`,
      {cause: error}
    );
  }
}
