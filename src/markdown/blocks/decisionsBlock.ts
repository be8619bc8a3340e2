import type {ReviewRow} from "../../../loaders/model.js";
import {sayReview} from "../../../loaders/reviews/sayReview.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import type {PageUse} from "../pageUse.js";
import {rowFindings} from "../rowFindings.js";
import {readerHref} from "../renderValue.js";
import {decisionId} from "../reviewMark.js";

/**
 * `:::decisions`: what editors decided, with who, when, why, and what was printed and read; then decisions that were not applied because
 * what they are about has changed. Nothing where there are none. `:::decisions applied` leaves the latter out, for print.
 */
export const decisionsBlock: Block = {
  name: "decisions",
  read(index, args, use) {
    const {reviews} = index.dossier;
    const applied = reviews.filter(({state}) => state === "applied");
    const open = args === "applied" ? [] : reviews.filter(({state}) => state === "open question");
    if (applied.length > 0) use.hasDecisions = true;
    return {
      html: (use) =>
        section(
          "Editors’ decisions",
          "decisions",
          applied.map((row, i) =>
            decision(index, row, use, applied.findIndex(({target}) => target === row.target) === i)
          )
        ) +
        section(
          "Open questions",
          "open-questions",
          open.map((row) => question(index, row))
        )
    };
  }
};

function section(title: string, id: string, items: readonly string[]): string {
  return items.length === 0
    ? ""
    : `<section class="decisions"><h2 id="${id}">${title}</h2><ul>${items.join("")}</ul></section>`;
}

/** @param first a claim with several corrected fields has its address once */
function decision(index: DossierIndex, row: ReviewRow, use: PageUse, first: boolean): string {
  const id = first ? ` id="${escapeHtml(decisionId(row.target))}"` : "";
  return `<li${id}${aboutClaim(index, row)}>${subject(index, row, use)}${changed(row)} ${escapeHtml(sentence(sayReview(row)))}</li>`;
}

function aboutClaim(index: DossierIndex, {target}: ReviewRow): string {
  return index.claims.has(target) ? ` data-claim="${escapeHtml(target)}"` : "";
}

/** The words that were decided on, with where they stand; struck where they were rejected. */
function subject(index: DossierIndex, row: ReviewRow, use: PageUse): string {
  const {target, kind, quote, found, article_id} = row;
  const mark = caveatMark(rowFindings(index, row), use);
  if (quote === null || article_id === null)
    return `<a href="/caveats#${escapeHtml(target)}">${escapeHtml(target)}</a> ${escapeHtml(found ?? "")}${mark}`;
  const words = `<q>${escapeHtml(quote)}</q>`;
  const publisher = index.articles.get(article_id)?.publisher ?? article_id;
  return `${kind === "reject" ? `<del>${words}</del>` : words}${mark} <a class="by" href="${escapeHtml(readerHref({article_id, claim_id: target}))}">${escapeHtml(publisher)}</a>:`;
}

/** "value 5268 in place of 5000268" */
function changed({kind, field, value, as_read}: ReviewRow): string {
  if (kind !== "correct" || field === null) return "";
  return ` <strong>${escapeHtml(field.replaceAll("_", " "))} ${escapeHtml(value ?? "")}</strong> in place of ${escapeHtml(as_read ?? "none")}, as it was read.`;
}

function question(index: DossierIndex, row: ReviewRow): string {
  const {target, expects, found, suggestion} = row;
  const now =
    found === null
      ? `It is gone${suggestion === null ? "" : `; most like it now is ${suggestion}`}.`
      : `Now: ${found}`;
  return `<li${aboutClaim(index, row)}>${escapeHtml(target)}: not applied, since what was decided on has changed. ${escapeHtml(sentence(sayReview(row)))}<br>The editor saw: ${escapeHtml(expects)}<br>${escapeHtml(now)}${caveatMark(rowFindings(index, row))}</li>`;
}

/** With a capital and a full stop. */
function sentence(words: string): string {
  const whole = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}
