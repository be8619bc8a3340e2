import {join} from "node:path";
import {InputError} from "../../terminal/main.js";
import {contentHash, refusedHash, type Planned} from "./planned.js";
import {readFileContent, type Defaults} from "./readContent.js";

/** Text files below one folder, or one alone. */
export interface FilesTask {
  readonly kind: "files";
  readonly source: string;
  readonly folder: string;
  /** paths from the folder, with `/` */
  readonly names: readonly string[];
}

/** Reads files for their hashes. One that cannot be read is planned as refused. */
export function planFiles({source, folder, names}: FilesTask, defaults: Defaults): Planned[] {
  return names.map((name) => {
    const file = join(folder, name);
    const planned = {source, name, file, line: null};
    try {
      return {...planned, hash: contentHash(readFileContent(file, defaults)), refused: null};
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return {...planned, hash: refusedHash(source, name, error.message), refused: error.message};
    }
  });
}
