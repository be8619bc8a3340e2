import {zipSync} from "fflate";

/** The oldest time that a zip can hold, in local time as the format wants it: the same files give the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1, 0, 0, 0);

/** A zip archive of the files, in their order, without the clock or the machine in it. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), {level: 6, mtime: ZIP_EPOCH});
}
