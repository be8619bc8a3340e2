import {articleSentences} from "../checks/articleSentences.js";
import type {CheckInput, CheckResult} from "../checks/check.js";
import type {Article, Claim, Region, RegionKind, Seed} from "../model.js";
import {findSentences} from "../sources/findSentences.js";
import {documentFindings} from "./documentFindings.js";
import {tiesOf} from "./tiesOf.js";
import {wordHashes} from "./wordHashes.js";

/** A column of a table that is kept for many documents, with its DuckDB type. */
export interface DocumentColumn {
  readonly name: string;
  readonly type: "VARCHAR" | "INTEGER" | "UINTEGER[]";
}

export interface DocumentTable {
  readonly name: string;
  readonly columns: readonly DocumentColumn[];
}

const table = (name: string, ...columns: readonly [string, DocumentColumn["type"]][]): DocumentTable => ({
  name,
  columns: [["document_hash", "VARCHAR"] as const, ...columns].map(([name, type]) => ({name, type}))
});

/** What is kept of each document beside its claims, so that checks can hold it against others without reading it again. */
export const DOCUMENT_TABLES: readonly DocumentTable[] = [
  // findings of checks that need no other document, and what each is about or holds against that
  table(
    "found",
    ["finding_id", "VARCHAR"],
    ["check", "VARCHAR"],
    ["severity", "VARCHAR"],
    ["verdict", "VARCHAR"],
    ["caveat", "VARCHAR"],
    ["hypothesis", "VARCHAR"]
  ),
  table(
    "found_claims",
    ["finding_id", "VARCHAR"],
    ["claim_id", "VARCHAR"],
    ["reference_id", "VARCHAR"],
    ["article_id", "VARCHAR"],
    ["quote_start", "INTEGER"],
    ["quote_end", "INTEGER"],
    ["role", "VARCHAR"]
  ),
  // a row a document: its text, and its sentences as JSON: start, end (UTF-16 units), kind, paragraph, one after the other
  table("texts", ["text", "VARCHAR"], ["sentences", "VARCHAR"]),
  table("ties", ["check", "VARCHAR"], ["key", "VARCHAR"], ["side", "VARCHAR"]),
  // a row a document: hashes of its words
  table("words", ["words", "UINTEGER[]"])
];

export type Cell = string | number | null | Uint32Array;

/** A document that was read. */
export interface ReadForTables {
  /** by which the rows of all tables name it; findings call it by its article's id, for its name may change */
  readonly hash: string;
  readonly seed: Seed;
  readonly article: Article;
  readonly regions: readonly Region[];
  readonly claims: readonly Claim[];
}

/** What people know, for all documents. */
export type KnownToChecks = Pick<
  CheckInput,
  "references" | "entities" | "measures" | "items" | "cues" | "rates" | "limits"
>;

/** The rows of a document, by the names of `DOCUMENT_TABLES`, cells in the order of their columns. */
export type DocumentRows = ReadonlyMap<string, readonly (readonly Cell[])[]>;

/**
 * The rows of some documents, in their order. Those of each are the same whatever others come with it.
 *
 * @param at is told which of them is looked at next, from 0
 */
export const documentTables =
  (known: KnownToChecks) =>
  (documents: readonly ReadForTables[], at: (nth: number) => void): DocumentRows[] => {
    const inputs = documents.map((document) => inputOf(document, known));
    const found = documentFindings(inputs, at);
    return documents.flatMap((document, i) => {
      const [input, result] = [inputs[i], found[i]];
      return input && result ? [rowsOf(document, input, result)] : [];
    });
  };

/** A document is a dossier of its own, and its sentences are found once. */
const inputOf = ({seed, article, regions, claims}: ReadForTables, known: KnownToChecks): CheckInput => ({
  ...known,
  claims,
  articles: [{...article, publisher: article.article_id}],
  seeds: [seed],
  regions: new Map([[seed.seed, regions]]),
  sentences: new Map([[article.article_id, findSentences(seed.text, article, regions)]])
});

function rowsOf(
  {hash, seed, article}: ReadForTables,
  input: CheckInput,
  {findings, findingClaims}: CheckResult
): DocumentRows {
  const spans = input.sentences?.get(article.article_id) ?? [];
  return new Map<string, readonly (readonly Cell[])[]>([
    [
      "found",
      findings.map((f) => [hash, f.finding_id, f.check, f.severity, f.verdict, f.caveat, f.hypothesis])
    ],
    [
      "found_claims",
      findingClaims.map((row) => [
        hash,
        row.finding_id,
        row.claim_id,
        row.reference_id,
        row.article_id,
        row.quote_start,
        row.quote_end,
        row.role
      ])
    ],
    [
      "texts",
      [
        [
          hash,
          seed.text,
          JSON.stringify(
            spans.flatMap(({start, end, kind, paragraph}) => [start, end, KINDS.indexOf(kind), paragraph])
          )
        ]
      ]
    ],
    ["ties", tiesOf(input).map(({check, key, side}) => [hash, check, key, side])],
    ["words", [[hash, wordHashes(articleSentences(input))]]]
  ]);
}

/** Kinds of sentences, in the order of their numbers in `texts`. */
export const KINDS: readonly RegionKind[] = ["title", "dateline", "body", "list", "boilerplate", "comment"];
