import {join} from "node:path";
import type {Browser} from "puppeteer";
import type {Dossier} from "../../../loaders/model.js";
import type {DoubtfulFigure} from "../../../src/guard/doubtfulFigures.js";
import {findBrowser} from "../../browser/findBrowser.js";
import {siteFacts} from "../siteFacts.js";
import {pictureCache} from "./pictureCache.js";
import {pictureStyle} from "./pictureStyle.js";
import {sitePictures} from "./sitePictures.js";
import {takePictures} from "./takePictures.js";

/** Where pictures are kept from build to build, below the project's folder: one is taken anew when what it shows has changed. */
export const PICTURE_CACHE = ".build/pictures";

/**
 * The pictures of a site, as PNGs by file name.
 *
 * @param root the project's folder
 * @param open the browser to take them with
 * @throws Error as `sitePictures`, and what the browser throws
 */
export async function drawPictures(
  root: string,
  dossier: Dossier,
  doubtful: readonly DoubtfulFigure[],
  open: () => Promise<Browser>
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = sitePictures(dossier, doubtful, siteFacts(root));
  return takePictures(open, pictures, {
    browser: findBrowser().version,
    style: pictureStyle(root),
    cache: pictureCache(join(root, PICTURE_CACHE))
  });
}
