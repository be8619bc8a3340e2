import type {Article, Claim, Finding} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatNumber} from "../../components/formatNumber.js";
import type {Block} from "../blockRule.js";
import {bySeverity, caveatMark} from "../caveatMark.js";
import {claimUsesOnce} from "../claimUses.js";
import type {DossierIndex} from "../dossierIndex.js";
import {errorsInTitle} from "../errorsWithin.js";
import {findingsOfAll} from "../findingsOfAll.js";
import {pageTexts} from "../pageTexts.js";
import {leftOut, readerPassages, type Passage, type Piece} from "../readerPassages.js";
import {seedText} from "../seedText.js";
import {unclaimedNumerals} from "../unclaimedNumerals.js";
import {furniture} from "./readerFurniture.js";
import {readerOriginal, type ReaderOriginal} from "./readerOriginal.js";
import {decisionsIn, margin, passageFindings, shownIn, type Placed} from "./readerMargin.js";
import {publishedWords} from "./sourcesBlock.js";

/**
 * `:::reader 003-1`: an article with its claims underlined and its findings in the margin. `#<claim_id>` leads to a claim's words. Readers'
 * comments are never shown, and where the whole text may not be republished it is an excerpt, which says how much it leaves out.
 */
export const readerBlock: Block = {
  name: "reader",
  read(index, args) {
    const article = index.articles.get(args);
    if (!article) throw new Error(`no such article; articles are ${[...index.articles.keys()].join(", ")}`);
    const seed = index.seeds.get(article.seed);
    if (!seed) throw new Error(`no such seed: ${article.seed}`);
    const claims = index.dossier.claims.filter(({article_id}) => article_id === article.article_id);
    const regions = index.dossier.regions.get(article.seed) ?? [];
    const rejected = index.dossier.asRead.filter(
      ({article_id, claim_id}) => article_id === article.article_id && !index.claims.has(claim_id)
    );
    const all = readerPassages(article, regions, [...claims, ...rejected], seedText(seed));
    const passages = all.filter((passage) => !repeatsTitle(passage, article));
    const findings = findingsOfAll(index, claims);
    return {
      claims,
      findings,
      html: () => {
        const placed: Placed = new Set();
        const original = readerOriginal(index, article);
        return (
          `<article class="reader">${header(index, article, claims, findings, original.note + excerptNote(article, all))}${legend(index, claims)}` +
          `<div class="reader-text">${furniture(index, article, "before", placed)}${body(index, article, passages, placed, original)}${furniture(index, article, "after", placed)}${generalFindings(index, article, placed)}</div>${unclaimedNumerals(index, article)}</article>`
        );
      }
    };
  }
};

/** The headline stands above the text already; it is kept below only where it holds claims. */
function repeatsTitle(passage: Passage, {title}: Article): boolean {
  return (
    passage.kind === "text" &&
    passage.region === "title" &&
    passage.pieces.every(({claims}) => claims.length === 0) &&
    passage.pieces.map(({text}) => text).join("") === title
  );
}

/** What an excerpt shows, and how much it leaves out. */
function excerptNote({full_text}: Article, passages: readonly Passage[]): string {
  if (full_text) return "";
  const {omitted, all} = leftOut(passages);
  const share =
    omitted === 0
      ? `here that leaves out none of its ${formatNumber(all)} words`
      : `${formatNumber(omitted)} of ${formatNumber(all)} words are left out`;
  return `<p class="reader-note">The text belongs to its publisher. Shown are its headline, the sentences that hold claims and, in the same paragraph, the sentence before and after each; ${share}.</p>`;
}

function header(
  index: DossierIndex,
  article: Article,
  claims: readonly Claim[],
  findings: readonly Finding[],
  excerpt: string
): string {
  const href = safeHref(article.url);
  const byline = [article.author, article.publisher].filter((name) => name !== null).map(escapeHtml);
  return (
    `<header><p class="kicker">Source ${escapeHtml(article.article_id)}</p><h1>${escapeHtml(article.title)}${caveatMark(errorsInTitle(index, article.article_id))}</h1>` +
    `<p class="byline">${byline.join(", ")} · ${escapeHtml(publishedWords(article))}</p>` +
    `<p class="reader-note">${claims.length} claims, ${findings.length} findings. How the date is known: ${escapeHtml(article.published_basis)}.${article.origin === null ? "" : ` Origin: ${escapeHtml(article.origin)}.`}${href === null ? "" : ` <a href="${href}">The page as published</a>.`}</p>` +
    `${excerpt}</header>`
  );
}

