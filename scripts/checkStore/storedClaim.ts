import type {Article, Claim, Hedge, Modality, Standing, TableName} from "../../loaders/model.js";
import type {Row} from "./streamRows.js";
import {articleOf} from "./articleOf.js";

const TEXTS =
  "claim_id article_id subject_code subject counterparty_code counterparty measure item value_text unit hedge modality attributed_to as_of_basis original_value quote basis category standing treaty article_number text event sentence list_id".split(
    " "
  );
const NUMBERS = "value value_low value_high quote_start quote_end sentence_start sentence_end".split(" ");

/** What to select of `claims c`, so that `storedClaim` can make a claim of it. */
export const CLAIM_COLUMNS = [
  `c."table" AS "table"`,
  ...[...TEXTS, ...NUMBERS].map((name) => `c."${name}" AS "${name}"`),
  // a dated event keeps its days in columns of its own
  `CAST(coalesce(c.as_of_start, c.date_start) AS VARCHAR) AS as_of_start`,
  `CAST(coalesce(c.as_of_end, c.date_end) AS VARCHAR) AS as_of_end`
].join(", ");

/** What to select of `articles a`, so that `storedArticle` can make an article of it. */
export const ARTICLE_COLUMNS = `CAST(a.published_start AS VARCHAR) AS published_start, CAST(a.published_end AS VARCHAR) AS published_end`;

const text = (row: Row, name: string): string | null => {
  const cell = row[name];
  return typeof cell === "string" ? cell : null;
};
const number = (row: Row, name: string): number | null => {
  const cell = row[name];
  return typeof cell === "number" ? cell : null;
};

/** A claim as it was before it was stored. */
export function storedClaim(row: Row): Claim {
  const table = text(row, "table") as TableName;
  return {
    table,
    claim_id: text(row, "claim_id") ?? "",
    article_id: text(row, "article_id") ?? "",
    subject_code: text(row, "subject_code"),
    subject: text(row, "subject"),
    counterparty_code: text(row, "counterparty_code"),
    counterparty: text(row, "counterparty"),
    measure: text(row, "measure") ?? "",
    item: text(row, "item"),
    value: number(row, "value") ?? text(row, "value_text"),
    value_low: number(row, "value_low"),
    value_high: number(row, "value_high"),
    unit: text(row, "unit"),
    hedge: text(row, "hedge") as Hedge | null,
    modality: text(row, "modality") as Modality,
    attributed_to: text(row, "attributed_to"),
    as_of_start: text(row, "as_of_start"),
    as_of_end: text(row, "as_of_end"),
    as_of_basis: text(row, "as_of_basis") ?? "",
    original_value: text(row, "original_value"),
    quote: text(row, "quote") ?? "",
    quote_start: number(row, "quote_start") ?? 0,
    quote_end: number(row, "quote_end") ?? 0,
    basis: text(row, "basis"),
    status: "machine",
    value_read: null,
    review: null,
    caveats: [],
    category: text(row, "category"),
    standing: text(row, "standing") as Standing | null,
    treaty: text(row, "treaty"),
    article_number: text(row, "article_number"),
    text: text(row, "text"),
    event: text(row, "event"),
    sentence_start: number(row, "sentence_start") ?? 0,
    sentence_end: number(row, "sentence_end") ?? 0,
    sentence: text(row, "sentence") ?? "",
    list_id: text(row, "list_id")
  };
}

/** The document that a row is of. */
export const storedArticle = (row: Row): Article =>
  articleOf(text(row, "article_id") ?? "", text(row, "published_start"), text(row, "published_end"));
