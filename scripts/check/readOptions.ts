import {CHECKS} from "../../loaders/checks/index.js";
import {CHECK_KINDS, type CheckKind, type Severity} from "../../loaders/model.js";
import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `usage: npm run -s check -- [OPTIONS] [ARTICLE | SEED]…
  prints what the checks find in the dossier, the gravest first, each with the sentences that it rests on
  ARTICLE, SEED     only what rests on these: 003-1, or a file of seeds/
  --claims FOLDER   the documents of a store that extract made, instead of the dossier: counts, the gravest
                    findings, and all of them in FOLDER/checks/
  --top N           so many of them, 20 if not said
  --severity LEVEL  only what is at least that grave: error, warning or note
  --kind KIND       only checks of that kind, may be given again: ${CHECK_KINDS.slice(0, 6).join(", ")},
                    ${CHECK_KINDS.slice(6).join(", ")}
  --check NAME      only that check, may be given again
  --coverage        also every numeral that is in no claim and was not understood
  --quiet           only errors, and no summary
  --max-warnings N  exit code 1 also where more than N warnings are open
  --format FORMAT   text, json, or github for annotations (text with annotations where GITHUB_ACTIONS is set)
  --json            the same as --format json
exit code: 0 nothing open above a warning, 1 an open error or too many warnings, 2 bad input`;

export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const FORMATS = ["text", "json", "github"] as const;

export interface Options {
  readonly severity: Severity;
  /** empty: all */
  readonly kinds: readonly CheckKind[];
  /** names of checks; empty: all */
  readonly checks: readonly string[];
  /** articles and seeds as given; empty: all */
  readonly texts: readonly string[];
  readonly coverage: boolean;
  readonly quiet: boolean;
  readonly maxWarnings: number;
  readonly format: (typeof FORMATS)[number];
  /** the store whose documents are checked; null: the dossier */
  readonly claims: string | null;
  /** so many findings of a store are printed */
  readonly top: number;
  readonly help: boolean;
}

/** @throws InputError for an option or a value that is not known */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  if (values.json === true && (values.format ?? "json") !== "json")
    throw new InputError(
      `unexpected options: --json and --format ${values.format ?? ""} together; ask for one`
    );
  if (
    values.claims !== undefined &&
    (positionals.length > 0 || values.json === true || values.format !== undefined)
  )
    throw new InputError(
      "unexpected option beside --claims; its findings lie in FOLDER/checks/ as Parquet, for any program"
    );
  return {
    severity: values.quiet === true ? "error" : oneOf("--severity", values.severity ?? "note", SEVERITIES),
    kinds: (values.kind ?? []).map((kind) => oneOf("--kind", kind, CHECK_KINDS)),
    checks: (values.check ?? []).map((name) =>
      oneOf(
        "--check",
        name,
        CHECKS.map((check) => check.name)
      )
    ),
    texts: positionals,
    coverage: values.coverage === true,
    quiet: values.quiet === true,
    maxWarnings: readCount("--max-warnings", values["max-warnings"]) ?? Infinity,
    claims: values.claims ?? null,
    top: readCount("--top", values.top) ?? TOP,
    format: values.json === true ? "json" : oneOf("--format", values.format ?? "text", FORMATS),
    help: values.help === true
  };
}

const TOP = 20;

const OPTIONS = {
  claims: {type: "string"},
  top: {type: "string"},
  severity: {type: "string"},
  kind: {type: "string", multiple: true},
  check: {type: "string", multiple: true},
  coverage: {type: "boolean"},
  quiet: {type: "boolean", short: "q"},
  "max-warnings": {type: "string"},
  format: {type: "string"},
  json: {type: "boolean"},
  help: {type: "boolean", short: "h"}
} as const;

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined)
    throw new InputError(`unexpected ${option} “${value}”; expected one of ${known.join(", ")}`);
  return found;
}

function readCount(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d+$/.test(value))
    throw new InputError(`unexpected ${option} “${value}”; expected a whole number from 0`);
  return Number(value);
}
