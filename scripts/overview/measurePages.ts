import type {Claim, Measure} from "../../loaders/model.js";
import {groupBy} from "../../loaders/checks/groupBy.js";
import {escapeHtml} from "../../src/components/escapeHtml.js";
import {formatAsOf, formatClaim} from "../../src/components/formatClaim.js";
import {formatNumber} from "../../src/components/formatNumber.js";
import {barTable} from "./barTable.js";
import {doubtLink, gravestOf} from "./doubts.js";
import {counted} from "./counted.js";
import type {OpenStore, Row} from "./openStore.js";
import type {OverviewPage} from "./pageHtml.js";
import {pageFile, pager} from "./pager.js";
import {sentenceHtml} from "./sentenceHtml.js";

/** A measure of a table, with its number of claims and documents. */
export interface MeasureCount {
  readonly table: string;
  readonly measure: string;
  readonly label: string;
  readonly claims: number;
  readonly documents: number;
  /** its first page */
  readonly file: string;
}

const THINGS_A_PAGE = 25;
/** More would be read by nobody; the Parquet files have all. */
const THINGS_AT_MOST = 250;
/** Of one thing: the figures said most often. */
const FIGURES_AT_MOST = 12;
const SUBJECTS_AT_MOST = 20;

/** What a claim says, as one text: two claims with the same say the same figure. */
const FIGURE = `concat_ws(' ', value_text, value::VARCHAR, value_low::VARCHAR || '..', '..' || value_high::VARCHAR, unit, CASE WHEN value IS NULL AND value_text IS NULL THEN coalesce(text, item) END)`;

/** What is said in one unit of one thing: a sum and a share of the whole are no two figures of it. */
const TOPIC = `thing || ' ' || coalesce(unit, '')`;

/** The measures that a store has claims of, those with most first. */
export async function measureCounts({ask}: OpenStore, measures: readonly Measure[]): Promise<MeasureCount[]> {
  const rows = await ask(
    `SELECT "table", measure, count(*) AS claims, count(DISTINCT document_hash) AS documents FROM claims GROUP BY ALL ORDER BY claims DESC, "table", measure`
  );
  return rows.map((row) => {
    const [table, measure] = [String(row["table"]), String(row["measure"])];
    const known = measures.find((one) => one.table === table && one.measure === measure);
    return {
      table,
      measure,
      label: known?.label ?? measure.replaceAll("_", " "),
      claims: Number(row["claims"]),
      documents: Number(row["documents"]),
      // names of tables and measures are plain words: their readers see to it
      file: pageFile(`measures/${table}-${measure}`, 1)
    };
  });
}

/**
 * Pages of all measures: about whom there are how many claims, and then each thing about which different figures are said, those with most of them
 * first, each figure with a sentence that says it.
 */
export async function* measurePages(
  store: OpenStore,
  counts: readonly MeasureCount[]
): AsyncGenerator<OverviewPage> {
  const {ask} = store;
  await ask(`CREATE TEMP TABLE things AS
    SELECT *, row_number() OVER (PARTITION BY "table", measure ORDER BY figures DESC, claims DESC, topic) AS place FROM (
      SELECT "table", measure, ${TOPIC} AS topic, min(subject) AS subject, min(counterparty) AS counterparty, min(item) AS item,
             count(*) AS claims, count(DISTINCT document_hash) AS documents, count(DISTINCT ${FIGURE}) AS figures
      FROM claims WHERE thing IS NOT NULL GROUP BY "table", measure, topic)
    QUALIFY place <= ${THINGS_AT_MOST}`);
  await ask(`CREATE TEMP TABLE said AS
    SELECT * FROM (
      SELECT claims.*, ${TOPIC} AS topic, ${FIGURE} AS figure, count(*) OVER one AS times,
             row_number() OVER (PARTITION BY ${TOPIC}, ${FIGURE} ORDER BY document_hash, claim_number) AS nth
      FROM claims WHERE ${TOPIC} IN (SELECT topic FROM things) WINDOW one AS (PARTITION BY ${TOPIC}, ${FIGURE}))
    WHERE nth = 1 QUALIFY row_number() OVER (PARTITION BY topic ORDER BY times DESC, figure) <= ${FIGURES_AT_MOST}`);
  await ask(
    `CREATE TEMP TABLE doubts AS ${store.checked ? gravestOf("said") : 'SELECT NULL AS claim_id, NULL AS severity, NULL AS "check", NULL AS finding_id, NULL AS place'}`
  );
  for (const count of counts) yield* pagesOf(store, count);
}

