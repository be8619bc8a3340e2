/** A module script of a page, as Framework writes it or as `scriptPlaces` left its mark. */
export interface PageScript {
  /** the whole element */
  readonly html: string;
  /** what it loads, as the page names it; absent for one that stands in the page */
  readonly address: string | undefined;
  readonly code: string;
}

const SCRIPT =
  /<script type="module"(?: src="(?<address>[^"]+)")?>(?<code>[\s\S]*?)<\/script>\n?|<meta name="later-script" content="(?<later>[^"]+)">/gu;

/** The module scripts of a page, in their order. */
export function pageScripts(html: string): PageScript[] {
  return [...html.matchAll(SCRIPT)].map(({0: element, groups}) => ({
    html: element,
    address: groups?.address ?? groups?.later,
    code: groups?.code ?? ""
  }));
}
