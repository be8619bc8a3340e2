import {SEVERITY_WORDS} from "../../../src/components/severityWords.js";
import type {Figure} from "../../../src/figures/figure.js";
import {altOf} from "../../../src/figures/kit/doubt.js";
import type {Pen} from "../../../src/figures/kit/pen.js";
import type {EditionFacts} from "../editionFacts.js";
import {figureFindings} from "./svgCaveats.js";
import {figureAddress, LICENCE} from "./svgSource.js";
import {sourceLine} from "../../../src/figures/kit/sourceLine.js";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC = "http://purl.org/dc/elements/1.1/";
const CC = "http://creativecommons.org/ns#";

/** Dublin Core, as drawing programs keep it with a picture: what it shows, each caveat, its sources, date and licence. */
export function svgMetadata(pen: Pen, figure: Figure, facts: EditionFacts): Element {
  const {data} = pen;
  const terms: readonly (readonly [term: string, value: string])[] = [
    ["title", figure.title(data)],
    // one term, so that no part of it is read without its doubt
    [
      "description",
      [
        altOf(figure, data),
        ...figureFindings(figure, data).map(({severity, caveat}) => `${SEVERITY_WORDS[severity]}: ${caveat}`)
      ].join("\n")
    ],
    ["source", sourceLine(figure, data)],
    ["date", facts.date],
    ["identifier", figureAddress(figure, facts)],
    ["publisher", `${facts.title}, edition ${facts.edition}`],
    ["creator", facts.author],
    ["format", "image/svg+xml"],
    ["language", "en"],
    ["rights", LICENCE]
  ];
  return pen.make(
    "metadata",
    {},
    pen.make(
      "rdf:RDF",
      {"xmlns:rdf": RDF, "xmlns:dc": DC, "xmlns:cc": CC},
      pen.make(
        "cc:Work",
        {"rdf:about": ""},
        terms.map(([term, value]) => pen.make(`dc:${term}`, {}, value)),
        pen.make("cc:license", {"rdf:resource": LICENCE})
      )
    )
  );
}
