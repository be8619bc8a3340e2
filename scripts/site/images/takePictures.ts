import {createHash} from "node:crypto";
import type {Browser, Page} from "puppeteer";
import type {Picture} from "./picture.js";
import type {PictureCache} from "./pictureCache.js";

interface CameraOptions {
  /** its version, on which the bytes depend */
  readonly browser: string;
  /** with all that it needs inside: pictures ask for no file */
  readonly style: string;
  /** absent: every picture is taken anew */
  readonly cache?: PictureCache;
}

/** A tall picture is taken in a tenth of a second; a browser that hangs is given up. */
const TIMEOUT_MS = 60_000;

/**
 * Photographs pictures, one after another in one tab of a browser, which is opened if one has to be taken. The same picture, style and browser give the same bytes.
 *
 * @returns PNGs by file name, in the order of the pictures
 */
export async function takePictures(
  open: () => Promise<Browser>,
  pictures: readonly Picture[],
  {browser, style, cache}: CameraOptions
): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = createHash("sha256").update(`${browser}\n${style}`).digest("hex");
  const taken = new Map<string, Uint8Array>();
  let page: Page | undefined;
  try {
    for (const picture of pictures) {
      const {html, width, height, scale} = picture;
      const key = createHash("sha256")
        .update(JSON.stringify([made, html, width, height, scale]))
        .digest("hex");
      const known = cache?.get(key);
      const png = known ?? (await take((page ??= await darkroom(await open(), style)), picture));
      if (!known) cache?.put(key, png);
      taken.set(picture.file, png);
    }
  } finally {
    await page?.close();
  }
  cache?.sweep();
  return taken;
}

/** A tab in the light with the style and its fonts, in which nothing can be asked of anyone and no script of a page runs. */
async function darkroom(browser: Browser, style: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: "light"}]);
  await page.setContent(
    `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"><style>${style}</style></head><body></body></html>`
  );
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  return page;
}

async function take(page: Page, {html, width, height, scale}: Picture): Promise<Uint8Array> {
  const viewport = page.viewport();
  if (viewport?.width !== width || viewport.deviceScaleFactor !== scale)
    await page.setViewport({width, height: height ?? width, deviceScaleFactor: scale});
  const whole = await page.evaluate((content) => {
    document.body.innerHTML = content;
    return Math.ceil(document.body.getBoundingClientRect().height);
  }, html);
  return page.screenshot({clip: {x: 0, y: 0, width, height: height ?? whole}, captureBeyondViewport: true});
}
