import {escapeHtml} from "../../../src/components/escapeHtml.js";

/**
 * The pages for search engines: https://www.sitemaps.org/protocol.html
 *
 * @param modified ISO date of the edition
 */
export function sitemap(urls: readonly string[], modified: string): string {
  const entries = urls.map(
    (url) => `  <url><loc>${escapeHtml(url)}</loc><lastmod>${modified}</lastmod></url>\n`
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`;
}

/** Everything may be read. Robots look for it at the root of a host only; elsewhere it does no harm. */
export const robots = (sitemapUrl: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`;
