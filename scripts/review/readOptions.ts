import {isoDate} from "../../loaders/sources/readManual.js";
import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

const USAGE = `usage: npm run review -- [--all] [--output review.csv] [--semicolons] [--force]    write a sheet of what is open
       npm run review -- SHEET.csv [--who NAME] [--when 2024-05-04] [--replace] [--dry-run]    take a filled-in sheet back

  --all         every claim, also undoubted and decided ones
  --output      another name for the sheet
  --semicolons  between columns, for spreadsheets of countries with a decimal comma
  --force       overwrite a sheet that somebody has filled in
  --who, --when for rows whose own cells are empty
  --replace     let decisions take the place of earlier ones
  --dry-run     say what would be taken, and write nothing`;

export interface ReviewOptions {
  /** the sheet to take back; null to write one */
  readonly sheet: string | null;
  readonly all: boolean;
  readonly output: string;
  readonly semicolons: boolean;
  readonly force: boolean;
  readonly who: string;
  readonly when: string;
  readonly replace: boolean;
  readonly dryRun: boolean;
  /** set where only help was asked for */
  readonly help: string | null;
}

const OPTIONS = {
  all: {type: "boolean", default: false},
  output: {type: "string", default: "review.csv"},
  semicolons: {type: "boolean", default: false},
  force: {type: "boolean", default: false},
  who: {type: "string", default: ""},
  when: {type: "string", default: ""},
  replace: {type: "boolean", default: false},
  "dry-run": {type: "boolean", default: false},
  help: {type: "boolean", default: false}
} as const;

/** @throws InputError for options that are not known or do not go together */
export function readOptions(args: readonly string[]): ReviewOptions {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  if (positionals.length > 1)
    throw new InputError(`one sheet at a time, not ${positionals.length}\n${USAGE}`);
  if (values.when !== "" && !isDay(values.when))
    throw new InputError(`--when: unexpected "${values.when}"; write the day as 2024-05-04\n${USAGE}`);
  const {"dry-run": dryRun, help, ...rest} = values;
  return {...rest, who: values.who.trim(), dryRun, sheet: positionals[0] ?? null, help: help ? USAGE : null};
}

function isDay(text: string): boolean {
  try {
    return isoDate(text)?.length === 10;
  } catch {
    return false;
  }
}
