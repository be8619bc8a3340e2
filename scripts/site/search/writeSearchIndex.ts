import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {SearchEntry} from "../../../src/components/search/entry.js";
import type {DoubtfulFigure} from "../../../src/guard/doubtfulFigures.js";
import {holds} from "../../../src/guard/printedForms.js";
import {listFiles} from "../listFiles.js";
import {searchEntries} from "./searchEntries.js";

/**
 * Writes what the site's search finds into `search-index.json`: the passages of its pages, in the order of files. The browser makes its index of words
 * from that when a reader first searches, since such an index is larger than the passages, which are needed anyway to show what was found.
 *
 * @param folder the built site
 * @param doubtful whose errors go with each passage that prints them
 */
export function writeSearchIndex(
  folder: string,
  doubtful: readonly DoubtfulFigure[],
  parsePage: (file: string) => Document
): void {
  const seen = new Set<string>();
  const entries = listFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .sort()
    .flatMap((file) => searchEntries(file, parsePage(file)))
    .filter(({title, text}) => {
      // a figure stands on several pages
      const key = `${title}\n${text}`;
      return !seen.has(key) && Boolean(seen.add(key));
    })
    .map(({element, kind, title, at, text, places = []}): SearchEntry => {
      const caveats = errorsIn(`${title} ${text}`, element, doubtful);
      return {
        kind,
        title,
        at,
        text,
        ...(places.length > 0 && {places}),
        ...(caveats.length > 0 && {caveats})
      };
    });
  writeFileSync(join(folder, "search-index.json"), `${JSON.stringify(entries)}\n`);
}

/** The errors about what a passage prints: whose claim it holds, or whose figure, or what is worked out from that. */
function errorsIn(text: string, element: Element, doubtful: readonly DoubtfulFigure[]): readonly string[] {
  const errors = doubtful.flatMap(({claim, errors, telling, derived}) => {
    const isHeld =
      element.matches(".reader-row > p") && element.querySelector(`[data-claim~="${claim.claim_id}"]`);
    const isPrinted =
      telling.some((form) => holds(text, form)) ||
      derived.some(
        ({form, cue}) => holds(text, form) && cue.test(text.slice(text.indexOf(form) + form.length))
      );
    return isHeld || isPrinted ? errors.map(({finding_id}) => finding_id) : [];
  });
  return [...new Set(errors)];
}
