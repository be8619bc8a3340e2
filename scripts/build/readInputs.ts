import {loadDossier} from "../../loaders/dossier.js";
import type {Dossier} from "../../loaders/model.js";
import {InputError} from "../terminal/main.js";

/**
 * Reads and checks all inputs before anything is written.
 *
 * @param root the project's folder
 * @throws `InputError` with the loaders' message, which names file, line and remedy
 */
export function readInputs(root: string): Dossier {
  try {
    return loadDossier(root);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
