import {frontMatter, pageFile} from "./frontMatter.js";
import type {PageEnv} from "./pageUse.js";

/**
 * An error for the author of a page: `index.md:12: [[force_figures measure=tank]]: no claim matches …`.
 *
 * @param line counts from 0 in the text below the front matter, downwards from -1 above it; null where the place is not known
 */
export function authorError(env: PageEnv, line: number | null, what: string, cause: unknown): Error {
  const page = pageFile(env);
  // an editor's line numbers count the front matter
  const place = line === null ? page : `${page}:${line + 1 + frontMatter(env).length}`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${place}: ${what}: ${reason}`, cause instanceof Error ? {cause} : undefined);
}
