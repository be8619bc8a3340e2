import {CHECKS} from "../../loaders/checks/index.js";
import type {Severity} from "../../loaders/model.js";
import {escapeHtml} from "../../src/components/escapeHtml.js";
import {SEVERITY_WORDS} from "../../src/components/severityWords.js";
import type {OpenStore, Row} from "./openStore.js";
import {pageFile} from "./pager.js";

export const FINDINGS_A_PAGE = 20;
/** More would be read by nobody; the Parquet file has all. */
const FINDINGS_AT_MOST = 400;
/** How grave a finding is, in SQL: the gravest first. */
const GRAVITY = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";

/** Chooses the findings that have a place on the pages: `shown`, with the `place` of each within its check, from 1. */
export async function placeFindings({checked, ask}: OpenStore): Promise<void> {
  if (!checked) return;
  await ask(`CREATE TEMP TABLE shown AS
    SELECT *, row_number() OVER (PARTITION BY "check" ORDER BY ${GRAVITY}, finding_id) AS place
    FROM findings QUALIFY place <= ${FINDINGS_AT_MOST}`);
}

/**
 * In SQL, of claims that findings are about: `claim_id`, and of the gravest finding `severity`, `"check"`, and `finding_id` and `place` where it has one.
 *
 * @param claims a table with `claim_id`
 */
export const gravestOf = (claims: string): string => `
  SELECT about.claim_id, findings.severity, findings."check", shown.finding_id, shown.place
  FROM finding_claims AS about JOIN findings USING (finding_id) LEFT JOIN shown USING (finding_id)
  WHERE about.role = 'about' AND about.claim_id IN (SELECT claim_id FROM ${claims})
  QUALIFY row_number() OVER (PARTITION BY about.claim_id ORDER BY ${GRAVITY.replace("severity", "findings.severity")}, coalesce(shown.place, ${FINDINGS_AT_MOST + 1}), finding_id) = 1`;

/** The mark of a doubt, which leads to its finding, or to its check where the finding has no place on the pages; from a page two folders down. */
export function doubtLink({severity, check, finding_id: id = null, place}: Row): string {
  const page = typeof place !== "number" ? 1 : Math.ceil(place / FINDINGS_A_PAGE);
  const title = CHECKS.find(({name}) => name === check)?.title ?? String(check);
  return `<a class="severity ${String(severity)}" href="../../${pageFile(`findings/${String(check)}`, page)}${id === null ? "" : `#${escapeHtml(id)}`}">${SEVERITY_WORDS[severity as Severity]}: ${escapeHtml(title)}</a>`;
}
