import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `usage: npm run -s extract -- [--mentions | --coverage] [--date DAY] [--subject NAME] [FILE…]
       npm run -s extract -- --out CLAIMS [--jobs N] [--date DAY] [--subject NAME] FOLDER…
  prints one JSON line a claim for texts in UTF-8; offsets count Unicode code points, end exclusive
  --mentions      one line a quantity, date, party, item, speaker, … instead
  --coverage      one line a numeral that is in no claim, with the reason
  --date DAY      when the text was published: 2023-05-30, or 2023-05-30..2023-06-01
  --subject NAME  whom it is about: a name or an entity_id of data/manual/entities.csv
  --out CLAIMS    any number of documents: .txt files and JSON lines (.jsonl) in folders, or named one by one; their claims
                  as Parquet in a folder, which holds what was named and nothing else. What is there already is not read again
  --jobs N        threads for that, as many as there are cores if not given
  without FILE: documents from standard input, one JSON object a line: {"id", "text", "date"?, "subject"?}; what is printed
                  of a line hangs on nothing but the line, and comes in the order of the input
  --keep-going    a line that cannot be used becomes a line {"id", "error"}, and the exit code is 0; else it is reported,
                  the others go on, and the exit code is 1`;

/** What to print of a text. */
export type View = "claims" | "mentions" | "coverage";

export interface Options {
  readonly view: View;
  /** as given; they hold for documents that say nothing of their own */
  readonly date: string | null;
  readonly subject: string | null;
  readonly files: readonly string[];
  /** the folder of the store; null: rows go to standard output */
  readonly out: string | null;
  /** null: as many as there are cores */
  readonly jobs: number | null;
  /** lines that cannot be used are part of the output */
  readonly keepGoing: boolean;
  readonly help: boolean;
}

/** @throws InputError for an option that is not known, or for two views at a time */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  if (values.mentions === true && values.coverage === true)
    throw new InputError("unexpected options: --mentions and --coverage together; ask for one at a time");
  const out = values.out ?? null;
  if (out === "") throw new InputError(`--out without a folder\n${USAGE}`);
  if (out !== null && (values.mentions === true || values.coverage === true))
    throw new InputError("unexpected options: only claims are stored; leave --mentions and --coverage out");
  if (out !== null && positionals.length === 0)
    throw new InputError(`--out without documents: name folders or files\n${USAGE}`);
  if (out === null && values.jobs !== undefined)
    throw new InputError("unexpected option: --jobs without --out; one text is read by one thread");
  if (values["keep-going"] === true && positionals.length > 0)
    throw new InputError(
      "unexpected option: --keep-going is for standard input; files are refused before any is read"
    );
  return {
    out,
    jobs: values.jobs === undefined ? null : readJobs(values.jobs),
    view: values.mentions === true ? "mentions" : values.coverage === true ? "coverage" : "claims",
    date: values.date ?? null,
    subject: values.subject ?? null,
    files: positionals,
    keepGoing: values["keep-going"] === true,
    help: values.help === true
  };
}

const MOST_JOBS = 256;

function readJobs(given: string): number {
  const jobs = Number(given);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new InputError(`unexpected --jobs ${given}; expected a whole number from 1 to ${MOST_JOBS}`);
  return jobs;
}

const OPTIONS = {
  mentions: {type: "boolean"},
  coverage: {type: "boolean"},
  date: {type: "string"},
  subject: {type: "string"},
  out: {type: "string"},
  jobs: {type: "string"},
  "keep-going": {type: "boolean"},
  help: {type: "boolean", short: "h"}
} as const;
