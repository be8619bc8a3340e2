import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {fileFact} from "../fileFacts.js";
import {packageArchive} from "../packageArchive.js";

/** `:::hash`: how to hold a copy of the archive against its hash. */
export const hashBlock: Block = {
  name: "hash",
  read: ({dossier: {settings}}) => ({
    html: () =>
      `<p><code>sha256sum ${escapeHtml(packageArchive(settings))}</code> (on a Mac <code>shasum -a 256</code>, on Windows <code>certutil -hashfile … SHA256</code>) must print</p><p>${fileFact("sha256", packageArchive(settings))}</p>`
  })
};
