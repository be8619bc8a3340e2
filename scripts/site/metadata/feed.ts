import type {Dossier} from "../../../loaders/model.js";
import {escapeHtml} from "../../../src/components/escapeHtml.js";
import {formatNumber} from "../../../src/components/formatNumber.js";
import {SITE_TITLE} from "../../../src/markdown/siteChrome.js";
import type {SiteFacts} from "../siteFacts.js";
import {FEED} from "./headTags.js";

interface FeedEntry {
  readonly url: string;
  readonly headline: string;
  readonly description: string;
}

/**
 * The feed of the site as Atom (RFC 4287): an entry for the edition, under an id of its own, so that a reader hears of each; then the
 * chapters, which keep theirs.
 *
 * @param pages the story first
 * @param updated ISO date of the edition
 */
export function feed(
  dossier: Dossier,
  pages: readonly FeedEntry[],
  site: SiteFacts,
  updated: string
): string {
  const {edition, articles, claims, findings} = dossier;
  const time = `${updated}T00:00:00Z`;
  const size = `Edition ${edition}: ${formatNumber(articles.length)} reports, ${formatNumber(claims.length)} claims, ${formatNumber(findings.filter(({state}) => state !== "dismissed").length)} findings.`;
  const entries = pages.map(({url, headline, description}, i) =>
    [
      "  <entry>",
      `    <id>${escapeHtml(i === 0 ? `${url}#edition-${edition}` : url)}</id>`,
      `    <title>${escapeHtml(headline)}</title>`,
      `    <link href="${escapeHtml(url)}"/>`,
      `    <updated>${time}</updated>`,
      ...(site.published === null ? [] : [`    <published>${site.published}T00:00:00Z</published>`]),
      `    <summary>${escapeHtml(i === 0 ? `${description} ${size}` : description)}</summary>`,
      "  </entry>\n"
    ].join("\n")
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n` +
    `  <id>${escapeHtml(site.url)}</id>\n  <title>${SITE_TITLE}</title>\n  <updated>${time}</updated>\n` +
    `  <link href="${escapeHtml(site.url)}"/>\n  <link rel="self" type="application/atom+xml" href="${escapeHtml(new URL(FEED, site.url).href)}"/>\n` +
    `  <author><name>${escapeHtml(site.author)}</name></author>\n${entries.join("")}</feed>\n`
  );
}
