import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Dossier} from "../../loaders/model.js";
import {figures} from "../../src/figures/index.js";
import {indexDossier} from "../../src/markdown/dossierIndex.js";
import {embedPage} from "../../src/markdown/embedPage.js";
import {listFiles} from "./listFiles.js";

/** Pages that show figures a second time. */
const NOT_HOME = new Set(["index.html", "briefing.html"]);

/**
 * Writes `embed/<figure>.html` for every figure into a built and finished site, with the style sheet of its pages and a way back to
 * the page that tells of it: a chapter rather than the story or the briefing.
 *
 * @throws `Error` if the site has no style sheet, or a figure shows a doubtful claim without its caveat
 */
export function writeEmbeds(folder: string, dossier: Dossier): void {
  const files = listFiles(folder);
  const style = files.find((file) => /^_import\/style\/[^/]+\.css$/u.test(file));
  if (style === undefined)
    throw new Error("the site has no style sheet: has Framework changed where it puts it?");
  const pages = files
    .filter((file) => /^[\w-]+\.html$/u.test(file))
    .sort((a, b) => Number(NOT_HOME.has(a)) - Number(NOT_HOME.has(b)))
    .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  mkdirSync(join(folder, "embed"), {recursive: true});
  for (const figure of figures) {
    const [page] = pages.find(([, html]) => html.includes(`data-figure="${figure.name}"`)) ?? [];
    const home = page === undefined ? "../index.html" : `../${page}#${figure.name}`;
    const html = embedPage(indexDossier(dossier), figure, {style: `../${style}`, home});
    writeFileSync(join(folder, "embed", `${figure.name}.html`), html);
  }
}
