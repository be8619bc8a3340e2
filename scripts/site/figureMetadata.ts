import type {Field} from "../../loaders/tables/schema.js";
import {SEVERITY_WORDS} from "../../src/components/severityWords.js";
import type {Figure, FigureData} from "../../src/figures/figure.js";
import type {EditionFacts} from "./editionFacts.js";
import {FIGURE_COLUMNS} from "./figureTable.js";
import {figureFindings} from "./svg/svgCaveats.js";
import {editionLine, figureAddress, LICENCE} from "./svg/svgSource.js";
import {sourceLine} from "../../src/figures/kit/sourceLine.js";

/** What CSV on the Web calls the types of columns; a value may be a number or a date, and is read as text. */
const DATATYPES: Readonly<Record<Field["type"], string>> = {
  string: "string",
  any: "string",
  number: "number",
  integer: "integer",
  date: "date",
  boolean: "boolean",
  list: "string"
};

/**
 * What a figure’s CSV is, as CSV on the Web has it (https://www.w3.org/TR/tabular-metadata/): title, alternative, note, each caveat, sources,
 * date and licence, and its columns. It lies beside the CSV under the name that the standard looks for.
 */
export function figureMetadata(figure: Figure, data: FigureData, facts: EditionFacts): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    url: `${figure.name}.csv`,
    "dc:title": figure.title(data),
    "dc:description": [figure.subtitle(data), figure.note(data)].filter((part) => part !== null),
    "rdfs:comment": figureFindings(figure, data).map(
      ({severity, caveat}) => `${SEVERITY_WORDS[severity]}: ${caveat}`
    ),
    "dc:source": sourceLine(figure, data),
    "dc:publisher": editionLine(facts),
    "dc:date": {"@value": facts.date, "@type": "xsd:date"},
    "dc:license": {"@id": LICENCE},
    "dc:isPartOf": {"@id": figureAddress(figure, facts)},
    dialect: {lineTerminators: ["\n"]},
    tableSchema: {
      columns: FIGURE_COLUMNS.map(({name, type, description}) => ({
        name,
        titles: name,
        "dc:description": description,
        datatype: DATATYPES[type],
        ...(type === "list" ? {separator: ";"} : {})
      }))
    }
  };
}
