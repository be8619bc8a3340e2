import {InputError} from "../terminal/main.js";

/** Windows keeps these names for devices, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 60;
/** Ids are numbers of documents, of so many digits, and of the article in each. */
const DIGITS = 3;

/**
 * The ids of new articles: those given, else the next number with `-1`, `-2` … Files are named for them, never for the file that was added.
 *
 * @param given by the caller; none, or one for each article
 * @param known of the dossier's articles
 * @param files in `seeds/`
 * @throws InputError for one that is taken or would be no name of a file
 */
export function articleIds(
  given: readonly string[],
  count: number,
  known: readonly string[],
  files: readonly string[]
): string[] {
  for (const [i, id] of given.entries()) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > LONGEST || DEVICE.test(id))
      throw new InputError(
        `--id: unexpected "${id}"; write lower-case letters, digits and hyphens, such as 003-1, at most ${LONGEST}, and no name that Windows keeps for a device`
      );
    if (known.includes(id) || given.indexOf(id) !== i)
      throw new InputError(`--id: ${id} is an article already; take another, or leave the option out`);
  }
  const ids = given.length > 0 ? [...given] : nextIds(count, known, files);
  const [stem = ""] = ids;
  const taken = files.find((file) => file.toLowerCase().split(".")[0] === stem);
  if (taken !== undefined)
    throw new InputError(
      `--id: seeds/${taken} is there already, and files are named for the id; take another id, or remove the file`
    );
  return ids;
}

/** Numbers that a file has are passed over too: somebody may have put it there to write its row next. */
function nextIds(count: number, known: readonly string[], files: readonly string[]): string[] {
  const numbers = [...known, ...files].map((name) => Number(/^(\d+)(?![a-z\d])/.exec(name)?.[1] ?? 0));
  const next = String(Math.max(0, ...numbers.filter((number) => number < 1e6)) + 1).padStart(DIGITS, "0");
  return Array.from({length: count}, (_, i) => `${next}-${i + 1}`);
}
