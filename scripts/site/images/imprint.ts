import type {Claim, Dossier} from "../../../loaders/model.js";
import {escapeHtml} from "../../../src/components/escapeHtml.js";
import {formatDate} from "../../../src/components/formatDate.js";

/** Whose words a picture shows, and of which state of the dossier: "Source: Itar-Tass. Edition abc, latest report 30 May 2023." Escaped. */
export function imprint({articles, edition, dataDate}: Dossier, claims: readonly Claim[]): string {
  const ids = new Set(claims.map(({article_id}) => article_id));
  const publishers = articles.flatMap(({article_id, publisher}) => (ids.has(article_id) ? publisher : []));
  const source =
    publishers.length === 0 ? "" : `Source: ${escapeHtml([...new Set(publishers)].join(", "))}. `;
  return `${source}Edition ${escapeHtml(edition)}, latest report ${escapeHtml(formatDate(dataDate))}.`;
}
