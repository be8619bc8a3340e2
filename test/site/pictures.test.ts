import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {expect, inject, test} from "vitest";
import {loadDossier} from "../../loaders/dossier.js";
import {makingHere} from "../../scripts/build/making.js";
import {withBrowser} from "../../scripts/browser/withBrowser.js";
import {pictureStyle} from "../../scripts/site/images/pictureStyle.js";
import {sitePictures} from "../../scripts/site/images/sitePictures.js";
import {takePictures} from "../../scripts/site/images/takePictures.js";
import {siteFacts} from "../../scripts/site/siteFacts.js";
import {silent} from "../../scripts/terminal/progress.js";
import {doubtfulFigures} from "../../src/guard/doubtfulFigures.js";
import {builtSite} from "./builtSite.js";

const root = inject("root");
// pictures say which edition they are of
const dossier = loadDossier(root, await makingHere());
const doubtful = doubtfulFigures(dossier);
const pictures = sitePictures(dossier, doubtful, siteFacts(root));

/** A card with a drawing, a card of words, a figure to download, and the icon. */
const SOME = [
  "cards/number-that-breaks-the-chart.png",
  "cards/data.png",
  "data/figures/who-is-counted.png",
  "apple-touch-icon.png"
];

test("takePictures(pictures) gives the bytes that the build has written, without what was kept of it", async () => {
  const dist = await builtSite();
  const some = pictures.filter(({file}) => SOME.includes(file));
  const taken = await withBrowser(silent, (use) =>
    takePictures(use, some, {browser: "any", style: pictureStyle(root)})
  );
  expect(taken.map(({file}) => file).sort()).toEqual([...SOME].sort());
  for (const {file, png} of taken) expect(readFileSync(join(dist, file)).equals(png), file).toBe(true);
});

test("sitePictures(dossier) shows a doubtful figure with its mark, its caveat and the edition, on its card and to download", () => {
  const [doubt] = doubtful.filter(({claim}) => claim.quote.includes("5,000,268"));
  const showing = pictures.filter(({html}) => html.includes(`data-claim="${doubt?.claim.claim_id ?? "?"}"`));
  const names = showing.map(({file}) => file);
  expect(names).toContain("cards/number-that-breaks-the-chart.png");
  expect(names).toContain("data/figures/number-that-breaks-the-chart.png");
  for (const {file, html} of showing) {
    const {document} = parseHTML(`<html><body>${html}</body></html>`);
    for (const {finding_id, caveat} of doubt?.errors ?? []) {
      expect(document.querySelector(`svg [data-caveat~="${finding_id}"]`), file).not.toBeNull();
      if (file.includes("number-that-breaks")) expect(document.body.textContent).toContain(caveat);
    }
    expect(document.body.textContent).toContain(dossier.edition);
    expect(document.body.textContent).toContain("latest report");
  }
});
