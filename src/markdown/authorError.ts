import {existsSync, readFileSync} from "node:fs";
import type {PageEnv} from "./pageUse.js";

/**
 * An error for the author of a page: `index.md:12: [[force_figures measure=tank]]: no claim matches …`.
 *
 * @param line counts from 0 in the text below the front matter; null where the place is not known
 */
export function authorError(env: PageEnv, line: number | null, what: string, cause: unknown): Error {
  const page = `${(env.path ?? "page").replace(/^\//, "").replace(/\.md$/, "")}.md`;
  const place = line === null ? page : `${page}:${line + 1 + frontMatterLines(`src/${page}`)}`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${place}: ${what}: ${reason}`, cause instanceof Error ? {cause} : undefined);
}

/** Framework hands rules the text without its front matter; an editor's line numbers count it. */
function frontMatterLines(file: string): number {
  if (!existsSync(file)) return 0;
  const match = /^---\n[\s\S]*?\n---\n/.exec(readFileSync(file, "utf8"));
  return match ? match[0].split("\n").length - 1 : 0;
}
