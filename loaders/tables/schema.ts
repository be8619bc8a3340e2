import {
  AGREEMENT_VERDICTS,
  CHECK_KINDS,
  FINDING_STATES,
  HEDGES,
  MODALITIES,
  ORIGIN_KINDS,
  REVIEW_FIELDS,
  REVIEW_KINDS,
  SEVERITIES,
  STANDINGS,
  STATUSES,
  VERDICTS,
  type Claim,
  type ClaimTable,
  type ExtraColumn
} from "../model.js";
import {BUILT_IN_TABLES} from "../sources/builtInTables.js";

/** `list`: of texts, none of which holds `;`; `any`: a number or a text */
export type FieldType = "string" | "number" | "integer" | "date" | "any" | "boolean" | "list";

/** One column: its name, its Data Package type, and what it holds, for the dictionary. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
  /** all that it may hold beside nothing; absent: whatever fits its type */
  readonly values?: readonly string[];
}

export interface TableSchema {
  readonly name: string;
  readonly title: string;
  /** what a row is, in a sentence */
  readonly description: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly {readonly field: string; readonly table: string; readonly column: string}[];
}

const field = (name: string, type: FieldType, description: string, values?: readonly string[]): Field => ({
  name,
  type,
  description,
  ...(values ? {values} : {})
});

/** The columns that all tables of claims share, in their order. */
export const CLAIM_FIELDS: readonly Field[] = [
  field("claim_id", "string", "stable id: the same sentence in the same article keeps it"),
  field("article_id", "string", "the article that says so"),
  field("subject_code", "string", "whom the figure is about: ISO 3166-1 alpha-3, or an entity id"),
  field("subject", "string", "name of the subject"),
  field("counterparty_code", "string", "the other side: receiver, landlord, buyer"),
  field("counterparty", "string", "name of the other side"),
  field("measure", "string", "what is measured, a term of the measures list"),
  field("item", "string", "what is counted or listed"),
  field("value", "any", "the number in `unit`, or an ISO date or interval; empty where none is stated"),
  field("value_low", "number", "lower bound of a range or of “more than”"),
  field("value_high", "number", "upper bound of a range or of “up to”"),
  field(
    "unit",
    "string",
    "persons, count, USD, percent, rank, km, sq_km, hectares, years, months, date; money in units, not millions"
  ),
  field("hedge", "string", "how sure the text is of the figure; empty where it just says it", HEDGES),
  field("modality", "string", "whether it is so, is said to be so, or is yet to be", MODALITIES),
  field("attributed_to", "string", "the speaker or source that the text names for it"),
  field("as_of_start", "date", "first day on which it holds, as far as the text says"),
  field("as_of_end", "date", "last day of that interval, inclusive"),
  field("as_of_basis", "string", "stated; resolved from the article's date, with the words; or unknown"),
  field("original_value", "string", "the figure as printed"),
  field("quote", "string", "the exact words"),
  field("quote_start", "integer", "where they start in the seed, in Unicode code points"),
  field("quote_end", "integer", "where they end, exclusive, in Unicode code points"),
  field(
    "basis",
    "string",
    "why the claim is not certain: what its words leave open; empty where they say it all"
  ),
  field(
    "status",
    "string",
    "read by machine, or confirmed or corrected by an editor; rejected rows are in no table",
    STATUSES
  ),
  field("value_read", "any", "what was read where an editor corrected the value; a range as 10-15"),
  field("review", "string", "an editor's decision with who, when, why; empty where there is none"),
  field("caveats", "list", "ids of the findings about it that no editor has dismissed")
];

const EXTRA: Readonly<Record<ExtraColumn, Field>> = {
  category: field(
    "category",
    "string",
    "category of the UN Register of Conventional Arms, or a further one of the items list"
  ),
  standing: field(
    "standing",
    "string",
    "whether it is there already, or by whose word it will be",
    STANDINGS
  ),
  treaty: field("treaty", "string", "which agreement"),
  article_number: field("article_number", "string", "the article as the text numbers it"),
  text: field("text", "string", "the term in the text's words"),
  event: field("event", "string", "what happened or was promised, in the text's words"),
  date_start: field("date_start", "date", "first day of the date"),
  date_end: field("date_end", "date", "last day of the date, inclusive")
};

