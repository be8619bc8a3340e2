import type {Block} from "../blockRule.js";
import {fileFact} from "../fileFacts.js";
import {PACKAGE_ARCHIVE} from "../packageArchive.js";

/** `:::hash`: the hash of the archive, to hold a copy against. */
export const hashBlock: Block = {
  name: "hash",
  read: () => ({html: () => `<p>${fileFact("sha256", PACKAGE_ARCHIVE)}</p>`})
};
