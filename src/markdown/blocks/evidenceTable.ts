import type {Claim, ReviewRow} from "../../../loaders/model.js";
import {sayReview} from "../../../loaders/reviews/sayReview.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {decisionWords} from "../../figures/kit/corrected.js";
import {formatAsOf, formatClaim} from "../../components/formatClaim.js";
import {caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import {rowFindings} from "../rowFindings.js";
import {errorsWithin} from "../errorsWithin.js";
import type {PageUse} from "../pageUse.js";
import {evidenceNumbers, readerHref} from "../renderValue.js";
import {decisionId, reviewMark} from "../reviewMark.js";

/** What a claim is about, for a row's head: "military vehicles", "tanks (hoped for)". */
export function claimLabel(index: DossierIndex, claim: Claim): string {
  const measure = index.measures.get(claim.measure)?.label ?? claim.measure.replaceAll("_", " ");
  if (claim.table === "equipment") return claim.item ?? measure;
  return claim.item === null || claim.item === measure ? measure : `${measure}: ${claim.item}`;
}

/**
 * Every claim with its value, sentence and source. Its words lead to their sentence. The style sheet knows the columns' names, for a phone,
 * which shows a row as a card.
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
  const rows = [
    ...claims.map((claim) => evidenceRow(index, claim, use)),
    ...rejected.map((row) => rejectedRow(index, row))
  ].join("");
  return `<div class="table-frame"><table class="evidence-table claims"><caption>${escapeHtml(caption)}${mark}</caption><thead><tr><th scope="col">What</th><th scope="col">As claimed</th><th scope="col">In the words of the text</th><th scope="col">Who says so</th><th scope="col">Where</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function evidenceRow(index: DossierIndex, claim: Claim, use?: PageUse): string {
  const article = index.articles.get(claim.article_id);
  const findings = index.findingsOf(claim);
  const asOf = claim.table === "timeline" ? null : formatAsOf(claim);
  const value = formatClaim(claim);
  const label = claimLabel(index, claim);
  // the words may hold another claim's figure
  const [from, to] =
    claim.table === "timeline"
      ? [claim.sentence_start, claim.sentence_end]
      : [claim.quote_start, claim.quote_end];
  const along = errorsWithin(index, claim.article_id, from, to).filter(
    (finding) => !findings.includes(finding)
  );
  const context =
    claim.table === "timeline" && claim.event ? `<br><small>${escapeHtml(claim.event)}</small>` : "";
  const shown = value === label || value === claim.item ? "named, without a number" : value;
  return (
    `<tr data-claim="${escapeHtml(claim.claim_id)}"><th scope="row">${escapeHtml(label)}</th>` +
    `<td>${escapeHtml(shown)}${reviewMark([claim], use)}${caveatMark(findings, use)}${evidenceNumbers([claim], use)}${asOf === null ? "" : `<br><small>as of ${escapeHtml(asOf)}</small>`}${decision(claim)}</td>` +
    `<td><q><a class="evidence" href="${escapeHtml(readerHref(claim))}">${escapeHtml(claim.quote)}</a></q>${context}${caveatMark(along, use)}</td>` +
    `<td>${escapeHtml(claim.attributed_to ?? "no source named")}</td>` +
    `<td>${escapeHtml(article?.publisher ?? claim.article_id)}</td></tr>`
  );
}

/** Who confirmed or corrected it, when and why. */
function decision(claim: Claim): string {
  const words = decisionWords(claim);
  return words === null ? "" : `<br><small class="decided">${escapeHtml(words)}</small>`;
}

function rejectedRow(index: DossierIndex, row: ReviewRow): string {
  const {target, measure, item, as_read, quote, article_id} = row;
  const label = index.measures.get(measure ?? "")?.label ?? measure?.replaceAll("_", " ") ?? "";
  const publisher = index.articles.get(article_id ?? "")?.publisher ?? article_id ?? "";
  const href = readerHref({article_id: article_id ?? "", claim_id: target});
  return (
    `<tr class="rejected" id="rejected-${escapeHtml(target)}"><th scope="row"><del>${escapeHtml(item ?? label)}</del></th>` +
    `<td><del>${escapeHtml(as_read ?? "")}</del>${caveatMark(rowFindings(index, row))} <small><a href="/caveats#${escapeHtml(decisionId(target))}">${escapeHtml(sayReview(row))}</a></small></td>` +
    `<td><del><q><a href="${escapeHtml(href)}">${escapeHtml(quote ?? "")}</a></q></del></td>` +
    `<td></td><td>${escapeHtml(publisher)}</td></tr>`
  );
}
