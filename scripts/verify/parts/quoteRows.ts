import type {EditionRecord} from "../../../loaders/editions/editionRecord.js";
import {rearm} from "../../../loaders/sources/formulaCells.js";
import {EVIDENCE_FILE} from "../../briefing/seal/siteSeal.js";
import {csvRows} from "../../site/csvRows.js";
import type {Thing} from "../open/thing.js";
import {attempt} from "./attempt.js";

/** The words of a claim as a published table has them, and where they should stand. */
export interface QuoteRow {
  readonly claim_id: string;
  readonly quote: string;
  /** file name of the document; null where the tables do not tell */
  readonly seed: string | null;
  /** code points, end exclusive */
  readonly start: number;
  readonly end: number;
}

/** Of the published tables those of claims alone have an id of a claim and what was printed. */
const isClaim = (row: object): boolean => "claim_id" in row && "original_value" in row;

/** Every quote in the tables of what was published, by claim; of a file that cannot be read there are none. */
export function quoteRows(
  {read}: Pick<Thing, "read">,
  {kind, tables}: EditionRecord
): ReadonlyMap<string, QuoteRow> {
  const folder = kind === "site" ? "data/" : "";
  const rowsOf = (file: string) => {
    const bytes = attempt(() => read(folder + file));
    return csvRows(bytes ? new TextDecoder().decode(bytes) : "");
  };
  const isBriefing = kind === "briefing";
  const articles = isBriefing ? [] : rowsOf("articles.csv");
  const seeds = new Map(articles.map((row) => [row["article_id"] ?? "", rearm(row["seed"] ?? "")]));
  const files = isBriefing ? [EVIDENCE_FILE] : Object.keys(tables).map((name) => `${name}.csv`);
  return new Map(
    files
      .flatMap(rowsOf)
      .filter(isClaim)
      .map((row): [string, QuoteRow] => {
        const claim_id = row["claim_id"] ?? "";
        return [
          claim_id,
          {
            claim_id,
            quote: rearm(row["quote"] ?? ""),
            seed: isBriefing ? rearm(row["seed"] ?? "") : (seeds.get(row["article_id"] ?? "") ?? null),
            start: Number(row["quote_start"]),
            end: Number(row["quote_end"])
          }
        ];
      })
  );
}
