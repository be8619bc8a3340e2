import {parseArgs} from "node:util";
import {InputError} from "../terminal/main.js";

export const USAGE = `usage: npm run evaluate -- [--errors] [--json] FOLDER…
  scores the tables made of annotated texts: FOLDER/index.json, FOLDER/texts/ID.txt, FOLDER/gold/ID.json
  --errors  list all that was missed and all that is too much, not only the worst
  --json    print the figures as JSON`;

export interface Options {
  readonly folders: readonly string[];
  readonly errors: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws InputError for an option that is not known, and where no folder is named */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parse(args);
  const help = values.help === true;
  if (positionals.length === 0 && !help) throw new InputError(`no folder\n${USAGE}`);
  return {folders: positionals, errors: values.errors === true, json: values.json === true, help};
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        errors: {type: "boolean"},
        json: {type: "boolean"},
        help: {type: "boolean", short: "h"}
      }
    });
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error
    });
  }
}
