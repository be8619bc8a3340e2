import {manualReader, readManualFiles} from "../../loaders/sources/readInputs.js";
import {readKnowledge, type Knowledge} from "../../loaders/sources/readKnowledge.js";
import {TABLES_FILE} from "../../loaders/sources/readTables.js";
import {InputError} from "../terminal/main.js";

/** Reads `data/manual/` below `root`. @throws InputError for a table that is missing or wrong */
export function loadKnowledge(root: string): Knowledge {
  try {
    const files = readManualFiles(root);
    return readKnowledge(manualReader(files), files.get(TABLES_FILE));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
