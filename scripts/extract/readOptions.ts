import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `usage: npm run -s extract -- [--mentions | --coverage] [--date DAY] [--subject NAME] [FILE…]
  prints one JSON line a claim for texts in UTF-8; offsets count Unicode code points, end exclusive
  --mentions      one line a quantity, date, party, item, speaker, … instead
  --coverage      one line a numeral that is in no claim, with the reason
  --date DAY      when the text was published: 2023-05-30, or 2023-05-30..2023-06-01
  --subject NAME  whom it is about: a name or an entity_id of data/manual/entities.csv
  without FILE: documents from standard input, one JSON object a line: {"id", "text", "date"?, "subject"?}`;

/** What to print of a text. */
export type View = "claims" | "mentions" | "coverage";

export interface Options {
  readonly view: View;
  /** as given; they hold for documents that say nothing of their own */
  readonly date: string | null;
  readonly subject: string | null;
  readonly files: readonly string[];
  readonly help: boolean;
}

/** @throws InputError for an option that is not known, or for two views at a time */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  if (values.mentions === true && values.coverage === true)
    throw new InputError("unexpected options: --mentions and --coverage together; ask for one at a time");
  return {
    view: values.mentions === true ? "mentions" : values.coverage === true ? "coverage" : "claims",
    date: values.date ?? null,
    subject: values.subject ?? null,
    files: positionals,
    help: values.help === true
  };
}

const OPTIONS = {
  mentions: {type: "boolean"},
  coverage: {type: "boolean"},
  date: {type: "string"},
  subject: {type: "string"},
  help: {type: "boolean", short: "h"}
} as const;