/** What a column holds in a table that a dossier adds. */
const GENERAL: Readonly<Partial<Record<ExtraColumn, Field>>> = {
  category: field("category", "string", "category of the item, by the items list"),
  text: field("text", "string", "the sentence that it stands in")
};

const isBuiltIn = ({name}: ClaimTable): boolean => BUILT_IN_TABLES.some((table) => table.name === name);

const claimTable = (table: ClaimTable): TableSchema => ({
  name: table.name,
  title: table.title,
  description: table.description,
  fields: [
    ...CLAIM_FIELDS,
    ...table.columns.map((name) => (isBuiltIn(table) ? EXTRA[name] : (GENERAL[name] ?? EXTRA[name])))
  ],
  primaryKey: ["claim_id"],
  foreignKeys: [{field: "article_id", table: "articles", column: "article_id"}]
});

/** Every published table, in order. The dictionary, the CSVs and the Data Package are all made from this. */
export const schemasOf = ({tables}: {readonly tables: readonly ClaimTable[]}): readonly TableSchema[] => [
  ...tables.map(claimTable),
  ...OTHER_SCHEMAS
];

/** What is published beside the claims. */
const OTHER_SCHEMAS: readonly TableSchema[] = [
  {
    name: "articles",
    title: "Articles",
    description: "Each report: who published it, when, and how that is known.",
    primaryKey: ["article_id"],
    foreignKeys: [],
    fields: [
      field("article_id", "string", "key"),
      field("seed", "string", "file name of the seed"),
      field("seed_sha256", "string", "SHA-256 of the seed's bytes"),
      field("start", "integer", "where the article starts in the seed, in Unicode code points"),
      field("end", "integer", "where it ends, exclusive"),
      field("title", "string", "headline"),
      field("publisher", "string", "who published the page that the text was taken from"),
      field("author", "string", "byline; empty where unknown"),
      field("published_start", "date", "earliest day of publication"),
      field("published_end", "date", "latest day of publication"),
      field("published_basis", "string", "how the date is known"),
      field("url", "string", "address of the page"),
      field("language", "string", "BCP 47"),
      field("full_text", "boolean", "whether the whole text may be shown"),
      field("origin", "string", "what is known of where the text first stood"),
      field("confidence", "string", "how surely the address is the text's own"),
      field("original", "string", "file that the text was taken from; empty where the seed is that itself"),
      field("original_sha256", "string", "SHA-256 of its bytes")
    ]
  },
  {
    name: "references",
    title: "References",
    description: "What others count or state, to hold the reports against.",
    primaryKey: ["reference_id"],
    foreignKeys: [],
    fields: [
      field("reference_id", "string", "key"),
      field("subject_code", "string", "whom it is about"),
      field("measure", "string", "what is measured"),
      field("item", "string", "what is counted or listed"),
      field("value", "any", "a number in `unit`, or an ISO date"),
      field("unit", "string", "as in the claim tables"),
      field("as_of", "string", "ISO date, as precise as known"),
      field("publisher", "string", "who says so"),
      field("url", "string", "where"),
      field("note", "string", "what else it says"),
      field("weak", "boolean", "a reprint, channel or personal mirror")
    ]
  },
  {
    name: "findings",
    title: "Findings",
    description: "Each doubt that a check found, as a reader sees it.",
    primaryKey: ["finding_id"],
    foreignKeys: [],
    fields: [
      field("finding_id", "string", "key"),
      field("check", "string", "the rule that found it"),
      field("kind", "string", "what that rule is about", CHECK_KINDS),
      field("severity", "string", "how grave it is", SEVERITIES),
      field("verdict", "string", "what is the matter", VERDICTS),
      field("caveat", "string", "the sentence that a reader sees wherever the figure is shown"),
      field("hypothesis", "string", "what may have been meant; never more than a hypothesis"),
      field("state", "string", "open, or accepted or dismissed by an editor", FINDING_STATES),
      field(
        "review",
        "string",
        "an editor's decision or comment with who, when, why; empty where there is none"
      )
    ]
  },
  {
    name: "finding_claims",
    title: "What each finding is about",
    description:
      "Ties a finding to the claims, references and passages that it is about or holds against them.",
    primaryKey: [],
    foreignKeys: [
      {field: "finding_id", table: "findings", column: "finding_id"},
      {field: "reference_id", table: "references", column: "reference_id"},
      {field: "article_id", table: "articles", column: "article_id"}
    ],
    fields: [
      field("finding_id", "string", "the finding"),
      field("claim_id", "string", "a claim that it is about or holds against that"),
      field("reference_id", "string", "or a reference"),
      field("article_id", "string", "or a passage of an article"),
      field("quote_start", "integer", "the passage, in Unicode code points of the seed"),
      field("quote_end", "integer", "its end, exclusive"),
      field("role", "string", "whether the finding is about it or holds it against that", [
        "about",
        "against"
      ])
    ]
  },
  {
    name: "reviews",
    title: "Editors' decisions",
    description: "What editors confirmed, corrected, rejected or dismissed, with the reason.",
    primaryKey: [],
    foreignKeys: [
      {field: "finding_id", table: "findings", column: "finding_id"},
      {field: "article_id", table: "articles", column: "article_id"}
    ],
    fields: [
      field("target", "string", "the claim or finding that was decided on"),
      field(
        "kind",
        "string",
        "what was decided: the first three on a claim, the others on a finding",
        REVIEW_KINDS
      ),
      field("field", "string", "what of the claim was corrected; empty for other kinds", REVIEW_FIELDS),
      field(
        "state",
        "string",
        "an open question where what the editor saw has changed or is gone, and nothing was applied",
        ["applied", "open question"]
      ),
      field("value", "string", "the corrected value"),
      field("as_read", "any", "what was read: of the corrected field, else the value"),
      field("who", "string", "who decided"),
      field("when", "date", "on which day"),
      field("why", "string", "for which reason"),
      field("expects", "string", "what the editor saw: a claim's quote in its sentence, a finding's caveat"),
      field("found", "string", "what is there now; empty where the target is gone"),
      field("suggestion", "string", "for a target that is gone: the present claim or finding most like it"),
      field("finding_id", "string", "the target, where it is a finding that is there"),
      field("table", "string", "of a claim that is there, a rejected one too: its table"),
      field("article_id", "string", "the article that says so"),
      field("measure", "string", "what was measured, as read"),
      field("item", "string", "what was counted or listed, as read"),
      field("unit", "string", "the unit, as read"),
      field("original_value", "string", "the figure as printed"),
      field("caveats", "list", "ids of the findings about what the row prints"),
      field("quote", "string", "the exact words"),
      field("quote_start", "integer", "where they start in the seed, in Unicode code points"),
      field("quote_end", "integer", "where they end, exclusive, in Unicode code points")
    ]
  },
  {
    name: "agreements",
    title: "Agreement between statements",
    description: "Two statements on one thing, and whether they agree.",
    primaryKey: ["agreement_id"],
    foreignKeys: [
      {field: "article_id", table: "articles", column: "article_id"},
      {field: "other_article_id", table: "articles", column: "article_id"}
    ],
    fields: [
      field("agreement_id", "string", "key"),
      field("measure", "string", "what both statements are on"),
      field(
        "claim_id",
        "string",
        "the one statement: of a superseded pair the one that stands, else the lower or earlier figure"
      ),
      field("other_claim_id", "string", "its neighbour on the same subject, measure, item and time"),
      field("article_id", "string", "the article of the one"),
      field("other_article_id", "string", "and of the other"),
      field(
        "verdict",
        "string",
        "conflict, superseded, compatible, equal; different_times or different_scopes where the two speak of different things",
        AGREEMENT_VERDICTS
      ),
      field("because", "string", "what makes it so: the rule, or the words of the text"),
      field(
        "tolerance",
        "number",
        "how far apart the two may lie as they are printed, in their unit (days for dates); empty for ranges and open bounds"
      ),
      field("tolerance_basis", "string", "why so far"),
      field("speaker", "string", "whom the text names for the one"),
      field("other_speaker", "string", "and for the other"),
      field("time", "string", "ISO interval of which the one holds, else when its article appeared"),
      field("other_time", "string", "and of which the other holds"),
      field("quote", "string", "the exact words of the one"),
      field("other_quote", "string", "and of the other"),
      field(
        "origins",
        "integer",
        "how many independent origins the two have: 1 where neither confirms the other"
      ),
      field(
        "point_id",
        "string",
        "the same for all statements tied to each other by such rows; empty where the two speak of different things"
      ),
      field(
        "point_origins",
        "integer",
        "how many independent origins stand behind all of these; what nobody by name is behind adds none"
      ),
      field("caveats", "list", "ids of the findings about either side")
    ]
  },
  {
    name: "origins",
    title: "Where claims come from",
    description: "Each speaker, outlet or text that claims rest on.",
    primaryKey: ["origin_id"],
    foreignKeys: [],
    fields: [
      field("origin_id", "string", "key"),
      field(
        "kind",
        "string",
        "an agency is an outlet that is cited or whose dispatch is reworded, a release a body that speaks, a text an article's own word or wording that several share, a page what several texts stand on, unnamed what is passed on from nobody by name",
        ORIGIN_KINDS
      ),
      field("name", "string", "who or which text"),
      field("how_known", "string", "how that is known")
    ]
  },
  {
    name: "claim_origins",
    title: "Which claims come from where",
    description: "Ties a claim to what it rests on.",
    primaryKey: ["claim_id", "origin_id"],
    foreignKeys: [
      {field: "article_id", table: "articles", column: "article_id"},
      {field: "origin_id", table: "origins", column: "origin_id"}
    ],
    fields: [
      field("claim_id", "string", "the claim"),
      field("article_id", "string", "its article"),
      field("origin_id", "string", "one of its origins")
    ]
  },
  {
    name: "summary",
    title: "Claims by article and table",
    description: "How many claims each report makes, and how many of them are in doubt.",
    primaryKey: ["article_id", "table"],
    foreignKeys: [{field: "article_id", table: "articles", column: "article_id"}],
    fields: [
      field("article_id", "string", "the article"),
      field("table", "string", "the table of claims"),
      field("claims", "integer", "how many claims it makes there"),
      field("with_caveats", "integer", "how many of them carry a caveat"),
      field("with_errors", "integer", "how many carry one of severity error"),
      field("claim_ids", "list", "ids of these claims"),
      field("caveats", "list", "ids of the findings about any of them")
    ]
  }
];

/** The schema of a table of claims. @throws Error for a name that is none */
export function claimSchema(tables: readonly ClaimTable[], name: string): TableSchema {
  const found = tables.find((table) => table.name === name);
  if (!found)
    throw new Error(
      `unexpected table: ${name}, expected one of: ${tables.map((table) => table.name).join(", ")}`
    );
  let schema = schemas.get(found);
  if (!schema) schemas.set(found, (schema = claimTable(found)));
  return schema;
}

/** Each made once, for it is asked of every claim. */
const schemas = new WeakMap<ClaimTable, TableSchema>();

/** The cells of a claim that its table has, in the schema's order. */
export function claimCells(claim: Claim, schema: TableSchema): unknown[] {
  // A dated event is a date and holds as of no other: its days stand in columns of their own.
  const dates =
    claim.table === "timeline"
      ? {date_start: claim.as_of_start, date_end: claim.as_of_end, as_of_start: null, as_of_end: null}
      : null;
  const row: Readonly<Record<string, unknown>> = dates ? {...claim, ...dates} : {...claim};
  return schema.fields.map(({name}) => row[name] ?? null);
}
