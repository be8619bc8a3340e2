import type {Measure, Reference} from "../../loaders/model.js";
import {manualReader, readManualFiles} from "../../loaders/sources/readInputs.js";
import {readReferences} from "../../loaders/sources/readReferences.js";
import {InputError} from "../terminal/main.js";

/** Reads what others say, from `data/manual/` below `root`. @throws InputError for a table that is missing or wrong */
export function loadReferences(root: string, measures: readonly Measure[]): readonly Reference[] {
  const name = "references.csv";
  try {
    return readReferences(`data/manual/${name}`, manualReader(readManualFiles(root))(name), measures);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
