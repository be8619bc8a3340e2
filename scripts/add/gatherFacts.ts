import {languageTag} from "../../loaders/sources/readSources.js";
import {webAddress} from "../../loaders/sources/readManual.js";
import {InputError} from "../terminal/main.js";
import {printable} from "../terminal/wrap.js";
import type {SaidDate, SaysOfItself} from "./readDocument.js";
import {readDay, type AddOptions} from "./readOptions.js";

/** What a row of `sources.csv` says of an article, but for its id and its files. */
export interface Facts {
  readonly title: string;
  readonly publisher: string;
  readonly author: string | null;
  readonly published_start: string | null;
  readonly published_end: string | null;
  readonly published_basis: string;
  readonly url: string | null;
  readonly language: string;
  readonly full_text: boolean;
  readonly origin: string | null;
  readonly confidence: string | null;
}

/** Asks a person, who may answer with an empty line for the proposal. */
export type Ask = (question: string, proposal: string) => Promise<string>;

/** What a person is believed who gives a date without saying how it is known. */
const TOLD = "told by whoever added the document";
/** The recognizers read it; a document that says nothing of its language is taken for it. */
const ENGLISH = "en";

/**
 * What is known of each article of a document: what options say; else what a person answers, with the document's own word as the proposal; else,
 * where nobody can be asked, its own word, if that is wanted.
 *
 * @param name of the document, to say in errors
 * @param ask null where nobody can be asked
 * @throws InputError that lists all that is missing, with what the document says of it
 */
export async function gatherFacts(
  name: string,
  options: AddOptions,
  says: SaysOfItself,
  ask: Ask | null
): Promise<Facts[]> {
  const count = Math.max(1, options.title.length);
  if (ask === null || options.accept) refuseMissing(name, options, says);
  const all: Facts[] = [];
  for (let i = 0; i < count; i++)
    all.push(await factsOf(pick(options, i), says, options.accept ? null : ask));
  return all;
}

/** The options that concern one article. */
interface Given {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly dateBasis: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly origin: string | null;
  readonly confidence: string | null;
  readonly fullText: boolean;
}

function pick(options: AddOptions, i: number): Given {
  const nth = (texts: readonly string[]): string | null => (texts[i] ?? texts[0])?.trim() ?? null;
  const {title, publisher, date, dateBasis, url, author, language, origin, confidence, fullText} = options;
  return {
    title: nth(title),
    publisher: nth(publisher),
    date: nth(date),
    dateBasis: nth(dateBasis),
    url: nth(url),
    author: nth(author),
    language: nth(language),
    origin: nth(origin),
    confidence: nth(confidence),
    fullText
  };
}

/** The date of publication that a document gives; a date of the file alone is only proposed to a person. */
const sureDate = ({dates}: SaysOfItself): SaidDate | undefined => dates.find(({sure}) => sure);

function refuseMissing(name: string, {title, publisher, date, accept}: AddOptions, says: SaysOfItself): void {
  const [said] = says.titles;
  const day = says.dates[0];
  const musts = [
    {option: "--title", given: title, said: said?.text, known: said !== undefined},
    {
      option: "--publisher",
      given: publisher,
      said: says.publisher ?? undefined,
      known: says.publisher !== null
    },
    {
      option: "--date",
      given: date,
      said: day && `${days(day)}; ${day.basis}`,
      known: sureDate(says) !== undefined
    }
  ];
  const missing = musts.filter(({given, known}) => given.length === 0 && !(accept && known));
  if (missing.length === 0) return;
  const lines = missing.map(({option, said: words}) =>
    words === undefined
      ? `  ${option}   (the document does not say it)`
      : `  ${option}   (the document says: ${printable(words)})`
  );
  const allSaid = missing.every(({known}) => known);
  throw new InputError(
    [
      `${name}: not all is known that sources.csv needs, and nobody can be asked; give`,
      ...lines,
      ...(allSaid ? ["or --accept to take what the document says"] : [])
    ].join("\n")
  );
}

const days = ({start, end}: Pick<SaidDate, "start" | "end">): string =>
  end === null || end === start ? start : `${start}..${end}`;

async function factsOf(given: Given, says: SaysOfItself, ask: Ask | null): Promise<Facts> {
  const must = async (told: string | null, question: string, said: string): Promise<string> => {
    let answer = told ?? said;
    if (told === null && ask) answer = (await ask(question, said)).trim() || said;
    while (ask && told === null && answer === "") answer = (await ask(`${question} (needed)`, "")).trim();
    return answer;
  };
  const title = await must(given.title, "Title, as the document has it", says.titles[0]?.text ?? "");
  const publisher = await must(given.publisher, "Publisher", says.publisher ?? "");
  const date = await askDate(given, says, ask);
  const url = await checked(
    "--url",
    webAddress,
    given.url,
    ask,
    "Address of the page, - for none",
    says.url ?? ""
  );
  const language = await checked(
    "--language",
    languageTag,
    given.language,
    ask,
    "Language",
    asTag(says.language)
  );
  return {
    title,
    publisher,
    author: given.author ?? says.author,
    ...date,
    url: url === "" ? null : url,
    language: language ?? ENGLISH,
    full_text: given.fullText,
    origin: given.origin,
    confidence:
      given.confidence ??
      (given.url === null && url !== null && url === says.url
        ? "page: as the saved page says of itself"
        : null)
  };
}

async function askDate(
  given: Given,
  says: SaysOfItself,
  ask: Ask | null
): Promise<Pick<Facts, "published_start" | "published_end" | "published_basis">> {
  const proposed = ask ? says.dates[0] : sureDate(says);
  const proposal = proposed ? days(proposed) : "";
  let answer = given.date ?? proposal;
  if (given.date === null && ask)
    do
      answer =
        (await ask("Date of publication (2013-07-10, 2013-07-10..2013-07-11, unknown)", proposal)).trim() ||
        proposal;
    while (!isDay(answer));
  // "on or after", where only the file has a date and nobody said another
  const open = proposed !== undefined && proposed.end === null && given.date === null && answer === proposal;
  const {start, end} = readDay(answer);
  const known = says.dates.find((said) => said.start === start && (said.end ?? said.start) === end);
  const said = start === null ? "not known" : (known?.basis ?? "");
  const basis =
    given.dateBasis ??
    (ask && given.date === null ? (await ask("How is that known?", said || TOLD)).trim() : "");
  return {
    published_start: start,
    published_end: open ? null : end,
    published_basis: basis || said || TOLD
  };
}

const isDay = (answer: string): boolean => {
  try {
    readDay(answer);
    return true;
  } catch {
    return false;
  }
};

/** An optional cell: asked for again while it is none, refused where it came by an option. */
async function checked(
  option: string,
  cell: (text: string) => string | null,
  given: string | null,
  ask: Ask | null,
  question: string,
  said: string
): Promise<string | null> {
  for (let again = false; ; again = true) {
    let answer = given ?? said;
    if (given === null && ask)
      answer = (await ask(again ? `${question} (that was none)` : question, said)).trim() || said;
    if (answer === "-" || answer === "") return null;
    try {
      return cell(answer);
    } catch (error) {
      if (given !== null || !ask)
        throw new InputError(`${option}: ${(error as Error).message}`, {cause: error});
    }
  }
}

/** “en_GB”, “en-us” as a tag that sources.csv takes; English for what is none. */
function asTag(said: string | null): string {
  try {
    return languageTag(
      (said ?? ENGLISH).replaceAll("_", "-").replace(/^[A-Z]+/, (first) => first.toLowerCase())
    );
  } catch {
    return ENGLISH;
  }
}
