import {shortHash} from "../claims/claimId.js";
import type {MadeFrom} from "../model.js";
import type {Inputs} from "../sources/readInputs.js";
import {sha256} from "../sources/sha256.js";

/** What decides, besides documents and manual data, what an edition says and looks like. */
export interface Making {
  /** one SHA-256 over the project's code (`hashCode`); null where nobody asked */
  readonly code: string | null;
  /** what the browser that prints and takes pictures says of itself; null where none has part in it */
  readonly browser: string | null;
  /** ISO day that the edition carries whatever its inputs say; null: the newest that they name */
  readonly day: string | null;
}

export const madeFrom = ({seeds, manual}: Inputs, {code, browser}: Making): MadeFrom => ({
  seeds: hashes(seeds),
  manual: hashes(manual),
  code,
  browser
});

/** The short name of an edition: the same for whoever makes it from the same. */
export const editionId = ({seeds, manual, code, browser}: MadeFrom): string =>
  shortHash(JSON.stringify([Object.entries(seeds), Object.entries(manual), code, browser]), 8);

/** In the order of names, by code unit. */
const hashes = (files: ReadonlyMap<string, Uint8Array | string>): Record<string, string> =>
  Object.fromEntries(
    [...files].map(([name, content]) => [name, sha256(content)] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  );
