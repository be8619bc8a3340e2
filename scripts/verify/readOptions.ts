import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `Usage: npm run verify -- FILE|FOLDER… [options]

Tells of a briefing (PDF), a site (folder or zip), the archive of the tables (zip) or data/public which edition it is, and whether
everything in it is as it was published.

  --seeds FOLDER   the documents to read quotes in again; seeds/ of this project if absent
  --json           for programs
  --help           this

Exit code: 0 all is as published, 1 something differs, 2 nothing that it knows.`;

interface VerifyOptions {
  readonly paths: readonly string[];
  /** null: the project's own */
  readonly seeds: string | null;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws InputError for an option that is not known, and where nothing is named */
export function readOptions(args: readonly string[]): VerifyOptions {
  const {values, positionals} = parseOptions(
    args,
    {seeds: {type: "string"}, json: {type: "boolean"}, help: {type: "boolean"}},
    USAGE
  );
  const help = values.help ?? false;
  if (positionals.length === 0 && !help) throw new InputError(`name a PDF, a zip or a folder\n${USAGE}`);
  return {paths: positionals, seeds: values.seeds ?? null, json: values.json ?? false, help};
}
