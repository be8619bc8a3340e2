import {CLAIM_FIELDS, type Field} from "../../loaders/tables/schema.js";
import type {Claim} from "../../loaders/model.js";
import {SEVERITY_WORDS} from "../../src/components/severityWords.js";
import type {Figure, FigureData} from "../../src/figures/figure.js";
import {openFindings, openFindingsOf} from "../../src/figures/kit/findings.js";
import {articleOf, publisherOf} from "../../src/figures/kit/words.js";
import type {EditionFacts} from "./editionFacts.js";
import {figureAddress} from "./svg/svgSource.js";

const text = (name: string, description: string): Field => ({name, type: "string", description});

const CLAIM_COLUMNS = [
  "claim_id",
  "subject",
  "counterparty",
  "measure",
  "item",
  "value",
  "value_low",
  "value_high",
  "unit",
  "hedge",
  "modality",
  "attributed_to",
  "original_value",
  "quote",
  "article_id",
  "status"
] as const satisfies readonly (keyof Claim)[];

/** The columns of what a figure shows: its claims, who printed them when, their doubts, and which figure of which edition this is. */
export const FIGURE_COLUMNS: readonly Field[] = [
  text("table", "the published table that holds the row whole"),
  ...CLAIM_COLUMNS.flatMap((name) => CLAIM_FIELDS.find((field) => field.name === name) ?? []),
  text("publisher", "who published the article"),
  {name: "published", type: "date", description: "latest day on which it was published"},
  {
    name: "caveats",
    type: "list",
    description: "ids of the findings about the row that no editor has dismissed"
  },
  text("caveat_sentences", "what these findings say, the gravest first"),
  text("figure_title", "the finding of the figure"),
  text("figure_caveats", "the doubts about what that title says"),
  text("edition", "of the tables that the figure is drawn from"),
  {
    name: "edition_date",
    type: "date",
    description: "the newest that reports, references and decisions of that edition name"
  },
  text("figure_address", "where the figure stands with its marks and sentences")
];

/** What a figure shows, claim by claim in reading order, in these columns. */
export function figureRows(
  figure: Figure,
  data: FigureData,
  facts: EditionFacts
): readonly (readonly unknown[])[] {
  const titleClaims = figure.titleClaims?.(data) ?? [];
  const ofFigure = [
    figure.title(data),
    openFindingsOf(data, titleClaims)
      .filter(({severity}) => severity !== "note")
      .map(({severity, caveat}) => `${SEVERITY_WORDS[severity]}: ${caveat}`)
      .join(" "),
    facts.edition,
    facts.date,
    figureAddress(figure, facts)
  ];
  return [...new Set(figure.claims(data))].map((claim) => {
    const findings = openFindings(data, claim);
    return [
      claim.table,
      ...CLAIM_COLUMNS.map((name) => claim[name]),
      publisherOf(data, claim),
      articleOf(data, claim)?.published_end ?? null,
      findings.map(({finding_id}) => finding_id),
      findings.map(({severity, caveat}) => `${SEVERITY_WORDS[severity]}: ${caveat}`).join(" "),
      ...ofFigure
    ];
  });
}
