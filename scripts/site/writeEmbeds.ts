import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import type {Dossier} from "../../loaders/model.js";
import {figuresOf} from "../../src/markdown/figuresOf.js";
import {indexDossier} from "../../src/markdown/dossierIndex.js";
import {EMBED_SCRIPT, embedPage} from "../../src/markdown/embedPage.js";
import {figureHomes} from "./figureHomes.js";
import {listFiles} from "./listFiles.js";
import {writeFiles} from "./writeFiles.js";

/** Named as Framework names modules, so that it is bundled as those are. */
const SCRIPT = "../_import/components/embed.js";

/**
 * Writes `embed/<figure>.html` for every figure into a built and finished site, with the style sheet of its pages and a way back to
 * the page that tells of it: a chapter rather than the story or the briefing; and the script for pages that embed one.
 *
 * @param root the project's folder
 * @param site its public address, ending in a slash
 * @throws `Error` if the site has no style sheet, or a figure shows a doubtful claim without its caveat
 */
export async function writeEmbeds(
  root: string,
  folder: string,
  dossier: Dossier,
  site: string
): Promise<void> {
  const files = listFiles(folder);
  const style = files.find((file) => /^_import\/style\/[^/]+\.css$/u.test(file));
  if (style === undefined)
    throw new Error("the site has no style sheet: has Framework changed where it puts it?");
  const homes = figureHomes(
    figuresOf(dossier),
    files
      .filter((file) => file.endsWith(".html"))
      .map((file) => ({file, html: readFileSync(join(folder, file), "utf8")}))
  );
  const embeds = figuresOf(dossier).map((figure): [string, string] => {
    const page = homes.get(figure.name);
    const home = page === undefined ? "../index.html" : `../${page}#${figure.name}`;
    const places = {style: `../${style}`, script: SCRIPT, home, site};
    return [`embed/${figure.name}.html`, embedPage(indexDossier(dossier), figure, places)];
  });
  writeFiles(folder, new Map([...embeds, [EMBED_SCRIPT, await hostScript(root)]]));
}

/** One file that runs as it is in any page. */
async function hostScript(root: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: ["src/components/embedHost.ts"],
    absWorkingDir: root,
    bundle: true,
    format: "iife",
    target: "es2020",
    minify: true,
    write: false,
    logLevel: "silent"
  });
  return outputFiles[0]?.text ?? "";
}
