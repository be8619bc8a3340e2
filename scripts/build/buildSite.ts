import {rmSync} from "node:fs";
import {join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import type {Dossier} from "../../loaders/model.js";
import {printBriefing} from "../briefing/printBriefing.js";
import {findBrowser} from "../browser/findBrowser.js";
import {withBrowser, type UseBrowser} from "../browser/withBrowser.js";
import {blockFolder, blocksOf} from "../framework/blockFolder.js";
import {buildPages} from "../framework/buildPages.js";
import {checkClientPackages} from "../framework/checkClientPackages.js";
import {clearCache} from "../framework/clearCache.js";
import {fillCache} from "../framework/fillCache.js";
import {doubtfulFigures} from "../../src/guard/doubtfulFigures.js";
import {figuresOf} from "../../src/markdown/figuresOf.js";
import {refuseUnmarkedFigures} from "../../src/markdown/drawFigure.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {checkCaveats} from "../site/checkCaveats.js";
import {figureHashes} from "../site/figureHashes.js";
import {otherEditions} from "../edition/otherEditions.js";
import {dossierFolder} from "../dossier/dossierFolder.js";
import {recordSite} from "../edition/recordSite.js";
import {dataFiles} from "../site/dataFiles.js";
import {checkSite} from "../site/checkSite.js";
import {finishSite} from "../site/finishSite.js";
import {describeSite} from "../site/metadata/describeSite.js";
import {drawPictures} from "../site/images/drawPictures.js";
import {deliverSite} from "../site/deliver/deliverSite.js";
import {pageParser} from "../site/pageParser.js";
import {originalFiles} from "../site/originalFiles.js";
import {writeFileFacts} from "../site/writeFileFacts.js";
import {writeEmbeds} from "../site/writeEmbeds.js";
import {writeSearchIndex} from "../site/search/writeSearchIndex.js";
import {siteFacts} from "../site/siteFacts.js";
import {writeFiles} from "../site/writeFiles.js";
import {cleaningUp} from "../terminal/cleaningUp.js";
import type {Progress} from "../terminal/progress.js";
import {sourceDay} from "./making.js";
import {missingFiles} from "./requiredFiles.js";
import {readInputs} from "./readInputs.js";
import {recover, swapFolders} from "./swapFolders.js";
import {together} from "./together.js";
import {withLock} from "./withLock.js";

export const BUILD_STEPS = 4;

/**
 * Makes `dist/` from the inputs: tables, pages, briefing. It is made beside the last one and takes its place at the end, whole;
 * whatever goes wrong before, a figure that has lost a mark among it, leaves the last one as it was. The same inputs and browser give the same bytes.
 *
 * @param root the project's folder; also the working directory
 * @throws `InputError` for inputs that cannot be used; `Error` for anything that went wrong in the build
 */
export async function buildSite(root: string, progress: Progress): Promise<void> {
  const aside = join(root, ".build");
  const target = join(dossierFolder(root), "dist");
  const output = `.build/staging-${process.pid}`;
  const staging = join(root, output);

  const site = siteFacts(root);

  const build = async (useBrowser: UseBrowser): Promise<void> => {
    progress.step("Reading documents and tables");
    const making = {browser: (await findBrowser({log: progress.log})).version, day: sourceDay(process.env)};
    clearCache(root);
    fillCache(root);
    // Framework is a process of its own, which reads the documents itself: what pages do not need of us is made meanwhile
    const [{dossier, data, doubtful, drawings, files, pictures}] = await together(
      later(async () => {
        const dossier = readInputs(root, making);
        progress.log(summary(dossier));
        progress.step("Building the pages");
        const data = toFigureData(dossier);
        refuseUnmarkedFigures(figuresOf(dossier), data);
        const doubtful = doubtfulFigures(dossier);
        const drawings = figureHashes(dossier);
        const pictures = await drawPictures(root, dossier, doubtful, site, useBrowser);
        return {dossier, data, doubtful, drawings, files: dataFiles(dossier, site, drawings), pictures};
      }),
      buildPages({root, output, browser: making.browser, onLine: progress.tick})
    );
    writeFiles(join(staging, "data"), files);
    writeFiles(staging, originalFiles(root, dossier));
    finishSite(staging, {
      blocks: blockFolder(blocksOf(staging)),
      data,
      figures: figuresOf(dossier),
      doubtful
    });
    writeFileFacts(staging, files);
    await writeEmbeds(root, staging, dossier, site.url);
    writeFiles(staging, new Map(pictures.map(({file, png}) => [file, png])));
    await deliverSite(root, staging);
    describeSite(staging, {dossier, doubtful, site, pictures});
    const parsePage = pageParser(staging);
    writeSearchIndex(staging, doubtful, parsePage);
    refuse("the site is broken", [
      ...checkClientPackages(root),
      ...otherEditions(staging, dossier.edition),
      ...checkSite(staging, ["briefing.pdf", RECORD_FILE], parsePage)
    ]);
    refuse("a doubtful figure is shown without its caveat", checkCaveats(staging, doubtful, parsePage));

    progress.step("Printing the briefing");
    const pages = await printBriefing(useBrowser, {
      root,
      folder: staging,
      site
    });
    progress.log(`${pages} pages`);

    progress.step("Putting the site in place");
    recordSite(staging, dossier, drawings);
    refuse(
      "the site is incomplete",
      missingFiles(staging, dossier).map((file) => `missing or empty: ${file}`)
    );
    swapFolders(staging, target, aside);
  };

  const removeStaging = (): void => {
    for (const folder of [staging, blocksOf(staging)]) rmSync(folder, {recursive: true, force: true});
  };
  const recoverAndBuild = (): Promise<void> => {
    recover(target, aside);
    return cleaningUp(removeStaging, () => withBrowser(progress, build));
  };
  await withLock(join(aside, "lock"), recoverAndBuild, progress.log);
}

/** What a task gives once those begun beside it have been set to work. */
const later = async <T>(task: () => Promise<T>): Promise<T> => {
  await setImmediate();
  return task();
};

function summary({articles, claims, findings}: Dossier): string {
  return `${articles.length} articles, ${claims.length} claims, ${findings.length} findings`;
}

function refuse(what: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, 30).map((problem) => `  ${problem}`);
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
  throw new Error([`${what}; dist/ stays as it was:`, ...shown, ...more].join("\n"));
}
