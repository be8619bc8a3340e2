/**
 * The public address of a file of the site; a folder stands for its index.
 *
 * @param root the site's public address, ending in a slash
 * @param file from the site's root
 */
export const pageUrl = (root: string, file: string): string =>
  new URL(file.replace(/(^|\/)index\.html$/u, "$1"), root).href;
