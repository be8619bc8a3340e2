import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {JSDOM} from "jsdom";
import type {Dossier} from "../../loaders/model.js";
import type {Journal} from "../../src/changes/journal.js";
import {AT_ONCE} from "../../src/markdown/blockPlaces.js";
import {dossierMarkdown} from "../../src/markdown/index.js";
import {tinyDossier} from "./tinyDossier.js";

/** A page as Framework itself renders it, with our syntax; `code` is what it would run in the browser. */
export function render(
  source: string,
  dossier: Dossier = tinyDossier,
  journal?: () => Journal,
  path = "/page"
): {html: string; code: unknown[]; document: Document} {
  const md = createMarkdownIt({
    markdownIt: (own: Parameters<typeof dossierMarkdown>[0]) =>
      dossierMarkdown(own, () => dossier, AT_ONCE, journal)
  });
  const page = parseMarkdown(source, {md, path});
  return {html: page.body, code: page.code, document: new JSDOM(page.body).window.document};
}
