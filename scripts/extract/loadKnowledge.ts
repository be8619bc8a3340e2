import {manualReader, readManualFiles} from "../../loaders/sources/readInputs.js";
import {readKnowledge, type Knowledge} from "../../loaders/sources/readKnowledge.js";
import {readReferences} from "../../loaders/sources/readReferences.js";
import {TABLES_FILE} from "../../loaders/sources/readTables.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import {InputError} from "../terminal/main.js";

/** Reads what extraction needs of `data/manual/` below `root`. @throws InputError for a table that is missing or wrong */
export const loadKnowledge = (root: string): Knowledge =>
  read(root, (files) => readKnowledge(manualReader(files), files.get(TABLES_FILE)));

/** And what checks need besides. @throws InputError for a table that is missing or wrong */
export const loadKnownToChecks = (root: string): {knowledge: Knowledge; known: KnownToChecks} =>
  read(root, (files) => {
    const manual = manualReader(files);
    const knowledge = readKnowledge(manual, files.get(TABLES_FILE));
    const references = readReferences(
      "data/manual/references.csv",
      manual("references.csv"),
      knowledge.measures
    );
    return {knowledge, known: {...knowledge, references}};
  });

function read<T>(root: string, reader: (files: ReadonlyMap<string, string>) => T): T {
  try {
    return reader(readManualFiles(root));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
