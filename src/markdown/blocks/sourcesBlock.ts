import type {Article, Original} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatDate} from "../../components/formatDate.js";
import type {Block} from "../blockRule.js";
import {caveatMark} from "../caveatMark.js";
import {errorsInTitle} from "../errorsWithin.js";
import {findingsOfAll} from "../findingsOfAll.js";
import {originalWords} from "../publishedOriginal.js";

/** `:::sources`: every article with what is known of it and how. */
export const sourcesBlock: Block = {
  name: "sources",
  read(index) {
    const items = index.dossier.articles.map((article) => {
      const claims = index.dossier.claims.filter(({article_id}) => article_id === article.article_id);
      return sourceItem(
        article,
        index.dossier.originals.get(article.seed),
        claims.length,
        findingsOfAll(index, claims).length,
        caveatMark(errorsInTitle(index, article.article_id))
      );
    });
    return {html: () => `<ol class="sources">${items.join("")}</ol>`};
  }
};

/** When an article was published, with its uncertainty: "10–11 July 2013", "on or after 10 July 2013". */
export function publishedWords({published_start, published_end}: Article): string {
  if (published_start === null)
    return published_end === null ? "date not known" : `by ${formatDate(published_end)}`;
  return published_end === null
    ? `on or after ${formatDate(published_start)}`
    : formatDate(`${published_start}/${published_end}`);
}

function sourceItem(
  article: Article,
  original: Original | undefined,
  claims: number,
  findings: number,
  mark: string
): string {
  const href = safeHref(article.url);
  const facts: readonly (readonly [string, string | null])[] = [
    ["Published", `${publishedWords(article)} (${article.published_basis})`],
    ["Author", article.author ?? "not known"],
    ["Origin", article.origin],
    ["Certainty", article.confidence],
    ["File", article.seed],
    ["SHA-256", article.seed_sha256],
    ["Taken from", original ? `${original.file}, ${originalWords(original)}` : null],
    ["Its hash", original?.sha256 ?? null]
  ];
  const terms = facts
    .filter(([, text]) => text !== null)
    .map(([name, text]) => `<div><dt>${name}</dt><dd>${escapeHtml(text ?? "")}</dd></div>`);
  return (
    `<li id="source-${escapeHtml(article.article_id)}"><p class="kicker">${escapeHtml(article.publisher)}</p>` +
    `<h2><a href="/sources/${escapeHtml(article.article_id)}">${escapeHtml(article.title)}</a>${mark}</h2>` +
    `<p>${claims} claims, ${findings} findings.${href === null ? "" : ` <a href="${href}">The page as published</a>`}</p>` +
    `<dl>${terms.join("")}</dl></li>`
  );
}
