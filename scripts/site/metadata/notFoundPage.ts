import type {Settings} from "../../../loaders/model.js";
import {escapeHtml} from "../../../src/components/escapeHtml.js";
import {SITE_ICON, sitePages} from "../../../src/markdown/siteChrome.js";
import {contentPolicy} from "../deliver/contentPolicy.js";
import {pageUrl} from "./pageUrl.js";

const STYLE =
  ":root{color-scheme:light dark}body{max-width:36rem;margin:0 auto;padding:12vh 1rem 4rem;font:1.125rem/1.55 Georgia,serif;background:#fffdf9;color:#1b1c1e}" +
  "svg{width:3rem}h1{margin:.5rem 0;line-height:1.15}ul{padding:0;list-style:none}li{padding:.35rem 0}a{color:#1d5188}" +
  "@media(prefers-color-scheme:dark){body{background:#14161a;color:#eceae5}a{color:#93c1f2}}";

/**
 * What a host shows where nothing is, at whatever depth: so it loads nothing, and leads to the site by its public address.
 *
 * @param root that address, ending in a slash
 */
export function notFoundPage(settings: Settings, root: string): string {
  const items = sitePages(settings).map(
    ({path, name, description}) =>
      `<li><a href="${escapeHtml(pageUrl(root, `${path.slice(1)}.html`))}">${escapeHtml(name)}</a>: ${escapeHtml(description)}</li>`
  );
  return (
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${contentPolicy(false)}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<meta name="robots" content="noindex">\n<title>Nothing here | ${escapeHtml(settings.title)}</title>\n<meta name="description" content="There is no page at this address; the pages that there are.">\n` +
    `<link rel="icon" href="data:image/svg+xml,${encodeURI(SITE_ICON)}">\n<style>${STYLE}</style>\n</head>\n` +
    `<body>\n<main>\n<span aria-hidden="true">${SITE_ICON}</span>\n<h1>There is no page at this address</h1>\n<p>It may have moved, or the link has lost a letter. <a href="${escapeHtml(root)}">${escapeHtml(settings.title)}</a> has these:</p>\n<ul>\n${items.join("\n")}\n</ul>\n</main>\n</body>\n</html>\n`
  );
}
