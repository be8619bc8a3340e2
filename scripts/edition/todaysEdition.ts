import type {FrozenEdition} from "../../loaders/editions/frozenEdition.js";
import {readFrozen} from "../../loaders/editions/readFrozen.js";
import type {Dossier} from "../../loaders/model.js";
import {frozenFiles} from "./frozenFiles.js";

/** What would be frozen of a dossier, as it would be read again. */
export function todaysEdition(dossier: Dossier): FrozenEdition {
  const files = frozenFiles(dossier);
  const decoder = new TextDecoder();
  return readFrozen((name) => {
    const bytes = files.get(name);
    return bytes ? decoder.decode(bytes) : null;
  });
}
