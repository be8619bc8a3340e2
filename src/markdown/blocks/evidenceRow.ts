import type {Claim} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {formatAsOf, formatClaim} from "../../components/formatClaim.js";
import {decisionWords} from "../../figures/kit/corrected.js";
import {caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import {errorsWithin} from "../errorsWithin.js";
import type {PageUse} from "../pageUse.js";
import {evidenceNumbers, readerHref, UNBROKEN} from "../renderValue.js";
import {reviewMark} from "../reviewMark.js";

/** Does the text name the thing, and say no more about it? */
export function isOnlyNamed(claim: Claim, label: string): boolean {
  const value = formatClaim(claim);
  return value === label || value === claim.item;
}

/** Whether the thing is there or only promised, and how surely, where no figure says that: "expected", "likely". */
export function factsOf({standing, hedge, value, value_low, value_high}: Claim): string[] {
  const isNumber = value !== null || value_low !== null || value_high !== null;
  return [standing, isNumber ? null : hedge].flatMap((word) => (word ? [word.replaceAll("_", " ")] : []));
}

/** When it holds; a date's own time is its value. */
const dayOf = (claim: Claim): string | null => (claim.table === "timeline" ? null : formatAsOf(claim));

/** When all of them hold; null where it differs, or nobody knows. */
export function sharedDay(claims: readonly Claim[]): string | null {
  const days = new Set(claims.map(dayOf));
  const [day] = days;
  return days.size === 1 ? (day ?? null) : null;
}

/** "as of June 2013" */
export const sayDay = (day: string | null): string[] => (day === null ? [] : [`as of ${day}`]);

/**
 * One claim as a row: what it is about, and what is claimed. What would say the same again is left out: the value where the
 * text has just these words, the words where they are the row's head.
 *
 * @param label the row's head
 * @param isDated whether it says its own day
 */
export function evidenceRow(
  index: DossierIndex,
  claim: Claim,
  label: string,
  isDated: boolean,
  use?: PageUse
): string {
  const {claim_id} = claim;
  const findings = index.findingsOf(claim);
  const marks = reviewMark([claim], use) + caveatMark(findings, use) + evidenceNumbers([claim], use);
  // the words may hold another claim's figure
  const [from, to] =
    claim.table === "timeline"
      ? [claim.sentence_start, claim.sentence_end]
      : [claim.quote_start, claim.quote_end];
  const along = caveatMark(
    errorsWithin(index, claim.article_id, from, to).filter((finding) => !findings.includes(finding)),
    use
  );
  const [head, words] = headAndWords(claim, label, marks, along);
  const day = (isDated ? sayDay(dayOf(claim)) : []).map((words) => `<small>${escapeHtml(words)}</small>`);
  const said = [words, ...day, decision(claim)].filter((part) => part !== "");
  const cells =
    said.length === 0
      ? `<th scope="row" colspan="2">${head}</th>`
      : `<th scope="row">${head}</th><td>${said.join("<br>")}</td>`;
  return `<tr data-claim="${escapeHtml(claim_id)}">${cells}</tr>`;
}

function headAndWords(
  claim: Claim,
  label: string,
  marks: string,
  along: string
): readonly [head: string, words: string] {
  const {quote, item, event} = claim;
  const value = formatClaim(claim);
  if (isOnlyNamed(claim, label)) {
    const before = item !== null && label.endsWith(item) ? label.slice(0, -item.length) : "";
    if (saysTheSame(before + quote, label)) {
      const told = quoted(claim) + marks + along;
      return [
        escapeHtml(before) + (quote.length <= UNBROKEN ? `<span class="unbroken">${told}</span>` : told),
        ""
      ];
    }
    return [escapeHtml(label) + marks, quoted(claim) + along];
  }
  const words = quoted(claim, event) + along;
  // behind words of several lines a mark would stand alone on the next, and under the finger that means the words
  if (saysTheSame(value, quote)) return [escapeHtml(label) + marks, words];
  return [escapeHtml(label), `<strong>${escapeHtml(value)}</strong>${marks} ${words}`];
}

/** The claim's words, within the sentence of what happened where that is known; they lead to their place in the text. */
function quoted(claim: Claim, event?: string | null): string {
  const {quote} = claim;
  const link = `<a class="evidence" href="${escapeHtml(readerHref(claim))}">${escapeHtml(quote)}</a>`;
  if (!event) return `<q>${link}</q>`;
  const at = event.indexOf(quote);
  if (at === -1) return `<q>${link}</q><br><small>${escapeHtml(event)}</small>`;
  return `<q>${escapeHtml(event.slice(0, at))}${link}${escapeHtml(event.slice(at + quote.length))}</q>`;
}

/** But for capitals and spaces. */
const saysTheSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (words: string): string => words.toLowerCase().replace(/\s+/gu, " ").trim();

/** Who confirmed or corrected it, when and why. */
function decision(claim: Claim): string {
  const words = decisionWords(claim);
  return words === null ? "" : `<small class="decided">${escapeHtml(words)}</small>`;
}
