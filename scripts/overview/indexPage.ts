import {escapeHtml} from "../../src/components/escapeHtml.js";
import {formatNumber} from "../../src/components/formatNumber.js";
import {barTable} from "./barTable.js";
import {counted} from "./counted.js";
import type {CheckCount} from "./findingPages.js";
import type {MeasureCount} from "./measurePages.js";
import type {OpenStore} from "./openStore.js";
import type {OverviewPage} from "./pageHtml.js";

const SUBJECTS_AT_MOST = 25;
const YEARS_AT_MOST = 40;
const REFUSED_AT_MOST = 20;

/** The first page: how much there is, what it is about, what is in doubt. */
export async function indexPage(
  {ask, record, checked}: OpenStore,
  title: string,
  measures: readonly MeasureCount[],
  checks: readonly CheckCount[]
): Promise<OverviewPage> {
  const subjects = await ask(
    `SELECT subject, count(*) AS claims, count(DISTINCT document_hash) AS documents FROM claims WHERE subject IS NOT NULL
     GROUP BY subject ORDER BY claims DESC, subject LIMIT ${SUBJECTS_AT_MOST}`
  );
  const years = await ask(
    `SELECT year(as_of_start) AS year, count(*) AS claims FROM claims WHERE as_of_start IS NOT NULL
     GROUP BY year ORDER BY year DESC LIMIT ${YEARS_AT_MOST}`
  );
  const refused = await ask(
    `SELECT name, refused FROM documents WHERE refused IS NOT NULL ORDER BY name LIMIT ${REFUSED_AT_MOST}`
  );
  const errors = checks.reduce((sum, check) => sum + check.errors, 0);
  const warnings = checks.reduce((sum, check) => sum + check.warnings, 0);
  const found = checks.reduce((sum, check) => sum + check.findings, 0);
  const body = [
    `<p class="standfirst">${counted(record.different, "document")} with ${formatNumber(record.characters)} characters make ${counted(record.claims, "claim")}. ${
      checked
        ? `Checks found ${counted(errors, "error")}, ${counted(warnings, "doubt")} and ${counted(found - errors - warnings, "note")}.`
        : "Its checks have not run yet: <code>npm run check -- --claims</code> with the same folder runs them."
    }</p>`,
    ...(checks.length > 0
      ? [
          barTable(
            "What does not hold together",
            ["check", "findings", "errors", "doubts"],
            checks.map(({title: name, file, findings, errors: wrong, warnings: doubted}) => ({
              name: `<a href="./${file}">${escapeHtml(name)}</a>`,
              count: findings,
              more: [formatNumber(wrong), formatNumber(doubted)]
            }))
          )
        ]
      : []),
    barTable(
      "What is counted, promised and agreed",
      ["measure", "claims", "documents"],
      measures.map(({label, file, claims, documents}) => ({
        name: `<a href="./${file}">${escapeHtml(label)}</a>`,
        count: claims,
        more: [formatNumber(documents)]
      }))
    ),
    barTable(
      "About whom most is said",
      ["about", "claims", "documents"],
      subjects.map((row) => ({
        name: escapeHtml(row["subject"] ?? ""),
        count: Number(row["claims"]),
        more: [formatNumber(Number(row["documents"]))]
      }))
    ),
    barTable(
      "The years that claims hold for",
      ["year", "claims"],
      years.map((row) => ({name: escapeHtml(row["year"] ?? ""), count: Number(row["claims"])}))
    ),
    ...(refused.length > 0
      ? [
          `<h2>Not read: ${counted(record.refused, "document")}</h2><ul>${refused
            .map(({name, refused: why}) => `<li>${escapeHtml(name ?? "")}: ${escapeHtml(why ?? "")}</li>`)
            .join("")}</ul>`
        ]
      : []),
    `<p><small>Every claim, with its sentence and where it stands in its document, is in the Parquet files of the store (state <code>${record.state.slice(0, 16)}</code>); any program that reads Parquet can ask them.</small></p>`
  ].join("\n");
  return {file: "index.html", title, body};
}
