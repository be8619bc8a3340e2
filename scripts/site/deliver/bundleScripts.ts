import {join, posix, relative} from "node:path";
import {build, type Metafile} from "esbuild";
import {frameworkNames, sourceOf} from "./frameworkNames.js";
import {pageScripts, type PageScript} from "./pageScripts.js";

/** Where the scripts of a delivered site lie, from its root. */
const SCRIPTS = "_app";

export interface Bundle {
  /** the files, by name from the site's root */
  readonly files: ReadonlyMap<string, string>;
  /** the names of those that a page starts with, by page */
  readonly starts: ReadonlyMap<string, readonly string[]>;
  /** a file and what it imports, at once or at first use */
  readonly closure: (file: string) => readonly string[];
}

/**
 * Bundles the modules of all pages into few files: what pages share lies in shared ones, what is imported at first use in its own. A page
 * without cells does without Framework's client, which would have nothing to run there.
 *
 * @param root the project's folder
 * @param folder the site as Framework built it; nothing is written
 * @param pages their HTML by file name
 * @throws `Error` if a module cannot be bundled
 */
export async function bundleScripts(
  root: string,
  folder: string,
  pages: ReadonlyMap<string, string>
): Promise<Bundle> {
  const cells = new Map<string, string>();
  const wanted = new Map(
    [...pages].map(([page, html]) => [
      page,
      pageScripts(html).flatMap((script) => entryOf(page, script, cells))
    ])
  );
  const {outputFiles, metafile} = await build({
    entryPoints: [...new Set([...wanted.values()].flat())].map((entry) => ({
      in: entry,
      out: outputName(entry)
    })),
    absWorkingDir: root,
    // the names of shared files hash the paths of their modules, which must not tell where packages are linked from
    preserveSymlinks: true,
    outdir: join(folder, SCRIPTS),
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins: [frameworkNames({root, folder, cells})]
  });
  const nameOf = (path: string): string => posix.normalize(relative(folder, join(root, path)));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [nameOf(path), output]));
  const outputOf = new Map([...outputs].map(([name, {entryPoint}]) => [entryPoint ?? "", name]));
  return {
    files: new Map(outputFiles.map(({path, text}) => [posix.normalize(relative(folder, path)), text])),
    starts: new Map(
      [...wanted].map(([page, entries]) => [page, entries.flatMap((entry) => outputOf.get(entry) ?? [])])
    ),
    closure: (file) => closure(file, outputs, nameOf)
  };
}

/** What to bundle for a script: a source of ours, or the page's cells; nothing for Framework's client where there are none. */
function entryOf(page: string, {address, code}: PageScript, cells: Map<string, string>): string[] {
  if (address !== undefined) {
    const source = sourceOf(address);
    return source === null ? [] : [source];
  }
  if (!/\bdefine\(\{/u.test(code)) return [];
  cells.set(page, code);
  return [`cells:${page}`];
}

const outputName = (entry: string): string =>
  posix
    .basename(entry)
    .replace(/\.\w+$/u, "")
    .replace(/[^\w-]/gu, "-");

function closure(
  file: string,
  outputs: ReadonlyMap<string, Metafile["outputs"][string]>,
  nameOf: (path: string) => string
): string[] {
  const seen = new Set([file]);
  for (const each of seen)
    for (const {path, external} of outputs.get(each)?.imports ?? []) if (!external) seen.add(nameOf(path));
  return [...seen];
}
