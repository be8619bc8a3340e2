import {findAddresses} from "./checkStyle.js";
import {findImports} from "./findImports.js";
import {resolveLink} from "./resolveLink.js";

/** What the checks need of a page. */
export interface PageFacts {
  readonly links: readonly string[];
  /** what the browser loads by itself: pictures, styles, scripts, fonts */
  readonly loads: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** errors that Framework wrote into the page */
  readonly errors: readonly string[];
  /** module specifiers of inline scripts */
  readonly imports: readonly string[];
  readonly words: number;
}

/** Fewer words than this in `<main>` and something went missing: a page says at least what it is. */
const FEWEST_WORDS = 10;

const LOADING =
  "img[src], script[src], link[rel~=stylesheet], link[rel~=modulepreload], link[rel~=preload], link[rel~=icon], source[src]";

/** Takes a page apart. */
export function readPage(document: Document): PageFacts {
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const attribute = (element: Element): string =>
    element.getAttribute("src") ?? element.getAttribute("href") ?? "";
  const scripts = all("script:not([src])").filter((script) => script.getAttribute("type") === "module");
  return {
    links: all("a[href]").map(attribute),
    loads: [
      ...all(LOADING).map(attribute),
      ...all("style").flatMap(({textContent}) => findAddresses(textContent))
    ],
    ids: new Set(all("[id]").map((element) => element.id)),
    errors: all(".observablehq--error").map((element) => element.textContent.trim()),
    imports: scripts.flatMap((script) => findImports(script.textContent)),
    words: (document.querySelector("main")?.textContent ?? "").split(/\s+/).filter(Boolean).length
  };
}

/** The problems of one page among all pages of a site. */
export function checkPage(
  page: string,
  pages: ReadonlyMap<string, PageFacts>,
  there: ReadonlySet<string>
): string[] {
  const facts = pages.get(page);
  if (!facts) throw new Error(`no such page: ${page}`);
  const problems = facts.errors.map((error) => `error in the page: ${error}`);
  if (facts.words < FEWEST_WORDS) problems.push(`empty page: ${facts.words} words`);
  for (const load of [...facts.loads, ...facts.imports]) {
    if (/^[\w-]+:/.test(load) && !/^(?:https?|data|blob):/.test(load)) {
      problems.push(`unresolved import: ${load}`);
      continue;
    }
    if (load.startsWith("data:")) continue;
    const local = resolveLink(page, load);
    if (local === null) problems.push(`loads from another host: ${load}`);
    else if (!there.has(local.file)) problems.push(`missing file: ${load}`);
  }
  for (const link of new Set(facts.links)) {
    const problem = checkLink(page, link, pages, there);
    if (problem !== null) problems.push(problem);
  }
  return problems;
}

function checkLink(
  page: string,
  link: string,
  pages: ReadonlyMap<string, PageFacts>,
  there: ReadonlySet<string>
): string | null {
  if (/^javascript:/i.test(link)) return `script as a link: ${link}`;
  const local = resolveLink(page, link);
  if (local === null) return null;
  if (!there.has(local.file)) return `dead link: ${link}`;
  const target = pages.get(local.file);
  if (!target || local.fragment === "" || target.ids.has(local.fragment)) return null;
  return `dead link: ${link} (no such place in ${local.file})`;
}
