import type {Article, Claim, Finding, Reference} from "../../loaders/model.js";
import type {FigureData} from "../figures/figure.js";
import {decisionWords} from "../figures/kit/corrected.js";
import {standingErrors} from "../figures/kit/doubt.js";
import {openFindingsOf} from "../figures/kit/findings.js";
import {alsoSaid} from "./alsoSaid.js";
import {usesOf, type ClaimUses} from "./claimUses.js";
import {escapeHtml, safeHref} from "./escapeHtml.js";
import {formatClaim, formatReference} from "./formatClaim.js";
import {formatDate} from "./formatDate.js";
import {SEVERITY_WORDS} from "./severityWords.js";
import {usesWords} from "./usesWords.js";

/**
 * What stands behind a mark or number: each claim's sentence with its words marked, speaker, article and findings.
 *
 * @param base the address of the site's root as seen from the page, ending in `/`
 * @param uses where claims are shown; absent: not told
 */
export function evidenceCard(
  data: FigureData,
  claimIds: readonly string[],
  referenceIds: readonly string[],
  base: string,
  uses: ClaimUses = {places: [], claims: {}}
): string {
  const claims = data.claims.filter(({claim_id}) => claimIds.includes(claim_id));
  const references = data.references.filter(({reference_id}) => referenceIds.includes(reference_id));
  return FIRST.reduce(
    (html, [part, id]) => html.replace(part, `$& id="${id}"`),
    [...claims.map((claim) => claimCard(data, claim, base, uses)), ...references.map(referenceCard)].join("")
  );
}

/** What names and describes the card as it opens: the first name, quotation and doubt. */
const FIRST = [
  [/<h2/u, "evidence-name"],
  [/<blockquote/u, "evidence-words"],
  [/<li/u, "evidence-doubt"]
] as const;

function claimCard(data: FigureData, claim: Claim, base: string, uses: ClaimUses): string {
  const article = data.articles.find(({article_id}) => article_id === claim.article_id);
  const findings = openFindingsOf(data, [claim]);
  const others = neighbours(data, claim)
    .flatMap((other) => standingErrors(data, other))
    .filter((finding) => !findings.includes(finding));
  const speaker =
    claim.attributed_to === null ? "No source is named." : `According to ${escapeHtml(claim.attributed_to)}.`;
  return (
    `<div class="card"><h2 class="kicker">${escapeHtml(heading(claim))}</h2>` +
    `<blockquote>${sentenceHtml(claim)}</blockquote>` +
    `<p>${speaker} ${article ? escapeHtml(articleWords(article)) : ""} <a href="${base}sources/${escapeHtml(claim.article_id)}.html#${escapeHtml(claim.claim_id)}">Read it in the source</a></p>` +
    decision(claim) +
    paragraph(alsoSaid(data, claim)) +
    findingList(findings, base) +
    (others.length === 0 ? "" : `<p class="byline">Of another figure in the sentence:</p>`) +
    findingList([...new Set(others)], base) +
    shownIn(uses, claim, base) +
    `</div>`
  );
}

/** The figures, pages and tables that show it. */
function shownIn(uses: ClaimUses, {claim_id}: Claim, base: string): string {
  const words = usesWords(
    usesOf(uses, [claim_id]),
    ({page, fragment}) => `${base}${page === "index" ? "" : `${page}.html`}#${fragment}`
  );
  return words === "" ? "" : `<p class="uses">${words}.</p>`;
}

/** Who confirmed or corrected it, when and why, and what was read. */
function decision(claim: Claim): string {
  const words = decisionWords(claim);
  return words === null ? "" : `<p class="review">${escapeHtml(words)}</p>`;
}

/** The claims that the sentence shows along with this one: their errors are shown with it. */
const neighbours = (data: FigureData, {article_id, sentence_start, sentence_end}: Claim): readonly Claim[] =>
  data.claims.filter(
    (other) =>
      other.article_id === article_id && other.quote_start < sentence_end && sentence_start < other.quote_end
  );

const paragraph = (words: string): string => (words === "" ? "" : `<p>${escapeHtml(words)}</p>`);

function heading(claim: Claim): string {
  const name = claim.item ?? claim.measure.replaceAll("_", " ");
  return titled(name, formatClaim(claim));
}

const titled = (name: string, value: string): string => (value === name ? name : `${name}: ${value}`);

/** What a reference counts; a whole list of things would be no title. */
const matterOf = ({item, measure}: Reference): string =>
  item === null || item.includes(",") ? measure.replaceAll("_", " ") : item;

/** The sentence with the claim's words marked; both offsets count code points. */
export function sentenceHtml({sentence, sentence_start, quote, quote_start, quote_end}: Claim): string {
  const points = Array.from(sentence);
  const [from, to] = [quote_start - sentence_start, quote_end - sentence_start];
  if (from < 0 || points.slice(from, to).join("") !== quote) return `<mark>${escapeHtml(quote)}</mark>`;
  const part = (start: number, end?: number): string => escapeHtml(points.slice(start, end).join(""));
  return `${part(0, from)}<mark>${part(from, to)}</mark>${part(to)}`;
}

function findingList(findings: readonly Finding[], base: string): string {
  if (findings.length === 0) return "";
  const items = findings.map(
    ({finding_id, severity, caveat}) =>
      `<li class="${severity}"><a class="severity" href="${base}caveats.html#${escapeHtml(finding_id)}">${SEVERITY_WORDS[severity]}</a> ${escapeHtml(caveat)}</li>`
  );
  return `<ul class="caveats">${items.join("")}</ul>`;
}

function articleWords({publisher, published_start, published_end}: Article): string {
  if (published_start === null) return `${publisher}, date not known.`;
  const when =
    published_end === null
      ? `on or after ${formatDate(published_start)}`
      : formatDate(`${published_start}/${published_end}`);
  return `${publisher}, ${when}.`;
}

function referenceCard(reference: Reference): string {
  const {publisher, url, as_of, note, weak} = reference;
  const href = safeHref(url);
  const name = escapeHtml(publisher);
  return (
    `<div class="card"><h2 class="kicker">${escapeHtml(titled(matterOf(reference), formatReference(reference)))}</h2>` +
    `<p>${href === null ? name : `<a href="${href}" target="_blank" rel="noopener noreferrer">${name}</a>`}${as_of === null ? "" : `, ${escapeHtml(formatDate(as_of))}`}${weak ? " (weak source)" : ""}</p>` +
    (note === null ? "" : `<p>${escapeHtml(note)}</p>`) +
    `</div>`
  );
}
