import {isoDate} from "../../loaders/sources/readManual.js";
import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

const USAGE = `usage: npm run add -- FILE [--title …] [--publisher …] [--date …] [--url …] …

  FILE          plain text, a saved web page, a PDF or a Word document (.docx): told by what is in it
  --title       the headline, as the document has it; several of a text file make several articles of it
  --publisher   who published it
  --date        2013-07-10, 2013-07-10..2013-07-11 if the day is not known, or unknown
  --date-basis  how that is known: “dateline”
  --url         address of the page
  --author, --language, --origin, --confidence    the other columns of sources.csv
  --full-text   its whole text and its file may be published; else the sentences with claims are shown
  --id          of the article, which files are named for; the next number if absent
  --accept      take what the document says of itself where no option says otherwise
  --keep-both   add it though it is nearly the same as an article that is there
  --dry-run     say what would be extracted, and write nothing

What is missing is asked for in a terminal. Each option but the last four may be given once for each --title.`;

export interface AddOptions {
  /** as the caller named it */
  readonly file: string;
  readonly title: readonly string[];
  readonly publisher: readonly string[];
  readonly date: readonly string[];
  readonly dateBasis: readonly string[];
  readonly url: readonly string[];
  readonly author: readonly string[];
  readonly language: readonly string[];
  readonly origin: readonly string[];
  readonly confidence: readonly string[];
  readonly id: readonly string[];
  readonly fullText: boolean;
  readonly accept: boolean;
  readonly keepBoth: boolean;
  readonly dryRun: boolean;
}

const TEXT = {type: "string", multiple: true, default: [] as string[]} as const;
const FLAG = {type: "boolean", default: false} as const;

const OPTIONS = {
  title: TEXT,
  publisher: TEXT,
  date: TEXT,
  "date-basis": TEXT,
  url: TEXT,
  author: TEXT,
  language: TEXT,
  origin: TEXT,
  confidence: TEXT,
  id: TEXT,
  "full-text": FLAG,
  accept: FLAG,
  "keep-both": FLAG,
  "dry-run": FLAG,
  help: FLAG
} as const;

/**
 * @returns the options, or the words of help where only these were asked for
 * @throws InputError for options that are not known or do not go together
 */
export function readOptions(args: readonly string[]): AddOptions | string {
  const {values, positionals} = parseOptions(args, OPTIONS, USAGE);
  if (values.help) return USAGE;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new InputError(`one document at a time, not ${positionals.length}\n${USAGE}`);
  const {
    "date-basis": dateBasis,
    "full-text": fullText,
    "keep-both": keepBoth,
    "dry-run": dryRun,
    accept,
    title,
    publisher,
    date,
    url,
    author,
    language,
    origin,
    confidence,
    id
  } = values;
  const texts = {title, publisher, date, url, author, language, origin, confidence, id};
  const articles = Math.max(1, texts.title.length);
  for (const [name, given] of Object.entries({...texts, "date-basis": dateBasis}))
    if (given.length > 1 && given.length !== articles)
      throw new InputError(
        `--${name}: given ${given.length} times, and --title ${texts.title.length} times; give it once for all, or once for each title`
      );
  if (texts.id.length > 0 && texts.id.length !== articles)
    throw new InputError(`--id: given once, and --title ${articles} times; give each article its own id`);
  for (const day of texts.date) readDay(day);
  return {file, ...texts, dateBasis, fullText, accept, keepBoth, dryRun};
}

/**
 * Days of publication as an option or an answer names them.
 *
 * @throws InputError for what is none
 */
export function readDay(text: string): {readonly start: string | null; readonly end: string | null} {
  if (text === "unknown") return {start: null, end: null};
  const [start = "", end = start] = text.split("..").map((part) => part.trim());
  if (isDay(start) && isDay(end) && start <= end) return {start, end};
  throw new InputError(
    `--date: unexpected "${text}"; write 2013-07-10, or 2013-07-10..2013-07-11 if the day is not known, or unknown`
  );
}

function isDay(text: string): boolean {
  try {
    return isoDate(text)?.length === 10;
  } catch {
    return false;
  }
}
