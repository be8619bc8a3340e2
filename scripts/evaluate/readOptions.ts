import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `usage: npm run evaluate -- [--errors] [--json | --markdown] FOLDER…
       npm run evaluate -- [--errors] --recognizers FOLDER
  scores the tables made of annotated texts: FOLDER/index.json, FOLDER/texts/ID.txt, FOLDER/gold/ID.json
  --errors       list all that was missed and all that is too much, not only the worst
  --json         print the figures as JSON
  --markdown     print them as a table for a README
  --recognizers  instead of annotated texts FOLDER is the Specs folder of Recognizers-Text: how many of its values are found`;

/** What to print; `recall` is that of another suite's values. */
export type Report = "text" | "json" | "markdown" | "recall";

export interface Options {
  readonly folders: readonly string[];
  readonly report: Report;
  readonly errors: boolean;
  readonly help: boolean;
}

/** @throws InputError for an option that is not known, for two reports at a time, and where no folder is named */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  const help = values.help === true;
  if (positionals.length === 0 && !help) throw new InputError(`no folder\n${USAGE}`);
  const reports = (["json", "markdown"] as const).filter((name) => values[name] === true);
  const [report = "text", second] = values.recognizers === true ? ["recall" as const, ...reports] : reports;
  if (second !== undefined || (report === "recall" && positionals.length > 1))
    throw new InputError(`unexpected options together\n${USAGE}`);
  return {folders: positionals, report, errors: values.errors === true, help};
}

const OPTIONS = {
  errors: {type: "boolean"},
  json: {type: "boolean"},
  markdown: {type: "boolean"},
  recognizers: {type: "boolean"},
  help: {type: "boolean", short: "h"}
} as const;
