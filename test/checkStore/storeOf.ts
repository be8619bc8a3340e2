import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {CheckInput} from "../../loaders/checks/check.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import type {Knowledge} from "../../loaders/sources/readKnowledge.js";
import {documentReader} from "../../scripts/extract/documentReader.js";
import {documentRows} from "../../scripts/extract/store/documentRows.js";
import {openDuckDb} from "../../scripts/extract/store/duckdb.js";
import {layoutOf} from "../../scripts/extract/store/layout.js";
import {makePartition} from "../../scripts/extract/store/makePartition.js";
import {nameLines, planLines} from "../../scripts/extract/store/planLines.js";
import {READ_TABLES} from "../../scripts/extract/store/readTables.js";

export interface StoredText {
  readonly text: string;
  readonly date: string | null;
}

const NO_DEFAULTS = {date: null, subject: null};

/**
 * Makes a store of some texts, in one partition, as `extract --out` does in threads.
 *
 * @returns the same documents as one input of checks, in the order of the store
 */
export async function storeOf(
  texts: readonly StoredText[],
  knowledge: Knowledge,
  known: KnownToChecks,
  folder: string
): Promise<CheckInput> {
  const layout = layoutOf(folder);
  mkdirSync(layout.scratch, {recursive: true});
  const file = join(folder, "documents.jsonl");
  const lines = texts.map(({text, date}, id) => JSON.stringify({id, text, ...(date === null ? {} : {date})}));
  writeFileSync(file, lines.join("\n"));
  const to = Buffer.byteLength(lines.join("\n"));
  const planned = nameLines(
    planLines({kind: "lines", source: "documents.jsonl", file, from: 0, to}, NO_DEFAULTS),
    0
  );
  const documents = [...planned].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const reader = documentReader(knowledge, NO_DEFAULTS);
  const read: (ReturnType<typeof reader> & {readonly text: string})[] = [];
  const keeping: typeof reader = (given) => {
    const document = reader(given);
    read.push({...document, text: given.text});
    return document;
  };
  const connection = await openDuckDb(layout.scratch, "200MB");
  const task = {kind: "partition", partition: "00", documents, key: "", state: "", reusable: []} as const;
  const rows = documentRows(keeping, known, NO_DEFAULTS);
  await makePartition(task, connection, layout, READ_TABLES, (some) => rows(some, () => undefined));
  connection.closeSync();
  return {
    ...known,
    claims: read.flatMap(({claims}) => claims),
    articles: read.map(({article}) => ({...article, publisher: article.article_id})),
    seeds: read.map(({article, text}) => ({seed: article.seed, sha256: "", text})),
    regions: new Map(read.map(({article, regions}) => [article.seed, regions]))
  };
}
