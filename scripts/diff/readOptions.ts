import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `usage: npm run -s diff -- [OPTIONS] [A [B]]
  says what changed from edition A to edition B: claims, findings and what hangs on them
  A, B         today; a folder with tables (data/public of another clone, dist); the archive of the data files;
               a git revision or the id of an edition that was frozen and committed.
               Without B from A to today, without A from the last frozen edition
  --markdown   as Markdown
  --json       for programs
  --exit-code  exit code 1 where anything differs
exit code: 0 compared, 2 bad input`;

export const TODAY = "today";

export interface Options {
  /** null for the last frozen edition */
  readonly before: string | null;
  readonly after: string;
  readonly format: "text" | "markdown" | "json";
  readonly exitCode: boolean;
  readonly help: boolean;
}

const OPTIONS = {
  markdown: {type: "boolean"},
  json: {type: "boolean"},
  "exit-code": {type: "boolean"},
  help: {type: "boolean", short: "h"}
} as const;

/** @throws InputError for options that are not known or do not go together, and more than two editions */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  const [before = null, after = TODAY, ...more] = positionals;
  if (more.length > 0) throw new InputError(`two editions at the most, not ${positionals.length}\n${USAGE}`);
  if (values.markdown === true && values.json === true)
    throw new InputError("unexpected options: --markdown and --json together; ask for one");
  return {
    before,
    after,
    format: values.json === true ? "json" : values.markdown === true ? "markdown" : "text",
    exitCode: values["exit-code"] === true,
    help: values.help === true
  };
}
