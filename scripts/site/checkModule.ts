import {findImports} from "./findImports.js";
import {resolveLink} from "./resolveLink.js";

/**
 * What Framework's own client names for pages that might use it one day: parts that it did not bundle, packages that it pinned.
 * A page that does use one gets it bundled, or is found by `checkClientPackages`. Pages with cells carry the client within their bundle.
 */
const BY_CLIENT = /^_(?:observablehq|app)\//;
const NEVER_LOADED = /^_npm\/|^_(?:observablehq|app)\/stdlib\//;

/** The problems of one script: imports that lead nowhere. */
export function checkModule(file: string, code: string, there: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const specifier of findImports(code)) {
    const local = /^(?:npm|jsr|node|observablehq):/.test(specifier) ? null : resolveLink(file, specifier);
    if (local === null) problems.push(`unresolved import: ${specifier}`);
    else if (!there.has(local.file) && !(BY_CLIENT.test(file) && NEVER_LOADED.test(local.file)))
      problems.push(`missing file: ${specifier}`);
  }
  return problems;
}
