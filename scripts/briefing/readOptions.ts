import {LANGUAGES} from "../../src/words/index.js";
import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";
import {PAPERS} from "./paper.js";

export const USAGE = `usage: npm run briefing -- [OPTIONS]
  prints the briefing page of the site in dist/; without options to dist/briefing.pdf
  --paper PAPER   ${Object.keys(PAPERS).join(" or ")}; a4 if absent
  --only TOPICS   a short one of these topics, by their chapters: --only aid,treaty
  --lang LANG     its language: ${LANGUAGES.map(({lang}) => lang).join(", ")}
  --out FILE      where to; with other options briefing-….pdf in the folder that you are in`;

export interface BriefingOptions {
  readonly paper: keyof typeof PAPERS;
  /** empty: all */
  readonly topics: readonly string[];
  readonly lang: string;
  /** as given; null: the briefing of the site */
  readonly out: string | null;
  readonly help: boolean;
}

/** @throws InputError for an option or a value that is not known */
export function readOptions(args: readonly string[]): BriefingOptions {
  const {values, positionals} = parseOptions(
    args,
    {
      paper: {type: "string"},
      only: {type: "string"},
      lang: {type: "string"},
      out: {type: "string"},
      help: {type: "boolean", short: "h"}
    },
    USAGE
  );
  if (positionals.length > 0) throw new InputError(`unexpected: ${positionals.join(" ")}\n${USAGE}`);
  const paper = values.paper?.toLowerCase() ?? "a4";
  if (!isPaper(paper))
    throw new InputError(
      `no such paper: ${values.paper ?? ""}; papers are ${Object.keys(PAPERS).join(", ")}`
    );
  const topics = (values.only ?? "").split(",").map((topic) => topic.trim());
  const only = topics.filter((topic) => topic !== "");
  if (values.only !== undefined && only.length === 0)
    throw new InputError("--only names no topic: give one or more, as in --only aid,treaty");
  const [{lang: first} = {lang: "en"}] = LANGUAGES;
  const lang = values.lang ?? first;
  if (!LANGUAGES.some((words) => words.lang === lang))
    throw new InputError(
      `no words for the language: ${lang}; there are ${LANGUAGES.map((words) => words.lang).join(", ")}. ` +
        `To add it, write src/words/${lang}.ts, name it in src/words/index.ts, and the text in src/briefing.${lang}.md`
    );
  const name = ["briefing", ...only, ...(paper === "a4" ? [] : [paper]), ...(lang === first ? [] : [lang])];
  return {
    paper,
    topics: only,
    lang,
    out: values.out ?? (name.length === 1 ? null : `${name.join("-")}.pdf`),
    help: values.help === true
  };
}

const isPaper = (name: string): name is keyof typeof PAPERS => name in PAPERS;
