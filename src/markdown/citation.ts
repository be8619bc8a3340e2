import {formatDate} from "../components/formatDate.js";
import {SITE_TITLE} from "./siteChrome.js";

/** What a citation names. */
export interface CitedEdition {
  readonly edition: string;
  /** ISO day of the edition: the newest that its reports, references and decisions name */
  readonly date: string;
  /** ISO day of the newest report */
  readonly reportsUpTo: string;
  /** the site's public address, ending in a slash */
  readonly url: string;
  readonly author: string;
}

const TITLE = `${SITE_TITLE}: claims and findings`;
const KEY = "arming-kyrgyzstan";
const LICENCE = "CC-BY-4.0";

/** A way to cite the tables: its name for people, the file, and what that holds. */
export interface Citation {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The tables as text, BibTeX (@misc, with the version in a note), CSL-JSON 1.0 and Citation File Format 1.2. */
export function citations(cited: CitedEdition): readonly Citation[] {
  return [
    {name: "Text", file: "citation.txt", text: asText(cited)},
    {name: "BibTeX", file: "citation.bib", text: asBibtex(cited)},
    {name: "CSL-JSON", file: "citation.csl.json", text: asCsl(cited)},
    {name: "CITATION.cff", file: "CITATION.cff", text: asCff(cited)}
  ];
}

const asText = ({edition, date, reportsUpTo, url, author}: CitedEdition): string =>
  `${author} (${date.slice(0, 4)}): ${TITLE}. Edition ${edition}, reports up to ${formatDate(reportsUpTo)}. ${url}\n`;

function asBibtex({edition, date, url, author}: CitedEdition): string {
  const fields = {
    author: `{${author}}`,
    title: `{${TITLE}}`,
    year: date.slice(0, 4),
    month: String(Number(date.slice(5, 7))),
    note: `Edition ${edition}, data set, ${LICENCE}`,
    url
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name} = {${name === "url" ? value : tex(value)}}`
  );
  return `@misc{${KEY}-${edition},\n${lines.join(",\n")}\n}\n`;
}

/** What TeX reads as commands. */
const tex = (text: string): string => text.replace(/[#$%&_]/gu, "\\$&");

function asCsl({edition, date, url, author}: CitedEdition): string {
  const item = {
    id: `${KEY}-${edition}`,
    type: "dataset",
    title: TITLE,
    author: [{literal: author}],
    issued: {"date-parts": [date.split("-").map(Number)]},
    version: edition,
    URL: url,
    language: "en"
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Its values are JSON strings, which are YAML. */
function asCff({edition, date, url, author}: CitedEdition): string {
  const quoted = (text: string): string => JSON.stringify(text);
  return [
    "cff-version: 1.2.0",
    "message: Please cite the edition that you used.",
    "type: dataset",
    `title: ${quoted(TITLE)}`,
    "authors:",
    `  - name: ${quoted(author)}`,
    `version: ${quoted(edition)}`,
    `date-released: ${quoted(date)}`,
    `url: ${quoted(url)}`,
    `license: ${LICENCE}`,
    ""
  ].join("\n");
}
