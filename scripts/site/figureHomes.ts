import type {Figure} from "../../src/figures/figure.js";

/** Pages that show figures a second time. */
const NOT_HOME = new Set(["index.html", "briefing.html"]);

/** The page that tells of each figure, by the figure's name: a chapter rather than the story or the briefing. */
export function figureHomes(
  figures: readonly Figure[],
  pages: readonly {readonly file: string; readonly html: string}[]
): ReadonlyMap<string, string> {
  const tellers = pages
    .filter(({file}) => /^[\w-]+\.html$/u.test(file))
    .sort((a, b) => Number(NOT_HOME.has(a.file)) - Number(NOT_HOME.has(b.file)));
  return new Map(
    figures.flatMap(({name}) => {
      const home = tellers.find(({html}) => html.includes(`data-figure="${name}"`));
      return home ? [[name, home.file] as const] : [];
    })
  );
}
