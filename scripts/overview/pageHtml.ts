import {escapeHtml} from "../../src/components/escapeHtml.js";
import {ICON_LINK} from "../../src/markdown/siteChrome.js";

/** One page of an overview. */
export interface OverviewPage {
  /** below the overview's folder */
  readonly file: string;
  readonly title: string;
  /** escaped HTML */
  readonly body: string;
}

/** What reaches a page from documents could at worst be shown: no script runs, and nothing is asked of another host. */
const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The way from a page to the overview's folder. */
export const wayUp = (file: string): string => "../".repeat(file.split("/").length - 1) || "./";

/**
 * The whole file of a page.
 *
 * @param site the overview's heading
 */
export function pageHtml({file, title, body}: OverviewPage, site: string): string {
  const up = wayUp(file);
  const home = file === "index.html" ? "" : `<nav><a href="${up}index.html">${escapeHtml(site)}</a></nav>`;
  const heading = title === site ? title : `${title} | ${site}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="color-scheme" content="light dark">${ICON_LINK}
<title>${escapeHtml(heading)}</title><link rel="stylesheet" href="${up}overview.css"></head>
<body>${home}<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`;
}