async function* pagesOf({ask}: OpenStore, count: MeasureCount): AsyncGenerator<OverviewPage> {
  const {table, measure, label, claims, documents, file} = count;
  const own = `"table" = '${table}' AND measure = '${measure}'`;
  const subjects = await ask(
    `SELECT coalesce(subject, 'not said') AS subject, count(*) AS claims, count(DISTINCT document_hash) AS documents FROM claims WHERE ${own}
     GROUP BY ALL ORDER BY claims DESC, subject LIMIT ${SUBJECTS_AT_MOST}`
  );
  const things = await ask(`SELECT * FROM things WHERE ${own} AND figures > 1 ORDER BY place`);
  const said = groupBy(
    await ask(
      `SELECT said.topic, said.times, said.value, said.value_text, said.value_low, said.value_high, said.unit, said.hedge, said.text, said.item, said.event,
              said.original_value, said.as_of_start::VARCHAR AS as_of_start, said.as_of_end::VARCHAR AS as_of_end, said.quote, said.quote_start, said.quote_end, said.sentence, said.sentence_start, documents.name, documents.title,
              documents.date_start::VARCHAR AS date_start,
              doubts.severity, doubts."check", doubts.finding_id, doubts.place
       FROM said JOIN documents USING (document_hash) LEFT JOIN doubts USING (claim_id) WHERE ${own} ORDER BY said.topic, said.times DESC, said.figure`
    ),
    ({topic}) => String(topic)
  );
  const pages = Math.max(1, Math.ceil(things.length / THINGS_A_PAGE));
  for (let page = 1; page <= pages; page++) {
    const shown = things.slice((page - 1) * THINGS_A_PAGE, page * THINGS_A_PAGE);
    const body = [
      ...(page === 1
        ? [
            `<p>${counted(claims, "claim")} in ${counted(documents, "document")}.</p>`,
            barTable(
              "About whom most is said",
              ["about", "claims", "documents"],
              subjects.map((row) => ({
                name: escapeHtml(row["subject"] ?? ""),
                count: Number(row["claims"]),
                more: [formatNumber(Number(row["documents"]))]
              }))
            )
          ]
        : []),
      things.length === 0
        ? "<p>No two documents say different figures about one thing.</p>"
        : `<h2>Different figures on one thing${things.length === THINGS_AT_MOST ? `, the first ${THINGS_AT_MOST}` : ""}</h2>`,
      ...shown.map((thing) => thingHtml(thing, said.get(String(thing["topic"])) ?? [])),
      pager({page, pages})
    ].join("\n");
    yield {file: pageFile(file.replace(/\/1\.html$/u, ""), page), title: capital(label), body};
  }
}

function thingHtml(thing: Row, figures: readonly Row[]): string {
  const {subject, counterparty, item, claims} = thing;
  const name = [subject ?? "Not said whose", counterparty === null ? null : `and ${counterparty}`, item]
    .filter((part) => part !== null)
    .map((part) => escapeHtml(part ?? ""))
    .join(", ");
  const list = figures.map(
    (row) =>
      `<details><summary><strong>${escapeHtml(figureOf(row))}</strong>${timeOf(row)}${Number(row["times"]) > 1 ? `, said ${formatNumber(Number(row["times"]))} times` : ""}</summary>${row["severity"] === null ? "" : doubtLink(row)}${sentenceHtml([row])}</details>`
  );
  const more = Number(thing["figures"]) - figures.length;
  return `<section class="thing"><h2>${name}</h2><p>${counted(Number(thing["figures"]), "figure")} in ${counted(Number(claims), "claim")}.</p>
${list.join("\n")}${more > 0 ? `\n<p>And ${formatNumber(more)} more.</p>` : ""}</section>`;
}

/** As a page of the site writes it; what is counted in a unit that has no short form there is shown as printed. */
function figureOf(row: Row): string {
  const claim = row as unknown as Claim;
  const isShort = claim.unit === null || SHORT_UNITS.has(claim.unit);
  return isShort ? formatClaim(claim) : (claim.original_value ?? formatClaim(claim));
}

const SHORT_UNITS = new Set([
  ...["persons", "count", "USD", "percent", "rank", "date"],
  ...["km", "sq_km", "hectares", "years", "months"]
]);

function timeOf(row: Row): string {
  const time = formatAsOf(row as unknown as Claim);
  return time === null || row["value_text"] !== null ? "" : `, ${escapeHtml(time)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
