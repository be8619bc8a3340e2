import type {Claim, ReviewRow} from "../../../loaders/model.js";
import {sayReview} from "../../../loaders/reviews/sayReview.js";
import {correctionId, corrections, rejections, type Correction} from "../../changes/corrections.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {caveatMark} from "../caveatMark.js";
import {claimUsesOnce} from "../claimUses.js";
import type {DossierIndex} from "../dossierIndex.js";
import {pageTexts} from "../pageTexts.js";
import type {PageUse} from "../pageUse.js";
import {readerHref} from "../renderValue.js";
import {decisionId} from "../reviewMark.js";
import {rowFindings} from "../rowFindings.js";
import {shownIn} from "./readerMargin.js";

/** Figures that editors corrected, with before and after, reason, who and when, and where they are shown; then what they took out. */
export function correctionsSection(index: DossierIndex, use: PageUse): string {
  const corrected = corrections(index.dossier);
  const rejected = rejections(index.dossier);
  const first = (i: number): boolean =>
    corrected.findIndex(({row}) => row.target === corrected[i]?.row.target) === i;
  const items = [
    ...corrected.map((correction, i) => correctedItem(index, correction, use, first(i))),
    ...rejected.map((row) => rejectedItem(index, row, use))
  ];
  return (
    `<section class="decisions"><h2 id="corrections">Corrections</h2>` +
    (items.length === 0
      ? `<p>No editor has corrected a figure or taken one out. Doubts that no editor has decided on stand in the <a href="/caveats">register of caveats</a>.</p>`
      : `<ul>${items.join("")}</ul>`) +
    `</section>`
  );
}

function correctedItem(
  index: DossierIndex,
  {row, claim, article, name, before, after}: Correction,
  use: PageUse,
  isFirst: boolean
): string {
  const id = isFirst ? ` id="${escapeHtml(correctionId(claim.claim_id))}"` : "";
  const mark = caveatMark(rowFindings(index, row), use);
  return (
    `<li${id} data-claim="${escapeHtml(claim.claim_id)}">${named(claim, name, article.publisher)}: <del>${escapeHtml(before)}</del> → <ins>${escapeHtml(after)}</ins>${mark}, ` +
    `printed as <q>${escapeHtml(claim.quote)}</q>. ${decided(row)}` +
    `${shownIn(claimUsesOnce(index, pageTexts(index.dossier.settings)), [claim])}</li>`
  );
}

function rejectedItem(index: DossierIndex, row: ReviewRow, use: PageUse): string {
  const {target, quote, article_id, item, measure} = row;
  const publisher = index.articles.get(article_id ?? "")?.publisher ?? article_id ?? "";
  const name = item ?? (measure ?? "").replaceAll("_", " ");
  return (
    `<li id="${escapeHtml(correctionId(target))}">${named({article_id: article_id ?? "", claim_id: target}, name, publisher)}: ` +
    `<del><q>${escapeHtml(quote ?? "")}</q></del>${caveatMark(rowFindings(index, row), use)} taken out. ${decided(row)}</li>`
  );
}

/** What the figure counts, which leads to its words, and who published it. */
const named = (claim: Pick<Claim, "article_id" | "claim_id">, name: string, publisher: string): string =>
  `<a href="${escapeHtml(readerHref(claim))}">${escapeHtml(name)}</a>, ${escapeHtml(publisher)}`;

/** Who decided, when and why, with the way to the decision. */
const decided = (row: ReviewRow): string =>
  `${escapeHtml(ended(sayReview(row)))} <a class="by" href="/caveats#${escapeHtml(decisionId(row.target))}">The decision<span class="visually-hidden"> on ${escapeHtml(row.target)}</span></a>`;

/** With a capital and a full stop. */
function ended(words: string): string {
  const whole = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return /[.!?…]$/u.test(whole) ? whole : `${whole}.`;
}
