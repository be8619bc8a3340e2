import {CHECKS} from "../../loaders/checks/index.js";
import {groupBy} from "../../loaders/checks/groupBy.js";
import type {Severity, Verdict} from "../../loaders/model.js";
import {escapeHtml} from "../../src/components/escapeHtml.js";
import {formatNumber} from "../../src/components/formatNumber.js";
import {SEVERITY_WORDS} from "../../src/components/severityWords.js";
import {VERDICT_WORDS} from "../../src/components/verdictWords.js";
import {FINDINGS_A_PAGE} from "./doubts.js";
import {counted} from "./counted.js";
import type {OpenStore, Row} from "./openStore.js";
import type {OverviewPage} from "./pageHtml.js";
import {pageFile, pager} from "./pager.js";
import {bySentence, sentenceHtml} from "./sentenceHtml.js";

/** How much a check found. */
export interface CheckCount {
  readonly check: string;
  readonly title: string;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  /** its first page */
  readonly file: string;
}

/** Of one finding, and of each of its two sides. */
const SENTENCES_AT_MOST = 6;

/** A caveat calls a document by the beginning of its hash. */
const DOCUMENT_ID = /\b[0-9a-f]{16}\b/gu;

/** What checks found in a store, those with the gravest first; nothing where they have not run. */
export async function checkCounts({checked, ask}: OpenStore): Promise<CheckCount[]> {
  if (!checked) return [];
  const rows = await ask(
    `SELECT "check", count(*) AS findings, count(*) FILTER (severity = 'error') AS errors, count(*) FILTER (severity = 'warning') AS warnings
     FROM findings GROUP BY "check" ORDER BY errors DESC, warnings DESC, findings DESC, "check"`
  );
  return rows.map((row) => {
    const check = String(row["check"]);
    return {
      check,
      title: CHECKS.find(({name}) => name === check)?.title ?? check,
      findings: Number(row["findings"]),
      errors: Number(row["errors"]),
      warnings: Number(row["warnings"]),
      file: pageFile(`findings/${check}`, 1)
    };
  });
}

/** Pages of what each check found, the gravest first, each finding with the sentences that it is about and those held against them. */
export async function* findingPages(
  store: OpenStore,
  counts: readonly CheckCount[]
): AsyncGenerator<OverviewPage> {
  if (!store.checked) return;
  const {ask} = store;
  await ask(`CREATE TEMP TABLE sides AS SELECT * FROM finding_claims SEMI JOIN shown USING (finding_id)`);
  await ask(`CREATE TEMP TABLE words AS
    SELECT DISTINCT sides.finding_id, sides.role, claims.document_hash, claims.quote, claims.quote_start, claims.quote_end, claims.sentence, claims.sentence_start
    FROM sides JOIN claims USING (claim_id)
    UNION ALL
    SELECT DISTINCT sides.finding_id, sides.role, texts.document_hash,
      substring(texts.text, sides.quote_start + 1, sides.quote_end - sides.quote_start), sides.quote_start, sides.quote_end, NULL, NULL
    FROM sides JOIN texts ON sides.article_id = texts.document_hash[:16] WHERE sides.claim_id IS NULL AND sides.quote_start IS NOT NULL`);
  const names = new Map(
    (await ask(`SELECT document_hash[:16] AS id, name FROM documents`)).map(({id, name}) => [
      String(id),
      String(name)
    ])
  );
  for (const count of counts) yield* pagesOf(store, count, names);
}

async function* pagesOf(
  {ask}: OpenStore,
  {check, title, findings, file}: CheckCount,
  names: ReadonlyMap<string, string>
): AsyncGenerator<OverviewPage> {
  const rows = await ask(`SELECT * FROM shown WHERE "check" = '${check}' ORDER BY place`);
  const words = groupBy(
    await ask(
      `SELECT words.*, documents.name, documents.title, documents.date_start::VARCHAR AS date_start
       FROM words JOIN shown USING (finding_id) JOIN documents USING (document_hash) WHERE shown."check" = '${check}'
       ORDER BY words.finding_id, words.role, words.document_hash, words.quote_start`
    ),
    ({finding_id}) => String(finding_id)
  );
  const pages = Math.max(1, Math.ceil(rows.length / FINDINGS_A_PAGE));
  for (let page = 1; page <= pages; page++) {
    const shown = rows.slice((page - 1) * FINDINGS_A_PAGE, page * FINDINGS_A_PAGE);
    const body = [
      ...(page === 1
        ? [
            `<p>${escapeHtml(CHECKS.find(({name}) => name === check)?.reason ?? "")}</p>`,
            `<p>${counted(findings, "finding")}${findings > rows.length ? `, the gravest ${formatNumber(rows.length)} of them here; all are in <code>checks/findings.parquet</code> of the store` : ""}.</p>`
          ]
        : []),
      ...shown.map((row) => findingHtml(row, words.get(String(row["finding_id"])) ?? [], names)),
      pager({page, pages})
    ].join("\n");
    yield {file: pageFile(file.replace(/\/1\.html$/u, ""), page), title, body};
  }
}

function findingHtml(row: Row, words: readonly Row[], names: ReadonlyMap<string, string>): string {
  const severity = String(row["severity"]) as Severity;
  const caveat = String(row["caveat"]).replace(DOCUMENT_ID, (id) => names.get(id) ?? id);
  const side = (role: string, head: string): string => {
    const own = bySentence(words.filter((one) => one["role"] === role));
    if (own.length === 0) return "";
    const more = own.length - SENTENCES_AT_MOST;
    return `<h3>${head}</h3>${own.slice(0, SENTENCES_AT_MOST).map(sentenceHtml).join("\n")}${more > 0 ? `<p>And ${formatNumber(more)} more.</p>` : ""}`;
  };
  return `<section class="finding ${severity}" id="${escapeHtml(row["finding_id"] ?? "")}"><h2><span class="severity">${SEVERITY_WORDS[severity]}</span> ${escapeHtml(caveat)}</h2>
<p><small>${VERDICT_WORDS[String(row["verdict"]) as Verdict]}</small></p>
${side("about", "What it is about")}
${side("against", "What is held against it")}</section>`;
}