/** So many kinds of lines there are. */
const LINES = 6;

/** How the claims of a table are underlined: tables take the kinds of lines in their order. */
const lineOf = ({dossier: {tables}}: DossierIndex, table: string): string =>
  `line-${String(tables.findIndex(({name}) => name === table) % LINES)}`;

function legend(index: DossierIndex, claims: readonly Claim[]): string {
  const tables = index.dossier.tables.filter(({name}) => claims.some(({table}) => table === name));
  const items = tables.map(
    ({name, title}) => `<li><span class="claim ${lineOf(index, name)}">${escapeHtml(title)}</span></li>`
  );
  return `<ul class="reader-legend" aria-label="How claims are underlined">${items.join("")}</ul>`;
}

/** Each finding stands in the margin once, beside the first passage that it is about; an error beside each of them. */
function body(
  index: DossierIndex,
  article: Article,
  passages: readonly Passage[],
  placed: Placed,
  original: ReaderOriginal
): string {
  const withoutClaim = passageFindings(index, article);
  const uses = claimUsesOnce(index, pageTexts(index.dossier.settings));
  return passages
    .map((passage) => {
      if (passage.kind === "gap") return `<p class="gap">[… ${passage.words} words]</p>`;
      const held = [...new Set(passage.pieces.flatMap(({claims}) => claims))];
      const claims = held.filter(({claim_id}) => index.claims.has(claim_id));
      const [start, end] = [passage.pieces[0]?.start ?? 0, passage.pieces.at(-1)?.end ?? 0];
      const here = withoutClaim.filter(({at}) => start <= at && at < end).map(({finding}) => finding);
      const fresh = [...new Set([...findingsOfAll(index, claims), ...here])].filter(
        (finding) => finding.severity === "error" || !placed.has(finding)
      );
      return `<div class="reader-row ${passage.region}"><p>${original.label({start, end})}${passage.pieces.map((piece) => pieceHtml(index, piece)).join("")}</p>${margin(fresh, placed, decisionsIn(index, passage.pieces), shownIn(uses, claims))}</div>`;
    })
    .join("");
}

function pieceHtml(index: DossierIndex, piece: Piece): string {
  const {text, starts} = piece;
  const claims = piece.claims.filter(({claim_id}) => index.claims.has(claim_id));
  const struck = claims.length < piece.claims.length;
  const words = struck ? `<del>${escapeHtml(text)}</del>` : escapeHtml(text);
  const [first] = claims;
  if (!first)
    return starts.reduce((inner, {claim_id}) => `<span id="${escapeHtml(claim_id)}">${inner}</span>`, words);
  const ids = claims.map(({claim_id}) => claim_id).join(" ");
  const doubt = bySeverity(findingsOfAll(index, claims))[0];
  const [target, ...others] = starts.map(({claim_id}) => escapeHtml(claim_id));
  const anchored = others.reduce((inner, id) => `<span id="${id}">${inner}</span>`, words);
  return `<a class="claim ${lineOf(index, first.table)}${doubt ? ` doubted ${doubt.severity}` : ""}"${target === undefined ? "" : ` id="${target}"`} href="#${escapeHtml(first.claim_id)}" data-claim="${escapeHtml(ids)}">${anchored}</a>`;
}

/** Findings about passages that the reader does not show, or that are no part of the article. */
function generalFindings(index: DossierIndex, article: Article, placed: Placed): string {
  const rest = [...new Set(passageFindings(index, article).map(({finding}) => finding))].filter(
    (finding) => !placed.has(finding)
  );
  return rest.length === 0
    ? ""
    : `<section class="reader-general"><h2>On the text as a whole</h2>${margin(rest, placed)}</section>`;
}
