import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Figure, FigureData} from "../../src/figures/figure.js";
import type {DoubtfulFigure} from "../../src/guard/doubtfulFigures.js";
import {setBlocks, type LaterBlocks} from "../../src/markdown/laterBlocks.js";
import {setDrawings} from "../../src/markdown/setDrawings.js";
import {wordsOf} from "../../src/words/index.js";
import {wayUp} from "../../src/markdown/wayUp.js";
import {doubtHead} from "./doubtHead.js";
import {dropClock, finishPage} from "./finishPage.js";
import {listFiles} from "./listFiles.js";
import {slimMarks} from "./slimMarks.js";

/**
 * Finishes a site as Framework built it, in place: sets blocks and drawings in, mends and slims pages and what differs from build to build, and adds a file by
 * which GitHub Pages knows to serve folders that begin with `_`.
 *
 * @param blocks what the blocks of its pages say
 * @param data what the drawings show
 * @param figures those of the site (`figuresOf`)
 * @param doubtful what no title may print without saying that it is in doubt
 */
export function finishSite(
  folder: string,
  {
    blocks,
    data,
    figures,
    doubtful
  }: {
    readonly blocks: Pick<LaterBlocks, "take">;
    readonly data: FigureData;
    readonly figures: readonly Figure[];
    readonly doubtful: readonly DoubtfulFigure[];
  }
): void {
  for (const file of listFiles(folder)) {
    if (file.endsWith(".html"))
      mend(folder, file, (html) => {
        const page = setDrawings(
          doubtHead(setBlocks(finishPage(html, wordsOf(file).lang), wayUp(file), blocks), doubtful),
          data,
          figures
        );
        return slimMarks(page, data.findings);
      });
    else if (file.endsWith(".js")) mend(folder, file, dropClock);
  }
  writeFileSync(join(folder, ".nojekyll"), "");
}

function mend(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  try {
    const mended = change(text);
    if (mended !== text) writeFileSync(path, mended);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, {cause: error});
  }
}
