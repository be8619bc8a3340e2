import type {Page} from "puppeteer";
import {FONT_FACES} from "../../src/markdown/fontFaces.js";

/** Enough to know what it is. */
const SHOWN = 40;

/**
 * What a page asks of the site's fonts that no face of them has: a browser would smear or slant another one. Folded text counts too.
 *
 * @returns a face with the first words that want it, each face once
 */
export async function missingFaces(page: Page): Promise<string[]> {
  const wanted = await page.evaluate((shown) => {
    const first = new Map<string, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? "";
      const element = walker.currentNode.parentElement;
      if (text === "" || !element || element.closest("script, style, noscript, template, title, desc"))
        continue;
      const {fontFamily, fontWeight, fontStyle} = getComputedStyle(element);
      const family = (fontFamily.split(",")[0] ?? "").replaceAll('"', "");
      const face = `${family} ${fontWeight} ${fontStyle}`;
      if (!first.has(face)) first.set(face, `<${element.localName}> “${text.slice(0, shown)}”`);
    }
    return [...first];
  }, SHOWN);
  const families = new Set(FONT_FACES.map(({family}) => family));
  const faces = new Set(FONT_FACES.map(({family, weight, style}) => `${family} ${weight} ${style}`));
  return wanted
    .filter(([face]) => [...families].some((family) => face.startsWith(`${family} `)) && !faces.has(face))
    .map(([face, words]) => `${face}: ${words}`);
}
