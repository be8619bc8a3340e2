import {resolveLink} from "./resolveLink.js";

/** `url(x)`, quoted or not, and `@import "x"`, as esbuild writes them: without spaces inside the brackets. */
const ADDRESS = /url\((?<url>"[^"]*"|'[^']*'|[^"'()\s]+)\)|@import\s*(?<sheet>"[^"]*"|'[^']*')/g;

/** The problems of one style sheet: addresses that lead nowhere or to another host. */
export function checkStyle(file: string, css: string, there: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const address of findAddresses(css)) {
    const local = resolveLink(file, address);
    if (local === null) problems.push(`loads from another host: ${address}`);
    else if (!there.has(local.file)) problems.push(`missing file: ${address}`);
  }
  return problems;
}

/** What a style sheet loads: not what it carries inside, nor parts of its own page. */
export function findAddresses(css: string): string[] {
  return [...css.matchAll(ADDRESS)]
    .map(({groups}) => (groups?.url ?? groups?.sheet ?? "").replace(/^["']|["']$/g, ""))
    .filter((address) => !address.startsWith("data:") && !address.startsWith("#"));
}
