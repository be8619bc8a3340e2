import {escapeHtml} from "../../../src/components/escapeHtml.js";
import {CARD} from "../images/cardFrame.js";
import {logoPicture} from "../images/logo.js";

interface HeadFacts {
  /** what the site is called */
  readonly siteTitle: string;
  readonly type: "article" | "website";
  readonly title: string;
  readonly description: string;
  /** the address that stands for the page wherever it is met */
  readonly canonical: string;
  readonly card: {readonly url: string; readonly alt: string};
  /** the way to the site's root, ending in a slash */
  readonly up: string;
}

/**
 * What networks and readers ask of a page's head: https://ogp.me, and what X adds to it
 * (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup).
 */
export function headTags({siteTitle, type, title, description, canonical, card, up}: HeadFacts): string {
  const meta = (name: "name" | "property", key: string, content: string | number): string =>
    `<meta ${name}="${key}" content="${escapeHtml(content)}">`;
  return [
    `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(siteTitle)}" href="${up}${FEED}">`,
    `<link rel="apple-touch-icon" href="${up}${logoPicture.file}">`,
    meta("property", "og:type", type),
    meta("property", "og:site_name", siteTitle),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:url", canonical),
    meta("property", "og:image", card.url),
    meta("property", "og:image:width", CARD.width),
    meta("property", "og:image:height", CARD.height),
    meta("property", "og:image:alt", card.alt),
    meta("name", "twitter:card", "summary_large_image"),
    meta("name", "twitter:image:alt", card.alt)
  ].join("");
}

/** Where the feed stands, from the site's root. */
export const FEED = "feed.xml";
