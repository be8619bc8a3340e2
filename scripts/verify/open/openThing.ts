import {readFileSync, statSync} from "node:fs";
import {InputError} from "../../terminal/main.js";
import {openFolder} from "./openFolder.js";
import {openPdf} from "./openPdf.js";
import {openZip} from "./openZip.js";
import {LARGEST, type Thing} from "./thing.js";

/**
 * Opens what was published, known by its content and not by its name.
 *
 * @param path of a PDF, a zip, or a folder
 * @throws InputError that says what it takes, for anything else
 */
export async function openThing(path: string): Promise<Thing> {
  const facts = statSync(path, {throwIfNoEntry: false});
  if (!facts) throw new InputError(`no such file or folder: ${path}`);
  if (facts.isDirectory()) return openFolder(path);
  if (!facts.isFile()) throw new InputError(`no file or folder: ${path}`);
  if (facts.size > LARGEST)
    throw new InputError(`${path}: larger than anything of an edition (${facts.size} bytes); it is not read`);
  const bytes = readFileSync(path);
  // a damaged file may have lost the beginning that tells its kind
  const thing = looksLikeZip(bytes)
    ? (openZip(bytes) ?? (await openPdf(bytes)))
    : ((await openPdf(bytes)) ?? openZip(bytes));
  if (thing) return thing;
  const kind = looksLikeZip(bytes) ? "a zip that " : looksLikePdf(bytes) ? "a PDF that " : "";
  throw new InputError(
    `${path}: ${kind}names no edition, none of ours or torn; take briefing.pdf, the archive of the tables, a zip of the site, or a folder with edition.json in it`
  );
}

const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-";
const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
