import {loadDossier} from "../../loaders/dossier.js";
import type {Dossier} from "../../loaders/model.js";
import {InputError} from "../terminal/main.js";
import {makingTold, type Outside} from "./making.js";

/**
 * Reads and checks all inputs before anything is written.
 *
 * @param root the project's folder
 * @param making matters only where the edition is named; absent: as the environment says
 * @throws `InputError` with the loaders' message, which names file, line and remedy
 */
export function readInputs(root: string, making: Outside = makingTold()): Dossier {
  try {
    return loadDossier(root, making);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
