import type {Claim} from "../../loaders/model.js";
import {valueId} from "../components/claimUses.js";
import {escapeHtml, safeHref} from "../components/escapeHtml.js";
import {caveatMark} from "./caveatMark.js";
import type {Value} from "./evaluate.js";
import {evidenceNumber} from "./evidenceOrder.js";
import type {PageUse} from "./pageUse.js";
import {reviewMark} from "./reviewMark.js";
import {TOOLS} from "./siteChrome.js";

/** The place in the source reader where a claim stands. */
export const readerHref = ({article_id, claim_id}: Pick<Claim, "article_id" | "claim_id">): string =>
  `/sources/${article_id}#${claim_id}`;

/** Characters of a value that may be kept on one line with its mark without tearing a hole into the line before. */
export const UNBROKEN = 20;

/** A number in prose: its words as a link to its evidence, then the mark of its caveats, never parted by a line break. */
export function renderValue({text, claims, findings, href}: Value, use: PageUse): string {
  const words = unparted(escapeHtml(text));
  const [first] = claims;
  if (first) {
    const ids = claims.map(({claim_id}) => claim_id).join(" ");
    const [own, ...others] = newIn(use, claims).map(({claim_id}) => escapeHtml(valueId(claim_id)));
    const anchored = others.reduce((inner, id) => `<span id="${id}">${inner}</span>`, words);
    const link = `<a class="evidence"${own === undefined ? "" : ` id="${own}"`} href="${escapeHtml(use.hasEvidence ? evidenceHref(first) : readerHref(first))}" data-claim="${escapeHtml(ids)}">${anchored}</a>`;
    const mark = reviewMark(claims, use) + caveatMark(findings, use) + evidenceNumbers(claims, use);
    return mark === ""
      ? link
      : `<span class="${text.length <= UNBROKEN ? "unbroken" : "valued"}">${link}${mark}</span>`;
  }
  if (href === null) return words;
  const address = href.startsWith("/") ? escapeHtml(href) : safeHref(href);
  if (address === null) return words;
  return href.startsWith("/")
    ? `<a class="count" href="${address}" title="${escapeHtml(placeName(href))}">${words}</a>`
    : `<a class="reference" href="${address}">${words}</a>`;
}

/** Where a count leads: its words are a mere number. */
function placeName(href: string): string {
  const path = href.replace(/[?#].*$/u, "");
  return TOOLS.find((page) => page.path === path)?.name ?? "Source";
}

/** A number keeps its unit, a day its month, at the end of a line. */
const unparted = (words: string): string => words.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

/** The claims that the prose of a page has not shown before: the source reader leads to where each is shown first. */
function newIn({anchored}: PageUse, claims: readonly Claim[]): readonly Claim[] {
  const fresh = claims.filter((claim) => !anchored.has(claim));
  for (const claim of fresh) anchored.add(claim);
  return fresh;
}

/** The place of a claim in the appendix of a page that has one. */
const evidenceHref = ({claim_id}: Claim): string => `#evidence-${claim_id}`;

/** On a page with an evidence appendix: where in it the claims stand, "[1, 2]". */
export const evidenceNumbers = (claims: readonly Claim[], use?: PageUse): string =>
  use?.hasEvidence ? evidenceLinks(claims, use) : "";

/** The numbers that claims have in the appendix, each a link to its entry. */
export function evidenceLinks(claims: readonly Claim[], use: PageUse): string {
  const links = claims
    .map((claim) => ({claim, number: evidenceNumber(use, claim)}))
    .filter(({number}) => number > 0)
    .sort((a, b) => a.number - b.number)
    .map(
      ({claim, number}) =>
        `<a href="${escapeHtml(evidenceHref(claim))}" aria-label="${escapeHtml(use.words.evidenceNumber(String(number)))}">${number}</a>`
    );
  return links.length === 0 ? "" : `<span class="evidence-number">[${links.join(", ")}]</span>`;
}
