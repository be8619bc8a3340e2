import {PurgeCSS} from "purgecss";
import {namesInMarkup, namesInScripts} from "./styledNames.js";

/** A page's link to the site's style sheet, and the hint to load it early. */
const LINKS =
  /<link rel="(?:preload" as="style|stylesheet" type="text\/css)" href="[^"]*_import\/style\/[^"]*\.css">\n?/gu;

/**
 * Puts into a page the rules of the style sheet that can apply to it, in place of its link: the words can be painted as soon as they
 * are there.
 *
 * @param style the whole style sheet, without addresses relative to it
 * @param scripts what the page's scripts hold, since they name classes too
 * @throws `Error` if the page has no such link
 */
export async function inlineStyle(html: string, style: string, scripts: string): Promise<string> {
  const [link] = LINKS.exec(html) ?? [];
  LINKS.lastIndex = 0;
  if (link === undefined) throw new Error("no style sheet in the page: has Framework changed its template?");
  const [used] = await new PurgeCSS().purge({
    content: [
      {raw: html, extension: "html"},
      {raw: scripts, extension: "js"}
    ],
    css: [{raw: style}],
    extractors: [
      {extensions: ["html"], extractor: namesInMarkup},
      {extensions: ["js"], extractor: namesInScripts}
    ],
    variables: true
  });
  let first = true;
  return html.replace(LINKS, () => {
    const once = first ? `<style>${used?.css ?? style}</style>\n` : "";
    first = false;
    return once;
  });
}
