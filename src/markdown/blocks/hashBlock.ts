import type {Block} from "../blockRule.js";
import {fileFact} from "../fileFacts.js";
import {packageArchive} from "../packageArchive.js";

/** `:::hash`: the hash of the archive, to hold a copy against. */
export const hashBlock: Block = {
  name: "hash",
  read: ({dossier: {settings}}) => ({
    html: () => `<p>${fileFact("sha256", packageArchive(settings))}</p>`
  })
};
