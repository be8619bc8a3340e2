import {group} from "d3-array";
import type {Article, Claim} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatClaim} from "../../components/formatClaim.js";
import {decisionWords} from "../../figures/kit/corrected.js";
import {appendix} from "../appendix.js";
import type {Block} from "../blockRule.js";
import {caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import {errorsWithin} from "../errorsWithin.js";
import {evidenceNumber, evidenceOrder} from "../evidenceOrder.js";
import type {PageUse} from "../pageUse.js";
import {readerHref, UNBROKEN} from "../renderValue.js";
import {reviewMark} from "../reviewMark.js";
import {shownIn} from "../shownIn.js";
import {claimLabel} from "./evidenceTable.js";
import {publishedWords} from "./sourcesBlock.js";

/**
 * `:::evidence`: every claim that the page shows, numbered, with its words, speaker and where it is shown: a table an article, headed by its
 * publisher, address, file and the hash of that, which paper repeats on each page of it.
 */
export const evidenceBlock: Block = {
  name: "evidence",
  read(index, _args, use) {
    use.hasEvidence = true;
    return {
      html: (use) =>
        appendix(
          use.words.evidence.count(use.claims.length),
          `<p class="of-all">${escapeHtml(use.words.evidence.ofAll(use.claims.length, index.dossier.claims.length))}</p>` +
            [...group(evidenceOrder(use), ({article_id}) => article_id)]
              .map(([id, claims]) => table(index, index.articles.get(id), claims, use))
              .join("")
        )
    };
  }
};

function table(
  index: DossierIndex,
  article: Article | undefined,
  claims: readonly Claim[],
  use: PageUse
): string {
  const {number, what, claimed, words, speaker, shown, online} = use.words.evidence;
  const columns = [number, what, claimed, words, speaker, shown, online];
  const heads = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  return (
    `<div class="table-frame wide-table"><table class="evidence-list"><colgroup>${"<col>".repeat(columns.length)}</colgroup><thead><tr class="source"><th scope="colgroup" colspan="${columns.length}">${article ? source(article, use) : ""}</th></tr><tr>${heads}</tr></thead>` +
    `<tbody>${claims.map((claim) => row(index, claim, use)).join("")}</tbody></table></div>`
  );
}

function source(article: Article, {words}: PageUse): string {
  const href = safeHref(article.url);
  return (
    `<strong>${escapeHtml(article.title)}</strong> ${escapeHtml(article.publisher)}, ${escapeHtml(publishedWords(article))}.` +
    (href === null ? "" : ` <a href="${href}">${href}</a>`) +
    `<br><small>${escapeHtml(words.evidence.file(article.seed))} ${escapeHtml(article.seed_sha256)}</small>`
  );
}

function row(index: DossierIndex, claim: Claim, use: PageUse): string {
  const {claim_id, quote, attributed_to} = claim;
  const label = claimLabel(index, claim);
  const value = formatClaim(claim);
  const own = index.findingsOf(claim);
  const along = errorsWithin(index, claim.article_id, claim.quote_start, claim.quote_end);
  // a thing that is only named has no value to mark
  const told = value === label ? "" : value;
  const marks =
    reviewMark([claim], use) +
    caveatMark([...own, ...along.filter((finding) => !own.includes(finding))], use);
  const decided = decisionWords(claim);
  const speaker =
    attributed_to === null
      ? `<span class="no-speaker">${escapeHtml(use.words.evidence.noSpeaker)}</span>`
      : escapeHtml(attributed_to);
  return (
    `<tr id="evidence-${escapeHtml(claim_id)}" data-claim="${escapeHtml(claim_id)}"><td class="number">${evidenceNumber(use, claim)}</td>` +
    `<th scope="row">${told === "" ? marked(label, marks) : escapeHtml(label)}</th>` +
    `<td>${told === "" ? "" : marked(told, marks)}</td>` +
    `<td><q>${escapeHtml(quote)}</q>${decided === null ? "" : `<br><small class="decided">${escapeHtml(decided)}</small>`}</td>` +
    `<td>${speaker}</td><td>${shownIn(use, [claim])}</td>` +
    `<td><a href="${escapeHtml(readerHref(claim))}">${escapeHtml(claim_id)}</a></td></tr>`
  );
}

/** Words with their marks, kept on one line where they are short. */
const marked = (words: string, marks: string): string =>
  `<span${words.length <= UNBROKEN ? ' class="unbroken"' : ""}>${escapeHtml(words)}${marks}</span>`;
