/** Any origin will do: it only tells the site's own addresses from others. */
const ORIGIN = "https://site.invalid/";

export interface LocalLink {
  /** path in the built folder, without a leading slash; a folder's page is its index.html */
  readonly file: string;
  /** decoded, without `#`; empty if there is none */
  readonly fragment: string;
}

/**
 * Resolves a link as a browser would from a page of the site.
 *
 * @param from the page's path in the built folder
 * @returns null for what leads elsewhere: another host, mail, data
 */
export function resolveLink(from: string, link: string): LocalLink | null {
  const url = new URL(link, new URL(from, ORIGIN));
  if (url.origin !== new URL(ORIGIN).origin) return null;
  const path = decodeURIComponent(url.pathname).slice(1);
  return {
    file: path === "" || path.endsWith("/") ? `${path}index.html` : path,
    fragment: decodeURIComponent(url.hash.slice(1))
  };
}
