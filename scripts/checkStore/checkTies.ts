import type {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {CheckInput} from "../../loaders/checks/check.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import type {FoundTables} from "./foundTables.js";
import {runCheck} from "./runCheck.js";
import {storedGroups} from "./storedDocuments.js";

/** Of one spelling of a name, or one side of a contradiction, so many documents are looked at: the first. */
const DOCUMENTS_A_SIDE = 8;

/** Makes the table `tied`: by check and key the documents that name one thing, some of each spelling or side. */
export async function makeTied(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE tied AS SELECT DISTINCT "check" || chr(9) || "key" AS name, article_id FROM (
      SELECT "check", "key", article_id,
        row_number() OVER (PARTITION BY "check", "key", side ORDER BY article_id) AS nth
      FROM ties JOIN articles USING (document_hash))
    WHERE nth <= ${DOCUMENTS_A_SIDE}`);
}

/** Runs the checks that hold documents against each other which name one thing, each thing by itself. */
export async function checkTies(
  instance: DuckDBInstance,
  known: KnownToChecks,
  found: FoundTables
): Promise<void> {
  for await (const {name, documents} of storedGroups(instance, "FROM tied")) {
    const [check = "", key = ""] = name.split("\t");
    const input: CheckInput = {...known, ...documents};
    const [entity] = key.split(" ");
    const own = input.entities.filter(({entity_id, name: called}) => entity_id === entity || called === key);
    found.add(runCheck(check, own.length > 0 ? {...input, entities: own} : input));
  }
}
