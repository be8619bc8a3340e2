import {existsSync, readFileSync} from "node:fs";
import type {PageEnv} from "./pageUse.js";

/** The file of a page, below `src/`. */
export const pageFile = ({path}: PageEnv): string =>
  `${(path ?? "page").replace(/^\//, "").replace(/\.md$/, "")}.md`;

/** The lines of a page's front matter with both its fences; none where it has none. Framework hands rules the text without it. */
export function frontMatter(env: PageEnv): readonly string[] {
  const file = `src/${pageFile(env)}`;
  if (!existsSync(file)) return [];
  const [matter] = /^---\n[\s\S]*?\n---\n/.exec(readFileSync(file, "utf8")) ?? [];
  return matter?.slice(0, -1).split("\n") ?? [];
}
