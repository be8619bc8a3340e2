import {formatDate} from "../components/formatDate.js";

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
  /** what the site is called */
  readonly title: string;
  /** and in keys */
  readonly name: string;
}

const titleOf = ({title}: CitedEdition): string => `${title}: claims and findings`;
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

const asText = (cited: CitedEdition): string => {
  const {edition, date, reportsUpTo, url, author} = cited;
  return `${author} (${date.slice(0, 4)}): ${titleOf(cited)}. Edition ${edition}, reports up to ${formatDate(reportsUpTo)}. ${url}\n`;
};

function asBibtex(cited: CitedEdition): string {
  const {edition, date, url, author, name: key} = cited;
  const fields = {
    author: `{${author}}`,
    title: `{${titleOf(cited)}}`,
    year: date.slice(0, 4),
    month: String(Number(date.slice(5, 7))),
    note: `Edition ${edition}, data set, ${LICENCE}`,
    url
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name} = {${name === "url" ? value : tex(value)}}`
  );
  return `@misc{${key}-${edition},\n${lines.join(",\n")}\n}\n`;
}

/** What TeX reads as commands. */
const tex = (text: string): string => text.replace(/[#$%&_]/gu, "\\$&");

function asCsl(cited: CitedEdition): string {
  const {edition, date, url, author, name: key} = cited;
  const item = {
    id: `${key}-${edition}`,
    type: "dataset",
    title: titleOf(cited),
    author: [{literal: author}],
    issued: {"date-parts": [date.split("-").map(Number)]},
    version: edition,
    URL: url,
    language: "en"
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Its values are JSON strings, which are YAML. */
function asCff(cited: CitedEdition): string {
  const {edition, date, url, author} = cited;
  const quoted = (text: string): string => JSON.stringify(text);
  return [
    "cff-version: 1.2.0",
    "message: Please cite the edition that you used.",
    "type: dataset",
    `title: ${quoted(titleOf(cited))}`,
    "authors:",
    `  - name: ${quoted(author)}`,
    `version: ${quoted(edition)}`,
    `date-released: ${quoted(date)}`,
    `url: ${quoted(url)}`,
    `license: ${LICENCE}`,
    ""
  ].join("\n");
}
