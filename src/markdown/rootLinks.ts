/** An address from the site's root, as blocks write it: `/caveats#f-1`, `/data/findings.csv`. */
const FROM_ROOT = /\b(?<attribute>href|src)="\/(?<path>[\w./-]*)(?<place>[?#][^"]*)?"/gu;

/**
 * Makes addresses from the site's root relative to a page, so that the site works below any path; pages get their ending.
 *
 * @param up the way from the page to the site's root, ending in a slash
 */
export function rootLinks(html: string, up: string): string {
  return html.replace(FROM_ROOT, (_, attribute: string, path: string, place = "") => {
    const file = path === "" || /\.\w+$/u.test(path) ? path : `${path}.html`;
    return `${attribute}="${up}${file}${place as string}"`;
  });
}
