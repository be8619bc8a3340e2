import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** A line of a page that names a figure. */
const FIGURE = /^:::figure[ \t](.*)$/gmu;

/**
 * The figures that the pages in `src/` name, each once, as they name them: a page alone decides what a site draws.
 *
 * @param root the project's folder
 */
export function readShown(root: string): readonly string[] {
  const folder = join(root, "src");
  if (!existsSync(folder)) return [];
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort();
  return [...new Set(pages.flatMap((name) => shownOn(readFileSync(join(folder, name), "utf8"))))];
}

const shownOn = (markdown: string): string[] =>
  [...markdown.matchAll(FIGURE)].map(([, words = ""]) => words.trim().replace(/\s+/gu, " "));
