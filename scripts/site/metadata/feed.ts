import type {Dossier} from "../../../loaders/model.js";
import {escapeHtml} from "../../../src/components/escapeHtml.js";
import {formatNumber} from "../../../src/components/formatNumber.js";
import {correctionId, corrections, type Correction} from "../../../src/changes/corrections.js";
import type {SiteFacts} from "../siteFacts.js";
import {ended, sayCorrection} from "./correctionComments.js";
import {FEED} from "./headTags.js";

interface FeedEntry {
  readonly url: string;
  readonly headline: string;
  readonly description: string;
}

/**
 * The feed of the site as Atom (RFC 4287): an entry for the edition, under an id of its own, so that a reader hears of each; then the
 * chapters, which keep theirs; then each figure that an editor corrected.
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
  const {settings, edition, articles, claims, findings} = dossier;
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
  const corrected = corrections(dossier).map((correction) => correctionEntry(correction, site));
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n` +
    `  <id>${escapeHtml(site.url)}</id>\n  <title>${escapeHtml(settings.title)}</title>\n  <updated>${time}</updated>\n` +
    `  <link href="${escapeHtml(site.url)}"/>\n  <link rel="self" type="application/atom+xml" href="${escapeHtml(new URL(FEED, site.url).href)}"/>\n` +
    `  <author><name>${escapeHtml(site.author)}</name></author>\n${[...entries, ...corrected].join("")}</feed>\n`
  );
}

/** One decision on one field: its address on the page of changes, and the field where that tells two apart. */
function correctionEntry(correction: Correction, site: SiteFacts): string {
  const {row, claim} = correction;
  const url = new URL(`changes.html#${correctionId(claim.claim_id)}`, site.url).href;
  return [
    "  <entry>",
    `    <id>${escapeHtml(`${url}-${row.field ?? "value"}`)}</id>`,
    `    <title>${escapeHtml(`Correction: ${sayCorrection(correction)}`)}</title>`,
    `    <link href="${escapeHtml(url)}"/>`,
    `    <updated>${row.when}T00:00:00Z</updated>`,
    `    <author><name>${escapeHtml(row.who)}</name></author>`,
    `    <summary>${escapeHtml(ended(row.why))}</summary>`,
    "  </entry>\n"
  ].join("\n");
}
