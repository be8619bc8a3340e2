import type {Claim} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatClaim} from "../../components/formatClaim.js";
import {decisionWords} from "../../figures/kit/corrected.js";
import {appendix} from "../appendix.js";
import type {Block} from "../blockRule.js";
import {caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import {errorsWithin} from "../errorsWithin.js";
import type {PageUse} from "../pageUse.js";
import {readerHref} from "../renderValue.js";
import {reviewMark} from "../reviewMark.js";
import {claimLabel} from "./evidenceTable.js";
import {publishedWords} from "./sourcesBlock.js";

/** `:::evidence`: every claim that the page shows, numbered in reading order, with its words, speaker, article and address. */
export const evidenceBlock: Block = {
  name: "evidence",
  read(index, _args, use) {
    use.hasEvidence = true;
    return {
      html: (use) =>
        appendix(
          `${use.claims.length} claims`,
          `<ol class="evidence-list">${use.claims.map((claim) => item(index, claim, use)).join("")}</ol>`
        )
    };
  }
};

function item(index: DossierIndex, claim: Claim, use: PageUse): string {
  const article = index.articles.get(claim.article_id);
  const label = claimLabel(index, claim);
  const value = formatClaim(claim);
  const own = index.findingsOf(claim);
  const along = errorsWithin(index, claim.article_id, claim.quote_start, claim.quote_end);
  const findings = [...own, ...along.filter((finding) => !own.includes(finding))];
  const decided = decisionWords(claim);
  const href = safeHref(article?.url ?? null);
  const source = article ? `${escapeHtml(article.publisher)}, ${escapeHtml(publishedWords(article))}` : "";
  return (
    `<li id="evidence-${escapeHtml(claim.claim_id)}" data-claim="${escapeHtml(claim.claim_id)}"><strong>${escapeHtml(label)}</strong>${value === label ? "" : `: ${escapeHtml(value)}`}${reviewMark([claim], use)}${caveatMark(findings, use)}. <q>${escapeHtml(claim.quote)}</q> ` +
    (decided === null ? "" : `<span class="review">${escapeHtml(decided)}</span> `) +
    `${claim.attributed_to === null ? "No source named" : `Said by ${escapeHtml(claim.attributed_to)}`}; ${source}. ` +
    `<a href="${escapeHtml(readerHref(claim))}">${escapeHtml(claim.claim_id)}</a>${href === null ? "" : `, <a href="${href}">${href}</a>`}</li>`
  );
}
