import {rootLinks} from "./rootLinks.js";

/** Where what blocks say is kept until the pages are built. */
export interface LaterBlocks {
  /** @returns the key by which `take` gives it back */
  keep(html: string): string;
  /** @throws Error if there is no such key */
  take(key: string): string;
}

/**
 * Stands on a page for what a block says. Framework takes each page apart twice, and nine tenths of most are blocks, which hold nothing
 * that it has to know, and nothing that it must run: a seed's `${…}` never comes near it.
 */
export const blockPlace = (key: string): string => `<div data-block="${key}"></div>`;

const PLACE = /<div data-block="([^"]*)"><\/div>/gu;

/**
 * Sets the blocks into a page that was built with their places; addresses from the site's root become relative.
 *
 * @param up the way from the page to the site's root, ending in a slash
 * @throws Error if a place is left, as it would be if Framework wrote it in another way
 */
export function setBlocks(html: string, up: string, blocks: Pick<LaterBlocks, "take">): string {
  const page = html.replace(PLACE, (_, key: string) => rootLinks(blocks.take(key), up));
  if (page.includes("data-block="))
    throw new Error("a block’s place is left: does Framework write it otherwise?");
  return page;
}
