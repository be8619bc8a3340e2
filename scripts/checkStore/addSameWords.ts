import type {DuckDBInstance} from "@duckdb/node-api";
import type {Claim} from "../../loaders/model.js";
import {sameEvents} from "../../loaders/checks/sameEvents.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import {CLAIM_COLUMNS, storedClaim} from "./storedClaim.js";
import {groupsOf} from "./storedDocuments.js";
import {streamRows} from "./streamRows.js";

/** A finding about a dated event is also about the other claims of its sentence that say the event in the same words: adds these to `held_claims`. */
export async function addSameWords(instance: DuckDBInstance, known: KnownToChecks): Promise<void> {
  const [reading, writing] = [await instance.connect(), await instance.connect()];
  await writing.run(
    `CREATE TABLE same_words (nth INTEGER, place INTEGER, finding_id VARCHAR, claim_id VARCHAR)`
  );
  const appender = await writing.createAppender("same_words");
  const rows = streamRows(
    reading,
    `SELECT h.nth || ' ' || h.place AS name_of_group, h.nth AS nth, h.finding_id AS finding_id, e.claim_id AS event, ${CLAIM_COLUMNS}
     FROM held_claims h JOIN claims e USING (claim_id)
       JOIN claims c ON c.article_id = e.article_id AND c.sentence_start = e.sentence_start
     WHERE h.role = 'about' AND e."table" = 'timeline' ORDER BY h.nth, h.place, c.claim_number`
  );
  for await (const {rows: own} of groupsOf(rows)) {
    const [first] = own;
    const claims = own.map(storedClaim);
    const event = claims.find(({claim_id}) => claim_id === first?.["event"]);
    if (!first || !event) continue;
    for (const [place, same] of inSameWords(claims, event, known).entries()) {
      appender.appendInteger(Number(first["nth"]));
      appender.appendInteger(SAME_WORDS + place);
      appender.appendVarchar(String(first["finding_id"]));
      appender.appendVarchar(same.claim_id);
      appender.endRow();
    }
  }
  appender.closeSync();
  await writing.run(`INSERT INTO held_claims
    SELECT nth, place, finding_id, claim_id, NULL, NULL, NULL, NULL, 'about' FROM same_words
    ANTI JOIN held_claims USING (nth, claim_id)`);
  await writing.run("DROP TABLE same_words");
  reading.closeSync();
  writing.closeSync();
}

/** They come behind all that a check itself found. */
const SAME_WORDS = 1_000_000_000;

const inSameWords = (claims: readonly Claim[], event: Claim, known: KnownToChecks): readonly Claim[] =>
  sameEvents({...known, claims, articles: [], seeds: [], regions: new Map()})(event);
