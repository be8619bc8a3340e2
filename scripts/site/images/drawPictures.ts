import type {Dossier} from "../../../loaders/model.js";
import type {DoubtfulFigure} from "../../../src/guard/doubtfulFigures.js";
import type {UseBrowser} from "../../browser/withBrowser.js";
import {cached} from "../../build/cached.js";
import type {SiteFacts} from "../siteFacts.js";
import {pictureStyle} from "./pictureStyle.js";
import {sitePictures} from "./sitePictures.js";
import {takePictures, type TakenPicture} from "./takePictures.js";

/**
 * The pictures of a site, with their PNGs. One is taken anew when what it shows has changed.
 *
 * @param root the project's folder
 * @param use lends the browser to take them with
 * @throws Error as `sitePictures`, and what the browser throws
 */
export async function drawPictures(
  root: string,
  dossier: Dossier,
  doubtful: readonly DoubtfulFigure[],
  site: SiteFacts,
  use: UseBrowser
): Promise<readonly TakenPicture[]> {
  const pictures = sitePictures(dossier, doubtful, site);
  return takePictures(use, pictures, {
    browser: dossier.madeFrom.browser ?? "",
    style: pictureStyle(root),
    keep: (from, make) => cached(root, "pictures", from, make)
  });
}
