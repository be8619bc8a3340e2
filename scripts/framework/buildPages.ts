import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {unzipSync} from "fflate";
import {filesBelow} from "../../loaders/sources/filesBelow.js";
import {cached} from "../build/cached.js";
import {listFiles} from "../site/listFiles.js";
import {writeFiles} from "../site/writeFiles.js";
import {zipFiles} from "../site/zipFiles.js";
import {blocksOf} from "./blockFolder.js";
import {runFramework, type RunOptions} from "./runFramework.js";

/** All that Framework's process reads of the project; installed packages are what the lockfile says. */
const FOLDERS = ["src", "loaders", "scripts", "seeds", "data"];
const FILES = ["observablehq.config.ts", "package.json", "package-lock.json"];
/** What a publisher decides by the environment (`siteFacts`, `sourceDay`). */
const SETTINGS = ["SITE_URL", "SITE_PUBLISHED", "SOURCE_DATE_EPOCH"];

/**
 * Builds the pages with Framework, and their blocks beside them. Where all that it reads is as it was, the pages are what it built then: most
 * of a build is Framework's.
 *
 * @throws as `runFramework`
 */
export async function buildPages(options: RunOptions): Promise<void> {
  const {root, output, browser} = options;
  const pages = join(root, output);
  const blocks = blocksOf(pages);
  const built = await cached(root, "pages", [browser, ...inputs(root)], async () => {
    await runFramework(options);
    const files = [...filesOf(pages, "pages"), ...filesOf(blocks, "blocks")];
    return zipFiles(new Map(files));
  });
  if (existsSync(pages)) return;
  const kept = Object.entries(unzipSync(built));
  for (const [folder, part] of [
    [pages, "pages/"],
    [blocks, "blocks/"]
  ] as const)
    writeFiles(
      folder,
      new Map(
        kept.flatMap(([name, bytes]) => (name.startsWith(part) ? [[name.slice(part.length), bytes]] : []))
      )
    );
}

function inputs(root: string): (string | Uint8Array)[] {
  const files = FOLDERS.flatMap((folder) => filesBelow(root, folder));
  return [
    process.version,
    ...SETTINGS.map((name) => process.env[name] ?? ""),
    ...[...files, ...FILES].flatMap((file) => [file, readFileSync(join(root, file))])
  ];
}

const filesOf = (folder: string, part: string): [string, Uint8Array][] =>
  listFiles(folder).map((file) => [`${part}/${file}`, readFileSync(join(folder, file))]);
