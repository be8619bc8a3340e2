import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `usage: npm run evaluate:checks -- [--errors] [--json | --markdown] [--sample N] [FOLDER…]
  plants slips in clean texts, one at a time, and counts how many of them the checks find
  FOLDER      holds a folder a dossier (texts/, sources.csv, references.csv); without one: test/planted/tuned, test/planted/fresh, and the seeds
  --errors    list every alarm on a clean text and every slip that was not found, with its line; not those of test/planted/fresh
  --json      print the figures as JSON
  --markdown  print them as a table for a README
  --sample N  plant at most N slips of a kind in a dossier, spread evenly`;

export interface Options {
  readonly folders: readonly string[];
  readonly report: "text" | "json" | "markdown";
  readonly errors: boolean;
  /** slips of a kind in a dossier */
  readonly sample: number;
  readonly help: boolean;
}

/** @throws InputError for an option that is not known, for two reports at a time, and for a sample that is no number */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  const reports = (["json", "markdown"] as const).filter((name) => values[name] === true);
  if (reports.length > 1) throw new InputError(`unexpected options together\n${USAGE}`);
  const sample = values.sample === undefined ? Infinity : Number(values.sample);
  if (!(sample >= 1))
    throw new InputError(`unexpected --sample ${String(values.sample)}; write a number from 1 on\n${USAGE}`);
  return {
    folders: positionals,
    report: reports[0] ?? "text",
    errors: values.errors === true,
    sample,
    help: values.help === true
  };
}

const OPTIONS = {
  errors: {type: "boolean"},
  json: {type: "boolean"},
  markdown: {type: "boolean"},
  sample: {type: "string"},
  help: {type: "boolean", short: "h"}
} as const;
