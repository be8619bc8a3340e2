import {group} from "d3-array";
import {articleNamer} from "../../../loaders/checks/say.js";
import type {Claim, ReviewRow} from "../../../loaders/model.js";
import {sayReview} from "../../../loaders/reviews/sayReview.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import {rowFindings} from "../rowFindings.js";
import type {PageUse} from "../pageUse.js";
import {readerHref} from "../renderValue.js";
import {decisionId} from "../reviewMark.js";
import {evidenceRow, factsOf, isOnlyNamed, sayDay, sharedDay} from "./evidenceRow.js";

/** What a claim is about, for a row's head: "military vehicles", "tanks (hoped for)". */
export function claimLabel(index: DossierIndex, claim: Claim): string {
  const measure = index.measures.get(claim.measure)?.label ?? claim.measure.replaceAll("_", " ");
  if (claim.table === "equipment") return claim.item ?? measure;
  return claim.item === null || claim.item === measure ? measure : `${measure}: ${claim.item}`;
}

/**
 * Every claim with its value, its words and its source, each said once: rows stand together under the speaker, the article and the
 * standing that they have in common, and the day if all have the same. Its words lead to their sentence. Two columns, which a phone has room for.
 *
 * @param caption a plain sentence, escaped here
 * @param mark the mark of what the caption prints
 * @param rejected what editors took out: the original stays visible, struck, with the reason
 */
export function evidenceTable(
  index: DossierIndex,
  claims: readonly Claim[],
  caption: string,
  use?: PageUse,
  mark = "",
  rejected: readonly ReviewRow[] = []
): string {
  const bodies = [...group(claims, voiceOf).values()].map((claims) => voice(index, claims, use));
  const out = rejected.length === 0 ? "" : body("Taken out by an editor", "", rejectedRows(index, rejected));
  const named = claims.some((claim) => isOnlyNamed(claim, claimLabel(index, claim)))
    ? ` <small>Where no figure stands, the text names a thing and gives no number.</small>`
    : "";
  return `<div class="table-frame"><table class="evidence-table claims"><caption>${escapeHtml(caption)}${mark}${named}</caption><thead><tr><th scope="col">What</th><th scope="col">As claimed, and in the words of the text</th></tr></thead>${bodies.join("")}${out}</table></div>`;
}

const speaker = ({attributed_to}: Claim): string => attributed_to ?? "No source named";

const voiceOf = (claim: Claim): string =>
  JSON.stringify([claim.article_id, claim.attributed_to, factsOf(claim)]);

/** What one speaker says in one article, promised or there, as surely. */
function voice(index: DossierIndex, claims: readonly Claim[], use?: PageUse): string {
  const [first] = claims;
  if (!first) return "";
  const day = sharedDay(claims);
  const name = articleNamer(index.dossier.articles)(first.article_id);
  const where = [`in ${name}`, ...factsOf(first), ...sayDay(day)];
  const rows = claims.map((claim) => evidenceRow(index, claim, claimLabel(index, claim), day === null, use));
  return body(speaker(first), where.join("; "), rows.join(""));
}

const body = (who: string, where: string, rows: string): string =>
  `<tbody><tr class="voice"><th scope="rowgroup" colspan="2">${escapeHtml(who)}${where === "" ? "" : ` <small>${escapeHtml(where)}</small>`}</th></tr>${rows}</tbody>`;

const rejectedRows = (index: DossierIndex, rejected: readonly ReviewRow[]): string =>
  rejected.map((row) => rejectedRow(index, row)).join("");

function rejectedRow(index: DossierIndex, row: ReviewRow): string {
  const {target, measure, item, as_read, quote, article_id} = row;
  const label = index.measures.get(measure ?? "")?.label ?? measure?.replaceAll("_", " ") ?? "";
  const where = articleNamer(index.dossier.articles)(article_id ?? "");
  const href = readerHref({article_id: article_id ?? "", claim_id: target});
  return (
    `<tr class="rejected" id="rejected-${escapeHtml(target)}"><th scope="row"><del>${escapeHtml(item ?? label)}</del></th>` +
    `<td><del>${escapeHtml(as_read ?? "")}</del>${caveatMark(rowFindings(index, row))} <del><q><a href="${escapeHtml(href)}">${escapeHtml(quote ?? "")}</a></q></del>${where === "" ? "" : ` <small>in ${escapeHtml(where)}</small>`}` +
    `<br><small><a href="/caveats#${escapeHtml(decisionId(target))}">${escapeHtml(sayReview(row))}</a></small></td></tr>`
  );
}
