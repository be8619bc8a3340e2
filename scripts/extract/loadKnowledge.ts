import {manualReader, readManualFiles} from "../../loaders/sources/readInputs.js";
import {readKnowledge, type Knowledge} from "../../loaders/sources/readKnowledge.js";
import {InputError} from "../terminal/main.js";

/** Reads `data/manual/` below `root`. @throws InputError for a table that is missing or wrong */
export function loadKnowledge(root: string): Knowledge {
  try {
    return readKnowledge(manualReader(readManualFiles(root)));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
