import {parseArgs} from "node:util";
import {InputError} from "../terminal/main.js";

export const USAGE = `usage: npm run new -- [--title "…"] [--author "…"] FOLDER

  FOLDER    where the dossier goes: a new folder, or an empty one
  --title   what the site is called; the folder's name if absent
  --author  who answers for it`;

export interface Options {
  readonly folder: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly help: boolean;
}

/** @throws InputError with the usage, for what is not understood */
export function readOptions(args: readonly string[]): Options {
  try {
    const {values, positionals} = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: {type: "string"},
        author: {type: "string"},
        help: {type: "boolean", short: "h"}
      }
    });
    const [folder, ...more] = positionals;
    if (values.help) return {folder: "", title: null, author: null, help: true};
    if (folder === undefined || folder.trim() === "") throw new Error("no folder named");
    if (more.length > 0) throw new Error(`one folder, please: ${positionals.join(", ")}`);
    return {folder, title: values.title ?? null, author: values.author ?? null, help: false};
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n${USAGE}`, {cause: error});
  }
}
