import type {Browser, Page} from "puppeteer";
import type {UseBrowser} from "../../browser/withBrowser.js";
import type {Picture} from "./picture.js";

export interface TakenPicture extends Picture {
  readonly png: Uint8Array;
}

interface CameraOptions {
  /** its version, on which the bytes depend */
  readonly browser: string;
  /** with all that it needs inside: pictures ask for no file */
  readonly style: string;
  /** gives what was made from the same before; absent: every picture is taken anew */
  readonly keep?: (from: readonly string[], make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

/**
 * Photographs pictures, one after another in one tab of a browser, which is started if one has to be taken, and anew where it fails. The same picture, style and browser give the same bytes.
 *
 * @returns the pictures in their order, each with its PNG
 */
export async function takePictures(
  use: UseBrowser,
  pictures: readonly Picture[],
  {browser, style, keep = (_, make) => make()}: CameraOptions
): Promise<readonly TakenPicture[]> {
  const taken: TakenPicture[] = [];
  const darkrooms = new WeakMap<Browser, Page>();
  for (const picture of pictures) {
    const {file, html, width, height, scale} = picture;
    const from = [browser, style, html, JSON.stringify([width, height, scale])];
    const png = await keep(from, () =>
      use(async (browser, begin) => {
        begin(`taking ${file}`);
        const page = darkrooms.get(browser) ?? (await darkroom(browser, style));
        darkrooms.set(browser, page);
        return take(page, picture);
      })
    );
    taken.push({...picture, png});
  }
  return taken;
}

/** A tab in the light with the style and its fonts, in which nothing can be asked of anyone and no script of a page runs. */
async function darkroom(browser: Browser, style: string): Promise<Page> {
  const page = await browser.newPage();
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
