import {existsSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import type {Plugin} from "esbuild";

/** A module of ours as Framework names it in a page, or as we do: `./_import/components/site.0a1b2c3d.js`, `/components/site.js`. */
const OURS = /(?:^|\/)_import\/(?<built>.+?)(?:\.[0-9a-f]{8})?\.js$|^\/(?<own>[\w/-]+)\.js$/u;
/** What only cells of a page can import: it knows the files that the page named. */
const STDLIB = /^observablehq:stdlib$/;

/** The source of a module of ours, from the project's folder; null for what is none. */
export function sourceOf(address: string): string | null {
  const {built, own} = OURS.exec(address)?.groups ?? {};
  const name = built ?? own;
  return name === undefined ? null : `src/${name}.ts`;
}

/**
 * Lets esbuild follow the names that Framework writes into pages. Our own modules are taken from their sources: their names do not
 * depend on when and where Framework built them, so that two builds give the same bytes.
 *
 * @param cells the inline scripts of pages, by page: the entry `cells:<page>`
 */
export function frameworkNames({
  root,
  folder,
  cells
}: {
  readonly root: string;
  readonly folder: string;
  readonly cells: ReadonlyMap<string, string>;
}): Plugin {
  return {
    name: "framework-names",
    setup: (build) => {
      build.onResolve({filter: /^cells:/}, ({path}) => ({
        path: path.slice("cells:".length),
        namespace: "cells"
      }));
      build.onLoad({filter: /.*/, namespace: "cells"}, ({path}) => ({
        contents: cells.get(path) ?? "",
        resolveDir: dirname(join(folder, path)),
        loader: "js"
      }));
      build.onResolve({filter: /_import\//}, ({path}) => ({path: join(root, sourceOf(path) ?? "")}));
      build.onResolve({filter: STDLIB}, ({importer}) => ({
        errors: [
          {
            text: `${relative(root, importer)} imports observablehq:stdlib; take files by fetch(siteUrl("data/…")) there, or use FileAttachment in a page's cell`
          }
        ]
      }));
      // Framework's client names parts that it did not bundle and packages that no page uses
      build.onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) =>
        resolveDir.startsWith(join(folder, "_observablehq")) && !existsSync(join(resolveDir, path))
          ? {path, external: true}
          : undefined
      );
    }
  };
}
