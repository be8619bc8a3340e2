/**
 * The address of a file of the site, wherever the site stands: any host, any sub-path.
 *
 * @param path from the site's root, without a leading slash: `data/figure-data.json`
 */
export function siteUrl(path: string): string {
  // the masthead leads home from every page
  const home = document.querySelector<HTMLAnchorElement>("a.masthead")?.href ?? document.baseURI;
  return new URL(path, new URL(".", home)).href;
}
