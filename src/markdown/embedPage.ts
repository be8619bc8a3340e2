import {editionDate} from "../../loaders/tables/editionDay.js";
import {escapeHtml} from "../components/escapeHtml.js";
import {formatDate} from "../components/formatDate.js";
import type {Figure} from "../figures/figure.js";
import {sourceLine} from "../figures/kit/sourceLine.js";
import type {DossierIndex} from "./dossierIndex.js";
import {toFigureData} from "./figureData.js";
import {figureEvidence} from "./figureEvidence.js";
import {fontFaces} from "./fontFaces.js";
import {frameFigure} from "./frameFigure.js";
import {rootLinks} from "./rootLinks.js";
import {ICON_LINK} from "./siteChrome.js";

/** Where an embed finds the rest of the site, which it stands one folder below. */
interface EmbedPlaces {
  /** the site's style sheet */
  readonly style: string;
  /** the page's script */
  readonly script: string;
  /** the page that tells the figure's story, with its place in it */
  readonly home: string;
  /** the site's public address, ending in a slash: for the code to copy */
  readonly site: string;
}

/** What stands around a drawing on a phone, in CSS pixels: a frame is that high until its script is there. */
const AROUND = 320;

/**
 * A figure alone, as a page for frames of other sites: title, drawings, note, caveats, the table of its evidence, sources, the way back, and the code to embed it. It is
 * whole without its script, and has the site's colours, dark ones too.
 *
 * @throws Error that names figure, claim and finding, if the figure shows a doubtful claim without its caveat
 */
export function embedPage(
  index: DossierIndex,
  figure: Figure,
  {style, script, home, site}: EmbedPlaces
): string {
  const data = toFigureData(index.dossier);
  const frame = frameFigure(index, figure);
  const {findings, html} = frame;
  const doubt = findings.some(({severity}) => severity === "error") ? " (with figures in doubt)" : "";
  // a reader of another site's page knows nothing of ours
  const source =
    `<p class="figure-files">${escapeHtml(sourceLine(figure, data))} Figure: <a class="masthead" href="../index.html">${escapeHtml(index.dossier.settings.title)}</a>, ` +
    `with <a href="${escapeHtml(home)}">the story and every sentence behind it</a> and <a href="../data.html">the data</a> (CC BY 4.0), ` +
    `as of ${formatDate(editionDate(index.dossier))} (edition ${escapeHtml(index.dossier.edition)}).</p>`;
  const framed = html(figureEvidence(index, figure, frame) + source);
  const height = AROUND + Number(/<svg [^>]*\bheight="(\d+)/u.exec(framed)?.[1] ?? AROUND);
  const page =
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n${ICON_LINK}\n` +
    `<title>${escapeHtml(figure.title(data) + doubt)}</title>\n<meta name="description" content="${escapeHtml(figure.subtitle(data) + doubt)}">\n<base target="_top">\n` +
    `<link rel="stylesheet" type="text/css" href="${escapeHtml(style)}">\n<style>${fontFaces("../")}</style>\n` +
    `<script type="module" src="${escapeHtml(script)}"></script>\n</head>\n` +
    `<body class="embed">\n<main>\n${framed}\n${codeToCopy(snippet(figure, data, site, height))}\n</main>\n</body>\n</html>\n`;
  return rootLinks(page, "../");
}

/** What a page of another site holds to show the figure; without the script it is a frame of fixed height. */
const snippet = (figure: Figure, data: Parameters<Figure["draw"]>[0], site: string, height: number): string =>
  `<iframe src="${escapeHtml(new URL(`embed/${figure.name}.html`, site).href)}" title="${escapeHtml(figure.subtitle(data))}" ` +
  `style="width:100%;height:${height}px;border:0" loading="lazy"></iframe>\n` +
  `<script async src="${escapeHtml(new URL(EMBED_SCRIPT, site).href)}"></script>`;

/** The script for pages of other sites, from the site's root: an address that stays. */
export const EMBED_SCRIPT = "embed/embed.js";

const codeToCopy = (code: string): string =>
  `<details class="embed-code"><summary>Embed this figure</summary><p>Put this into your page. The caveats come with it.</p><textarea readonly rows="6" spellcheck="false" aria-label="HTML to embed this figure">${escapeHtml(code)}</textarea></details>`;
