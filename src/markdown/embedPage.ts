import {escapeHtml} from "../components/escapeHtml.js";
import type {Figure} from "../figures/figure.js";
import type {DossierIndex} from "./dossierIndex.js";
import {toFigureData} from "./figureData.js";
import {frameFigure} from "./frameFigure.js";
import {rootLinks} from "./rootLinks.js";
import {fontFaces} from "./fontFaces.js";
import {SITE_TITLE} from "./siteChrome.js";

/**
 * A figure alone, as a page for frames of other sites: title, drawings, note, caveats, sources and the way back. It needs no script, and has the
 * site's colours, dark ones too. It stands one folder below the site's root.
 *
 * @param style the site's style sheet, as an address from there
 * @param home the page that tells the figure's story, with its place in it
 * @throws Error that names figure, claim and finding, if the figure shows a doubtful claim without its caveat
 */
export function embedPage(
  index: DossierIndex,
  figure: Figure,
  {style, home}: {readonly style: string; readonly home: string}
): string {
  const data = toFigureData(index.dossier);
  const {claims, findings, html} = frameFigure(index, figure);
  const publishers = new Set(
    claims.map(({article_id}) => index.articles.get(article_id)?.publisher ?? article_id)
  );
  const title = `${figure.title(data)}${findings.some(({severity}) => severity === "error") ? " (with figures in doubt)" : ""}`;
  const source = `<p class="figure-files">Source: ${escapeHtml([...publishers].join(", "))}. <a href="${escapeHtml(home)}">${SITE_TITLE}: the story and every sentence behind it</a>, edition ${escapeHtml(index.dossier.edition)}.</p>`;
  const page =
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n` +
    `<title>${escapeHtml(title)}</title>\n<base target="_top">\n` +
    `<link rel="stylesheet" type="text/css" href="${escapeHtml(style)}">\n<style>${fontFaces("../")}</style>\n</head>\n` +
    `<body class="embed">\n<main>\n${html(source)}\n</main>\n</body>\n</html>\n`;
  return rootLinks(page, "../");
}
